import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import type { NewQuestion } from "../outcome.ts";
import { deadlineFor } from "../step-times.ts";

/**
 * Asks the patron of a group to confirm: until the call closes, or for the days of the step where those end later. In
 * Polish, as the group chose the language of its application for itself alone.
 */
export function askPatron(
  form: Pick<GrantCall, "times" | "closesAt">,
  { patron }: Pick<Application, "patron">,
  { round, now }: { round: number; now: Instant },
): NewQuestion[] {
  if (!patron) return [];
  const { name, email } = patron;
  const days = deadlineFor(form, "patron", now);
  const deadline = days > form.closesAt ? days : form.closesAt;
  return [{ step: "patron", round, asked: { id: "patron", name, email, language: "pl" }, deadline }];
}
