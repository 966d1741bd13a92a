import type { Instant } from "../clock.ts";
import { Changes, type Identity } from "./changes.ts";
import { Expiry } from "./expiry.ts";
import { openLevel, type Level } from "./level.ts";
import { Overlay } from "./overlay.ts";
import { sameItem } from "./same.ts";
import { Tables } from "./tables.ts";
import { Tokens } from "./tokens.ts";
import { Writer } from "./writer.ts";

/** Everything one open database consists of. */
export interface Core {
  readonly level: Level;
  readonly writer: Writer;
  readonly tables: Tables;
  readonly changes: Changes;
  readonly expiry: Expiry;
  readonly tokens: Tokens;
  readonly region: string;
  readonly now: () => Instant;
}

export interface CoreOptions {
  /** Where LevelDB keeps its files; in memory when absent. */
  directory: string | undefined;
  region: string;
  now: () => Instant;
  /** Called after new change records became readable, once until some have been read. */
  onChange: () => void;
  /** Called when an item will expire before all that were known. */
  onExpiry: (next: Instant) => void;
}

export async function openCore({ directory, region, now, onChange, onExpiry }: CoreOptions): Promise<Core> {
  const level = await openLevel(directory);
  const tables = new Tables(level);
  const writer = new Writer(
    level,
    (writes) => changes.committed(writes),
    () => void tables.load(),
  );
  const changes = new Changes(level, writer, now, region, onChange);
  const expiry = new Expiry(level, writer, onExpiry);
  await tables.load();
  await changes.load(tables.names());
  return { level, writer, tables, changes, expiry, tokens: new Tokens(level, writer), region, now };
}

export const newOverlay = ({ level, tables, writer }: Core) => new Overlay(level, tables, writer);

/**
 * Applies what an overlay collected, with its change records and expiry entries, as one batch. It is not durable, and
 * not to be acknowledged, before `writer.settled()`.
 */
export function commit({ tables, changes, expiry, writer }: Core, overlay: Overlay, identity?: Identity): void {
  for (const change of overlay.changes) {
    const { before, after } = change;
    if (!before && !after) continue;
    if (before && after && (before.text === after.text || sameItem(before.item, after.item))) continue;
    const table = tables.get(change.table);
    if (!table) continue;
    if (table.streams) changes.append(change, table.description, overlay.writes, identity);
    if (table.ttlAttribute !== undefined) expiry.index(change, table.ttlAttribute, overlay.writes);
  }
  writer.apply(overlay.writes);
}
