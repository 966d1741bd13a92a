import { dateOf } from "../../domain/calendar.ts";
import { startOf } from "../../domain/session-times.ts";
import type { DueOfForm } from "../../schemas/due.ts";
import type { Conference } from "../../schemas/form.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import { letterWrites } from "../shared/letters.ts";
import { keys } from "../shared/table/keys.ts";
import { transact } from "../shared/table/writes.ts";
import { done, type Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";
import { asItWas, forEachSignUp } from "./sign-ups.ts";

/** Whether a sign-up has a seat in a session, and in none before it on the same day: one letter for a day is enough. */
function isFirstOfDay({ sessions }: Conference, signUp: SignUp, id: string): boolean {
  const own = sessions.filter((session) => signUp.sessions[session.id]?.status === "confirmed");
  const session = own.find((one) => one.id === id);
  if (!session) return false;
  const isBefore = (other: typeof session) =>
    other.startsAt < session.startsAt && dateOf(other.startsAt) === dateOf(session.startsAt);
  return !own.some(isBefore);
}

/**
 * Reminds everybody who holds a seat at the event, or in one session of it. Who got the seat at the event after the
 * reminder was due gets no reminder of the past.
 */
export async function remindOfEvent(
  run: Run,
  form: Conference,
  due: DueOfForm,
  session: string | undefined,
): Promise<Outcome> {
  const { tableName, now } = run;
  if (now >= startOf(form, session ?? "event")) return done;
  const version = session === undefined ? [due.at] : [due.at, session];
  return forEachSignUp(run, due, async (signUp) => {
    if (signUp.status !== "confirmed" || signUp.confirmedAt > due.at) return;
    if (session !== undefined && !isFirstOfDay(form, signUp, session)) return;
    // Refused when an earlier run has written the letter, or the person has cancelled meanwhile.
    await transact(tableName, [
      { check: keys.submission(form.id, signUp.id), condition: asItWas(signUp) },
      ...letterWrites(signUp, "eventReminder", { now, version, ...(session !== undefined && { session }) }),
    ]);
  });
}
