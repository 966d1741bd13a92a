import type { PoolCounter } from "../../../schemas/counter.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Refusal } from "../../refusal.ts";

/** Whether a rolling call closed before its time: then it has no money left. */
export const ranOut = (
  { rolling, closesAt }: Pick<GrantCall, "rolling" | "closesAt">,
  counter: Pick<PoolCounter, "closesAt" | "cancelled">,
): boolean => rolling && !counter.cancelled && counter.closesAt < closesAt;

/** Why a call that is closed takes nothing: its time is over, or its money. */
export const closedCall = (form: GrantCall, counter: PoolCounter): Refusal => ({
  code: "closed",
  closesAt: counter.closesAt,
  ...(ranOut(form, counter) && { exhausted: true as const }),
});
