import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Asked } from "../../../schemas/question.ts";
import { person } from "../asked.ts";

/** Decides an appeal: whom the call names, another official or the coordinator, but never somebody who made a check. */
export function appealJudge(
  { appealsBy, officials, coordinator }: Pick<GrantCall, "appealsBy" | "officials" | "coordinator">,
  { formalChecks }: Pick<Application, "formalChecks">,
): Asked | undefined {
  const candidates = [...(appealsBy ? [appealsBy] : []), ...officials, coordinator];
  const judge = candidates.find(({ id }) => !formalChecks.some(({ by }) => by === id));
  return judge && person(judge);
}
