import type { Activity } from "../activity.ts";
import type { Clock, Timer } from "../clock.ts";
import { Halted, StateError } from "./errors.ts";
import { Frame, type Owner } from "./frame.ts";
import type { Handlers } from "./handlers.ts";
import { runScope } from "./interpreter.ts";
import type { Json } from "./json.ts";
import { del, keys, put, type Change, type Journal } from "./journal.ts";
import type { Machine } from "./machine.ts";
import type { DefinitionRecord, ExecutionRecord, FinishedRecord, FrameRecord } from "./record.ts";
import type { Tokens } from "./tokens.ts";
import type { Surroundings } from "./visit.ts";

/** What all executions of an engine share. */
export interface Engine {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly journal: Journal;
  readonly handlers: Handlers;
  readonly tokens: Tokens;
}

/** A machine as an execution runs it: the version it was started with. */
export interface Program {
  readonly hash: string;
  readonly record: DefinitionRecord;
  readonly machine: Machine;
}

type Outcome = Pick<FinishedRecord, "status" | "output" | "error" | "cause">;

/** Like Step Functions' bound of 25,000 history events: a machine that goes in circles ends some day. */
const MOST_STATES = 25_000;

/** Characters of the cause that a finished execution keeps, as many as Step Functions. */
const LONGEST_CAUSE = 32_768;

const TIMED_OUT: Outcome = { status: "TIMED_OUT", error: "States.Timeout" };

/** A running execution. Its promise `ended` gives the summary that is kept. */
export class Execution implements Owner {
  readonly record: ExecutionRecord;
  readonly ended: Promise<FinishedRecord>;
  readonly #engine: Engine;
  readonly #program: Program;
  readonly #states: string[];
  readonly #root: Frame;
  readonly #end = Promise.withResolvers<FinishedRecord>();
  #begun: Promise<void> | undefined;
  #finishing = false;
  #timer: Timer | undefined;

  constructor(engine: Engine, program: Program, record: ExecutionRecord, states: string[] = []) {
    this.#engine = engine;
    this.#program = program;
    this.record = record;
    this.#states = states;
    this.#root = Frame.begin(this, { input: JSON.parse(record.input) });
    this.ended = this.#end.promise;
  }

  get clock(): Clock {
    return this.#engine.clock;
  }

  get framesKey(): string {
    return keys.frames(this.record.arn);
  }

  /** The names of the states entered so far, in order. */
  get states(): readonly string[] {
    return this.#states;
  }

  write(record: readonly Change[]): Promise<void> {
    return this.#engine.activity.track(() => this.#engine.journal.write(record));
  }

  entered(state: string): Change {
    if (this.#states.length >= MOST_STATES) {
      throw new StateError("States.Runtime", `The execution entered more than ${MOST_STATES} states`);
    }
    this.#states.push(state);
    return put(keys.entered(this.record.arn, this.#states.length), state);
  }

  /** Puts a new execution on record, in its first state, once. */
  async begin(): Promise<ExecutionRecord> {
    await (this.#begun ??= this.#enterFirst());
    return this.record;
  }

  /** Takes up the frames a former process left, by their paths. */
  restore(records: ReadonlyMap<string, FrameRecord>): void {
    this.#begun = Promise.resolve();
    const frames = new Map<string, Frame>([["", this.#root]]);
    for (const [path, record] of [...records].toSorted(byPosition)) {
      const parent = frames.get(path.replace(/[^/]+\/$/, ""));
      if (path === "") this.#root.record = record;
      else if (parent) frames.set(path, adopt(parent, path, record));
    }
  }

  /** Runs from where the record stands. Never rejects for reasons of the machine: these end the execution. */
  async run(): Promise<void> {
    const { TimeoutSeconds } = this.#program.machine;
    if (TimeoutSeconds !== undefined) {
      const deadline = this.record.started + TimeoutSeconds * 1_000;
      if (deadline <= this.clock.now()) return this.#finish(TIMED_OUT);
      this.#timer = this.clock.at(deadline, () => void this.#finish(TIMED_OUT));
    }
    try {
      const output = await runScope(this.#surroundings(), this.#program.machine, this.#root);
      await this.#finish({ status: "SUCCEEDED", output: JSON.stringify(output) });
    } catch (error) {
      if (!(error instanceof Halted)) await this.#finish(failure(error));
    }
  }

  /** Ends it as ABORTED, unless it has ended otherwise meanwhile; resolves with how it ended. */
  async stop(error?: string, cause?: string): Promise<FinishedRecord> {
    await this.#finish({ status: "ABORTED", error, cause });
    return this.ended;
  }

  /** Lets go without ending: a later process goes on from the journal. */
  suspend(): void {
    this.#timer?.cancel();
    this.#root.halt();
  }

  #enterFirst(): Promise<void> {
    const running = put(keys.running(this.record.arn), this.record);
    return this.#root.enter(this.#program.machine.StartAt, this.#root.record.input, {}, [running]);
  }

  /** The summary replaces all details, in one record. */
  async #finish(outcome: Outcome): Promise<void> {
    if (this.#finishing) return;
    this.#finishing = true;
    this.suspend();
    const { arn } = this.record;
    const states = [...this.#states];
    const finished: FinishedRecord = { ...this.record, ...outcome, stopped: this.clock.now(), states };
    const details = states.map((_, index) => del(keys.entered(arn, index + 1)));
    await this.write([...this.#root.removal(), ...details, del(keys.running(arn)), put(keys.finished(arn), finished)]);
    this.#end.resolve(finished);
  }

  #surroundings(): Surroundings {
    const { arn, name, input, started } = this.record;
    const { record } = this.#program;
    const parsed: Json = JSON.parse(input);
    const StartTime = new Date(started).toISOString();
    const context = {
      Execution: { Id: arn, Input: parsed, Name: name, RoleArn: record.roleArn, StartTime },
      StateMachine: { Id: record.arn, Name: record.name },
    };
    return { arn, handlers: this.#engine.handlers, tokens: this.#engine.tokens, context };
  }
}

/** Parents before children, and children by their number. */
function byPosition([a]: [string, unknown], [b]: [string, unknown]): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function adopt(parent: Frame, path: string, record: FrameRecord): Frame {
  const child = new Frame(parent.owner, record, path, parent);
  parent.children.push(child);
  return child;
}

function failure(error: unknown): Outcome {
  if (!(error instanceof StateError)) return { status: "FAILED", error: "States.Runtime", cause: String(error) };
  return { status: "FAILED", error: error.name || undefined, cause: error.message.slice(0, LONGEST_CAUSE) };
}
