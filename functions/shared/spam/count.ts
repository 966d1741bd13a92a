import { windowOf } from "../../../domain/spam/judge.ts";
import type { Purpose } from "../../../domain/spam/limits.ts";
import { networkOf } from "../../../domain/spam/network.ts";
import type { DoorRequest } from "../http/door.ts";
import { addTo } from "../table/add.ts";
import { type Key, keys } from "../table/keys.ts";
import { readSecret } from "./secret.ts";
import { sign } from "./signing.ts";
import { Tallies } from "./tallies.ts";

/** Where a request comes from, and when. */
export interface Source {
  secret: string;
  network: string;
  /** In milliseconds since 1970. */
  now: number;
}

/** undefined for what is not counted: the machine itself, and everybody while the table has no secret. */
export async function sourceOf({ event, now }: DoorRequest, tableName: string): Promise<Source | undefined> {
  const network = networkOf(event.requestContext.http.sourceIp);
  const secret = network && (await readSecret(tableName));
  return network && secret ? { secret, network, now: Date.parse(now) } : undefined;
}

/** What is counted together: one purpose of one form in one window, and `of` one network or recipient, if not of all. */
export interface Counted {
  formId: string;
  purpose: Purpose | "submission" | "doubtful";
  of?: string;
}

/** A network or recipient is a hash that cannot be turned back, nor followed to another window, form or purpose. */
export function tallyKey(secret: string, { formId, purpose, of }: Counted, now: number): Key {
  const window = windowOf(now);
  const hash = of === undefined ? "" : `#${sign(secret, "address", purpose, formId, String(window), of)}`;
  return keys.tally(formId, window, purpose + hash);
}

let tallies: Tallies | undefined;

/** Counts so many more and answers how many there are, as far as it is known here. */
export function count(
  tableName: string,
  { secret, now }: Source,
  counted: Counted,
  { more = 1, limit }: { more?: number; limit?: number } = {},
): Promise<number> {
  tallies ??= new Tallies((key, amount, expires) => addTo(tableName, key, amount, expires));
  return tallies.count(tallyKey(secret, counted, now), more, now, limit);
}
