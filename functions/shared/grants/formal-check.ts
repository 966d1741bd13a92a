import { person } from "../../../domain/grants/asked.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { found } from "../http/refused.ts";
import { carryOut } from "./carry-out.ts";
import { leastLoaded, loadWrite, readLoad } from "./load.ts";

/**
 * Puts a submitted application before the official who has had the least to check. Only an application that still is as
 * it was read is moved: whoever comes second changes nothing.
 */
export async function openFormalCheck(
  tableName: string,
  form: GrantCall,
  application: Application,
  now: Instant,
): Promise<void> {
  if (application.status !== "submitted") return;
  const official = found(leastLoaded(form.officials, await readLoad(tableName, form.id)));
  const outcome = {
    applications: [{ ...application, status: "formalCheck" as const, since: now }],
    ask: [{ step: "formalCheck" as const, round: 1, asked: person(official) }],
    trace: [],
  };
  const besides = [loadWrite(form.id, official.id)];
  await carryOut(tableName, { form, application }, outcome, { actor: "system", now, besides });
}
