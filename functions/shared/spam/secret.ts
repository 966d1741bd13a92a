import { randomBytes } from "node:crypto";
import { SigningSecret } from "../../../schemas/spam.ts";
import { parseItem } from "../records.ts";
import { keys } from "../table/keys.ts";
import { getItem } from "../table/reads.ts";
import { absent, transact } from "../table/writes.ts";

/** How long a container believes that there is none, in milliseconds. */
const missingFor = 60_000;

let known: string | undefined;
let missedAt = Number.NEGATIVE_INFINITY;

/** The secret of the table, read once by each container; undefined while there is none. */
export async function readSecret(tableName: string): Promise<string | undefined> {
  if (known !== undefined || Date.now() - missedAt < missingFor) return known;
  const item = await getItem(tableName, keys.signingSecret);
  if (item) known = parseItem(SigningSecret, item).secret;
  else missedAt = Date.now();
  return known;
}

/** Gives the table its secret; one that is there stays. */
export async function writeSecret(tableName: string): Promise<void> {
  const secret: SigningSecret = { schemaVersion: 1, secret: randomBytes(32).toString("base64url") };
  await transact(tableName, [{ put: { ...keys.signingSecret, ...secret }, condition: absent }]);
  missedAt = Number.NEGATIVE_INFINITY;
}
