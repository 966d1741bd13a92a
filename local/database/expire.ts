import type { Instant } from "../clock.ts";
import type { Identity } from "./changes.ts";
import { commit, newOverlay, type Core } from "./core.ts";
import { operations, runSync } from "./engine.ts";
import type { Expired } from "./expiry.ts";
import { keyOf } from "./wire.ts";

/** How the stream marks deletions that nobody asked for. */
const TTL_SERVICE: Identity = { type: "Service", principalId: "dynamodb.amazonaws.com" };

/** Deletes the items whose TTL has passed, earliest first, and answers how many. */
export async function expireDue(core: Core, now: Instant): Promise<number> {
  let deleted = 0;
  for (;;) {
    const due = await core.expiry.due(now);
    if (due.length === 0) break;
    for (const expired of due) deleted += expireOne(core, expired, now) ? 1 : 0;
    await core.writer.settled();
  }
  await core.tokens.sweep(now);
  return deleted;
}

function expireOne(core: Core, expired: Expired, now: Instant): boolean {
  const table = core.tables.get(expired.table);
  const item = table && core.expiry.item(expired, table, now);
  const overlay = newOverlay(core);
  overlay.writes.set(expired.entry, undefined);
  if (item) {
    const Key = keyOf(item, table.description);
    runSync(operations.DeleteItem.action, overlay, { TableName: expired.table, Key });
  }
  commit(core, overlay, TTL_SERVICE);
  return item !== undefined;
}
