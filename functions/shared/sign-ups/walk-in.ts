import { checkAnswers } from "../../../domain/answers.ts";
import { canonicalJson } from "../../../domain/content.ts";
import { signUpFields } from "../../../domain/participants.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { arrivalWrites } from "../check-in/arrival.ts";
import type { OpenCheckIn } from "../check-in/open.ts";
import { linkIsOpen } from "../http/links.ts";
import { Refused } from "../http/refused.ts";
import { sha256 } from "../secrets.ts";
import { submissionIdOf } from "../submissions/new-submission.ts";
import { storeSignUp } from "./store.ts";

/** Somebody who stands at the door without having signed up. */
export interface WalkIn {
  /** Chosen by whoever types it in; the same key is the same person. */
  key: string;
  name: string;
  organisation?: string | undefined;
  email?: string | undefined;
  language: Language;
}

const { fullName, organisation, email } = signUpFields;

/** At the door only the name must be given; what is given is checked as in the form. */
function answersOf(form: Conference, person: WalkIn) {
  const asked = form.fields
    .filter(({ name }) => [fullName, organisation, email].some((one) => one === name))
    .map((field) => ({ ...field, required: field.name === fullName }));
  const given = { [fullName]: person.name, [organisation]: person.organisation, [email]: person.email };
  const raw = Object.fromEntries(Object.entries(given).filter(([name]) => asked.some((field) => field.name === name)));
  return checkAnswers(asked, raw);
}

/**
 * Signs somebody up who is there already: a seat, the sign-up and the arrival in one transaction, or nothing. Their key
 * again gives the same answer.
 * @throws Refused invalid | noSeatsLeft | alreadyRegistered and whatever else storeSignUp refuses
 */
export async function storeWalkIn(
  tableName: string,
  door: OpenCheckIn,
  person: WalkIn,
  now: Instant,
): Promise<Receipt> {
  const { form, actor, storedAt } = door;
  const { answers, faults } = answersOf(form, person);
  if (faults.length > 0) throw new Refused({ code: "invalid", faults });
  const key = `walk-in-${person.key}`;
  const submissionId = submissionIdOf(form.id, key);
  const seen = { submissionId, participant: 1, at: now, method: "walkIn" as const, report: person.key };
  const stored = await storeSignUp(
    tableName,
    form,
    {
      key,
      requestHash: sha256(canonicalJson({ answers, walkIn: true })),
      language: person.language,
      answers,
      // The notice hangs at the door; nobody has agreed to anything in writing.
      consents: {},
      source: "atTheDoor",
      enteredBy: actor,
      walkIn: true,
      extra: [linkIsOpen(storedAt, now), ...arrivalWrites(door, seen, now)],
    },
    now,
  );
  if (stored.outcome === "refused") throw new Refused(stored.refusal);
  return stored.receipt;
}
