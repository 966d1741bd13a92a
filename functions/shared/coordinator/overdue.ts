import type { GrantCall } from "../../../schemas/form.ts";
import type { Question } from "../../../schemas/question.ts";
import type { Instant } from "../../../schemas/values.ts";
import { readWaiting, readWholeCall, type WholeCall } from "./facts.ts";

/** A question that should have been answered, and the application that it is about. */
export interface Overdue {
  question: Question;
  reference?: string | undefined;
}

/** What somebody should have answered by the instant at which a call was read, the longest overdue first. */
export async function overdueIn(tableName: string, call: WholeCall): Promise<Overdue[]> {
  const waiting = await readWaiting(tableName, call);
  return waiting
    .filter(({ question }) => question.deadline < call.now)
    .map(({ question, application }) => ({ question, reference: application?.reference }));
}

export const overdueOf = async (tableName: string, form: GrantCall, now: Instant): Promise<Overdue[]> =>
  overdueIn(tableName, await readWholeCall(tableName, form, now));
