import { createHash } from "node:crypto";
import type { Program } from "./execution.ts";
import { keys, put, type Journal } from "./journal.ts";
import { parseMachine } from "./machine.ts";
import { definitionRecord, type DefinitionRecord } from "./record.ts";

/**
 * The machines, in every version that an execution may still run: as on Step Functions, one that has begun goes on with
 * the definition it began with, whatever is defined later.
 */
export class Programs {
  readonly #journal: Journal;
  readonly #current = new Map<string, Program>();
  readonly #byHash = new Map<string, Program>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  async define(record: DefinitionRecord): Promise<void> {
    const value = JSON.stringify(record);
    const hash = createHash("sha256").update(value).digest("hex");
    const program = this.#compile(hash, record);
    this.#current.set(record.arn, program);
    if (this.#journal.get(keys.definition(hash)) === undefined) {
      await this.#journal.write([put(keys.definition(hash), record)]);
    }
  }

  current(arn: string): Program | undefined {
    return this.#current.get(arn);
  }

  version(hash: string): Program {
    const known = this.#byHash.get(hash);
    if (known) return known;
    const stored = this.#journal.get(keys.definition(hash));
    if (stored === undefined) throw new Error(`The journal lacks the definition ${hash}`);
    return this.#compile(hash, definitionRecord.parse(JSON.parse(stored)));
  }

  #compile(hash: string, record: DefinitionRecord): Program {
    const program = { hash, record, machine: parseMachine(record.name, record.definition) };
    this.#byHash.set(hash, program);
    return program;
  }
}
