import { isDeepStrictEqual } from "node:util";
import { checkSignUp, wantedSessions } from "../../domain/conference-rules.ts";
import { begunSessions } from "../../domain/session-times.ts";
import type { Lookups } from "../../domain/answer-value.ts";
import { checkAnswers } from "../../domain/answers.ts";
import { leftOut } from "../../domain/left-out.ts";
import { participantsOf, signUpFields } from "../../domain/participants.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import type { Conference } from "../../schemas/form.ts";
import type { Participant } from "../../schemas/sign-up.ts";
import type { Answers } from "../../schemas/submission.ts";
import type { Instant, Sha256 } from "../../schemas/values.ts";
import { currentAnswers, type Editing } from "../shared/manage/editing.ts";
import { organisationKey } from "../shared/sign-ups/claims.ts";
import { splitNeeds } from "../shared/sign-ups/draft.ts";
import { lookUpCommune } from "../shared/places/look-up.ts";
import { decodeFormPost } from "../../domain/form-post.ts";

/** What a sign-up is to become, if the table agrees. */
export interface Wanted {
  answers: Answers;
  needs: Answers;
  participants: Participant[];
  organisation: Sha256 | undefined;
  /** Ids of the sessions chosen. */
  sessions: string[];
}

const withoutEmail = <Named extends { name: string }>(fields: Named[]): Named[] =>
  fields.filter(({ name }) => name !== signUpFields.email);

/** Ids in what was posted, or is stored, as the sessions chosen. */
const idsIn = (answers: Record<string, unknown>): unknown[] => [answers[signUpFields.sessions] ?? []].flat();

/** Sessions that have begun, by whether they were chosen before. */
function begunOf(editing: Editing, now: Instant): { held: string[]; others: string[] } {
  const chosen = new Set(idsIn(currentAnswers(editing)));
  const begun = begunSessions(editing.form, now);
  return { held: begun.filter((id) => chosen.has(id)), others: begun.filter((id) => !chosen.has(id)) };
}

/** A file stays as it is or is taken back: none is added here, so that nothing else is one. */
const keptBy =
  ({ answers }: Pick<Editing["submission"], "answers">): NonNullable<Lookups["file"]> =>
  ({ name }, token) =>
    answers[name] === token ? { value: token } : { fault: { code: "file" } };

/**
 * Reads and checks what was posted as at sign-up; the address stays what it is. `begun` is a session that is newly
 * wanted although it has begun, `left` what was answered though it is not asked for.
 */
export function wantedFrom(
  editing: Editing,
  fields: URLSearchParams,
  now: Instant,
): { wanted: Wanted; faults: FieldFault[]; begun: string | undefined; left: string[] } {
  const { form, submission } = editing;
  const { answers: raw } = decodeFormPost(form, fields);
  const { held, others } = begunOf(editing, now);
  // What has begun stays chosen although nobody posts it.
  if (held.length > 0) raw[signUpFields.sessions] = [...new Set([...idsIn(raw), ...held])];
  const asked = withoutEmail(form.fields);
  const { answers, faults } = checkAnswers(asked, raw, { commune: lookUpCommune, file: keptBy(submission) });
  const { plain, needs } = splitNeeds(form, answers);
  const email = submission.answers[signUpFields.email];
  const all = { ...plain, ...(email !== undefined && { [signUpFields.email]: email }) };
  const wanted = {
    answers: all,
    needs,
    participants: participantsOf(form, all),
    organisation: organisationKey(form, all),
    sessions: wantedSessions(form, all).map(({ id }) => id),
  };
  const begun = others.find((id) => wanted.sessions.includes(id));
  return { wanted, faults: [...faults, ...checkSignUp(form, answers, faults)], begun, left: leftOut(asked, raw) };
}

/** Without the order in which places in sessions were given, and with no sessions where none were asked for. */
function comparable(form: Conference, answers: Answers): Answers {
  return { ...answers, [signUpFields.sessions]: wantedSessions(form, answers).map(({ id }) => id) };
}

/** Whether there is anything to store. */
export const isChange = (editing: Editing, { answers, needs }: Wanted): boolean =>
  !isDeepStrictEqual(
    comparable(editing.form, currentAnswers(editing)),
    comparable(editing.form, { ...answers, ...needs }),
  );
