import { changesEnd, isLive } from "../../domain/self-service.ts";
import type { DueOfForm } from "../../schemas/due.ts";
import type { Conference } from "../../schemas/form.ts";
import { letterWrites } from "../shared/letters.ts";
import { keys } from "../shared/table/keys.ts";
import { transact } from "../shared/table/writes.ts";
import { done, type Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";
import { asItWas, forEachSignUp } from "./sign-ups.ts";

/** Asks delegations for the names that they still owe, while they can give them. */
export async function askForNames(run: Run, form: Conference, due: DueOfForm): Promise<Outcome> {
  const { tableName, now } = run;
  if (now >= changesEnd(form)) return done;
  return forEachSignUp(run, due, async (signUp) => {
    if (!isLive(signUp) || signUp.submittedAt > due.at) return;
    if (signUp.participants.every(({ name }) => name)) return;
    // Refused when an earlier run has written the letter, or the names have just come.
    await transact(tableName, [
      { check: keys.submission(form.id, signUp.id), condition: asItWas(signUp) },
      ...letterWrites(signUp, "namesMissing", { now, version: [due.at] }),
    ]);
  });
}
