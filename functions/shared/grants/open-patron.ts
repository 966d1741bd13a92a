import { askPatron } from "../../../domain/grants/formal/ask-patron.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { carryOut } from "./carry-out.ts";

/** Asks the patron of a group that has just applied; whoever was asked before is not asked again by this. */
export async function openPatron(
  tableName: string,
  form: GrantCall,
  application: Application,
  now: Instant,
): Promise<void> {
  const ask = askPatron(form, application, { round: 1, now });
  await carryOut(tableName, { form, application }, { unmoved: true, ask, trace: [] }, { actor: "system", now });
}
