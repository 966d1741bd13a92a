import { ClassicLevel } from "classic-level";
import { MemoryLevel } from "memory-level";
import type { Range } from "./engine.ts";

interface Snapshot {
  close(): Promise<void>;
}

export type Write = { type: "put"; key: string; value: string } | { type: "del"; key: string };

/** The part of an ordered key-value store that the database uses. */
export interface Level {
  open(): Promise<void>;
  close(): Promise<void>;
  getSync(key: string, options: { snapshot?: Snapshot }): string | undefined;
  batch(writes: Write[], options: { sync: boolean }): Promise<void>;
  clear(range: Range): Promise<void>;
  keys(range: Range): Cursor<string>;
  values(range: Range): Cursor<string>;
  iterator(range: Range): Cursor<[string, string]>;
  snapshot(): Snapshot;
}

interface Cursor<T> {
  nextv(size: number): Promise<T[]>;
  all(): Promise<T[]>;
  close(): Promise<void>;
}

const MEBIBYTE = 1024 * 1024;

/** Opens the store in `directory`, or in memory when there is none. */
export async function openLevel(directory: string | undefined): Promise<Level> {
  const level: Level =
    directory === undefined
      ? new MemoryLevel<string, string>()
      : new ClassicLevel<string, string>(directory, { cacheSize: 32 * MEBIBYTE, writeBufferSize: 16 * MEBIBYTE });
  await level.open().catch((error: unknown) => {
    throw isLocked(error) ? new Error(`another process is using the data in ${directory}`, { cause: error }) : error;
  });
  return level;
}

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === "LEVEL_LOCKED";
}
