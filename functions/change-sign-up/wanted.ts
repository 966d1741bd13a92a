import { isDeepStrictEqual } from "node:util";
import { checkSignUp, wantedSessions } from "../../domain/conference-rules.ts";
import { checkAnswers } from "../../domain/answers.ts";
import { participantsOf, signUpFields } from "../../domain/participants.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import type { Conference } from "../../schemas/form.ts";
import type { Participant } from "../../schemas/sign-up.ts";
import type { Answers } from "../../schemas/submission.ts";
import type { Sha256 } from "../../schemas/values.ts";
import { currentAnswers, type Editing } from "../shared/manage/editing.ts";
import { organisationKey } from "../shared/sign-ups/claims.ts";
import { splitNeeds } from "../shared/sign-ups/draft.ts";
import { decodeFormPost } from "../shared/submissions/encoding.ts";

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

/** Reads and checks what was posted as at sign-up; the address stays what it is. */
export function wantedFrom(
  { form, submission }: Pick<Editing, "form" | "submission">,
  fields: URLSearchParams,
): { wanted: Wanted; faults: FieldFault[] } {
  const { answers: raw } = decodeFormPost(form, fields);
  const { answers, faults } = checkAnswers(withoutEmail(form.fields), raw);
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
  return { wanted, faults: [...faults, ...checkSignUp(form, answers, faults)] };
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
