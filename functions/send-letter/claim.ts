import type { LetterKey } from "../../schemas/workflow.ts";
import { transact, type Write } from "../shared/table/writes.ts";

/**
 * Somebody claimed the letter and has not said what became of it. Either they are still at it, or they died and SES may
 * or may not have the letter. The workflow asks again, after a claim can no longer be alive.
 */
class LetterInDoubt extends Error {
  override name = "LetterInDoubt";
}

/** This function is stopped after 10 s (infra/doors), so a claim older than 12 s belongs to nobody. */
const claimHolds = 12_000;

/** Takes the letter for sending, together with the hashes of the links it will hold. */
export async function claimLetter(
  tableName: string,
  { owner, letter }: LetterKey,
  links: Write[],
  now: Date,
): Promise<void> {
  const failures = await transact(tableName, [
    {
      update: { pk: owner, sk: letter },
      expression: "SET #status = :sending, claimedAt = :now",
      condition: {
        expression: "#status = :queued OR (#status = :sending AND claimedAt < :stale)",
        names: { "#status": "status" },
        values: {
          ":queued": "queued",
          ":sending": "sending",
          ":now": now.toISOString(),
          ":stale": new Date(now.getTime() - claimHolds).toISOString(),
        },
      },
    },
    ...links,
  ]);
  if (failures) throw new LetterInDoubt("The letter is claimed");
}
