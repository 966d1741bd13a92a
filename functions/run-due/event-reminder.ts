import type { DueOfForm } from "../../schemas/due.ts";
import type { Conference } from "../../schemas/form.ts";
import { letterWrites } from "../shared/letters.ts";
import { keys } from "../shared/table/keys.ts";
import { transact } from "../shared/table/writes.ts";
import { done, type Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";
import { asItWas, forEachSignUp } from "./sign-ups.ts";

/** Reminds everybody who holds a seat. Who got it after the reminder was due gets no reminder of the past. */
export async function remindOfEvent(run: Run, form: Conference, due: DueOfForm): Promise<Outcome> {
  const { tableName, now } = run;
  if (now >= form.startsAt) return done;
  return forEachSignUp(run, due, async (signUp) => {
    if (signUp.status !== "confirmed" || signUp.confirmedAt > due.at) return;
    // Refused when an earlier run has written the letter, or the person has cancelled meanwhile.
    await transact(tableName, [
      { check: keys.submission(form.id, signUp.id), condition: asItWas(signUp) },
      ...letterWrites(signUp, "eventReminder", { now, version: [due.at] }),
    ]);
  });
}
