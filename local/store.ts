import { mkdir } from "node:fs/promises";
import { ClassicLevel } from "classic-level";
import { Failure } from "./failure.ts";

/** Small durable facts of this machine: schedules' last runs, events that wait for a function, dead letters. */
export type Store = ClassicLevel<string, string>;

/** Opens `directory`, which one process at a time may hold. Throws `Failure` when another one does. */
export async function openStore(directory: string): Promise<Store> {
  await mkdir(directory, { recursive: true });
  const store: Store = new ClassicLevel(directory);
  try {
    await store.open();
  } catch (error) {
    if (isLocked(error)) {
      throw new Failure(
        `The data directory is in use by another process (${directory}). Stop that one, or set DATA_DIR.`,
      );
    }
    throw error;
  }
  return store;
}

/** All keys that begin with `prefix`. */
export function within(prefix: string): { gte: string; lt: string } {
  return { gte: prefix, lt: `${prefix}\uffff` };
}

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "LEVEL_LOCKED";
}
