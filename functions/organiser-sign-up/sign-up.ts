import * as z from "zod/mini";
import type { SignUp } from "../../schemas/sign-up.ts";
import { SubmissionId } from "../../schemas/values.ts";
import { formAnswered } from "../shared/form-versions.ts";
import { found } from "../shared/http/refused.ts";
import type { Show } from "../shared/organiser/asked.ts";
import {
  readArrivals,
  readCertificates,
  readHistory,
  readLines,
  readNamedLetters,
  readNeeds,
  readTasks,
} from "../shared/organiser/records.ts";
import { signUpPage } from "../shared/pages/organiser/sign-up.tsx";
import { readSignUp } from "../shared/records.ts";

/** What an address says was done is said only where it is so. */
function isDone(signUp: SignUp, done: string | undefined): boolean {
  if (done === "cancelSignUp") return signUp.status === "cancelled" && signUp.cancelReason === "organiser";
  return done === "signUp" && signUp.enteredBy !== undefined;
}

/** Shows one sign-up of the event that the link is for, and of no other. */
export const signUpBehind =
  (submissionId: string): Show =>
  async (tableName, { office, query }) => {
    const { id: formId } = office.form;
    const id = z.safeParse(SubmissionId, submissionId);
    const signUp = found(id.success ? await readSignUp(tableName, formId, id.data) : undefined);
    const [needs, letters, history, arrivals, certificates, tasks, lines] = await Promise.all([
      readNeeds(tableName, signUp.id),
      readNamedLetters(tableName, signUp.id),
      readHistory(tableName, signUp.id),
      readArrivals(tableName, formId, signUp.id),
      readCertificates(tableName, formId, signUp.id),
      readTasks(tableName, formId, signUp.id),
      readLines(tableName, formId),
    ]);
    const answered = { ...office, form: await formAnswered(tableName, office.form, signUp) };
    const about = { office: answered, signUp, needs, letters, history, arrivals, certificates, tasks, lines };
    return signUpPage({ ...about, done: isDone(signUp, query["done"]) ? query["done"] : undefined });
  };
