import { ClassicLevel } from "classic-level";

/** A change of the journal. All changes of one record become durable together. */
export type Change = { type: "put"; key: string; value: string } | { type: "del"; key: string };

export interface Journal {
  /** Resolves when the record will survive the end of this process. Records become durable in the order written. */
  write(record: readonly Change[]): Promise<void>;
  get(key: string): string | undefined;
  /** The entries whose key begins with `prefix`, in the order of their keys. */
  entries(prefix: string): AsyncIterable<[key: string, value: string]>;
  /** Waits for what has been written, and lets go of the directory. */
  close(): Promise<void>;
}

export async function openJournal(directory: string): Promise<Journal> {
  const level = new ClassicLevel(directory);
  await level.open();
  return new LevelJournal(level);
}

/** Records written while a batch is on its way wait for it and then go together: one batch for many executions. */
class LevelJournal implements Journal {
  readonly #level: ClassicLevel;
  #queued: Change[] = [];
  #nextBatch: Promise<void> | undefined;
  #lastBatch: Promise<void> = Promise.resolve();

  constructor(level: ClassicLevel) {
    this.#level = level;
  }

  write(record: readonly Change[]): Promise<void> {
    this.#queued.push(...record);
    this.#nextBatch ??= this.#lastBatch = this.#lastBatch.then(() => this.#commit());
    return this.#nextBatch;
  }

  get(key: string): string | undefined {
    return this.#level.getSync(key);
  }

  entries(prefix: string): AsyncIterable<[string, string]> {
    return this.#level.iterator({ gte: prefix, lt: `${prefix}\u{10FFFF}` });
  }

  async close(): Promise<void> {
    await this.#lastBatch;
    await this.#level.close();
  }

  #commit(): Promise<void> {
    const batch = this.#queued;
    this.#queued = [];
    this.#nextBatch = undefined;
    return this.#level.batch(batch);
  }
}

/** Keys sort so that everything of one execution lies together; ARNs hold no slash. */
export const keys = {
  definition: (hash: string) => `definition/${hash}`,
  running: (arn: string) => `running/${arn}`,
  finished: (arn: string) => `finished/${arn}`,
  frames: (arn: string) => `frame/${arn}/`,
  entries: (arn: string) => `entered/${arn}/`,
  entered: (arn: string, position: number) => `entered/${arn}/${String(position).padStart(6, "0")}`,
};

export function put(key: string, value: unknown): Change {
  return { type: "put", key, value: JSON.stringify(value) };
}

export function del(key: string): Change {
  return { type: "del", key };
}
