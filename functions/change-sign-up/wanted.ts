import { wantedSessions } from "../../domain/conference-rules.ts";
import { canonicalJson } from "../../domain/content.ts";
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
import { answerFaults } from "../shared/submissions/request.ts";

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
  const { answers, faults } = answerFaults({ ...form, fields: withoutEmail(form.fields) }, raw);
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
  return { wanted, faults };
}

/** In one order, and without lists that are empty: sessions are stored in the order in which places were given. */
function comparable(form: Conference, answers: Answers): string {
  const sessions = wantedSessions(form, answers).map(({ id }) => id);
  return canonicalJson({ ...answers, [signUpFields.sessions]: sessions });
}

/** Whether there is anything to store. */
export const isChange = (editing: Editing, { answers, needs }: Wanted): boolean =>
  comparable(editing.form, currentAnswers(editing)) !== comparable(editing.form, { ...answers, ...needs });
