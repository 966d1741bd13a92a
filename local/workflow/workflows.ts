import { randomUUID } from "node:crypto";
import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import { ApiError } from "./errors.ts";
import { Execution, type Engine } from "./execution.ts";
import type { Handlers } from "./handlers.ts";
import { keys, type Journal } from "./journal.ts";
import { Programs } from "./programs.ts";
import { executionRecord, finishedRecord, frameRecord } from "./record.ts";
import type { ExecutionRecord, FinishedRecord, FrameRecord, Status } from "./record.ts";
import { executionArn, executionName, jsonText } from "./requests.ts";
import { Tokens, type Callback } from "./tokens.ts";

export interface MachineDefinition {
  arn: string;
  name: string;
  /** Amazon States Language, as JSON text. */
  definition: string;
  roleArn?: string;
}

export interface StartRequest {
  stateMachineArn: string;
  /** A random one by default. */
  name?: string | undefined;
  /** JSON text, `{}` by default. */
  input?: string | undefined;
}

export interface FailureRequest {
  taskToken: string;
  error?: string | undefined;
  cause?: string | undefined;
}

/** An execution as the public contract lists it: `states` are the names of the states entered, in order. */
export interface ExecutionSummary {
  name: string;
  machine: string;
  status: Status;
  states: readonly string[];
}

/** A running execution lacks `stopped` and what follows from it. Instants are milliseconds, input and output JSON texts. */
export type ExecutionDescription = ExecutionRecord & { states: readonly string[] } & (
    { status: "RUNNING" } | FinishedRecord
  );

/** The engine: machines, their executions, and the tasks that wait for an answer. Refuses with ApiError. */
export class Workflows {
  readonly #engine: Engine;
  readonly #programs: Programs;
  readonly #running = new Map<string, Execution>();
  readonly #ready = Promise.withResolvers<void>();
  #closed = false;

  constructor(journal: Journal, clock: Clock, activity: Activity, handlers: Handlers) {
    const tokens = new Tokens((arn) => this.#running.has(arn) || this.#finished(arn) !== undefined);
    this.#engine = { clock, activity, journal, handlers, tokens };
    this.#programs = new Programs(journal);
  }

  /** Adds a machine or a new version of it. Throws a DefinitionError that names what this engine cannot run. */
  define({ arn, name, definition, roleArn = "" }: MachineDefinition): Promise<void> {
    return this.#programs.define({ arn, name, roleArn, definition });
  }

  /** Goes on with what a former process left. To be called once, after all machines are defined; requests wait for it. */
  async resume(): Promise<void> {
    await this.#engine.activity.track(async () => {
      for await (const [, value] of this.#engine.journal.entries("running/")) await this.#restore(JSON.parse(value));
    });
    for (const execution of this.#running.values()) this.#run(execution);
    this.#ready.resolve();
  }

  /**
   * Starts an execution, on record when this resolves. The name of a running one with the same input gives that one
   * again. Throws ExecutionAlreadyExists, StateMachineDoesNotExist, InvalidName, InvalidExecutionInput.
   */
  async start(request: StartRequest): Promise<ExecutionRecord> {
    await this.#ready.promise;
    this.#mustBeOpen();
    const { stateMachineArn, input = "{}" } = request;
    const program = this.#programs.current(stateMachineArn);
    if (!program) throw new ApiError("StateMachineDoesNotExist", `State Machine Does Not Exist: '${stateMachineArn}'`);
    const name = executionName(request.name ?? randomUUID());
    jsonText(input, "InvalidExecutionInput");
    const arn = executionArn(stateMachineArn, name);
    const same = this.#sameRunning(arn, input);
    if (same) return same.begin();
    const { hash, record } = program;
    const started = this.#engine.clock.now();
    const head = { arn, name, machineArn: stateMachineArn, machine: record.name, definition: hash, input, started };
    const execution = new Execution(this.#engine, program, head);
    this.#running.set(arn, execution);
    await execution.begin();
    this.#run(execution);
    return head;
  }

  /** Answers a task. Durable when this resolves. Throws InvalidOutput, InvalidToken, TaskDoesNotExist, TaskTimedOut. */
  sendTaskSuccess({ taskToken, output }: { taskToken: string; output: string }): Promise<void> {
    return this.#answer(taskToken, (task) => task.succeed(jsonText(output, "InvalidOutput")));
  }

  sendTaskFailure({ taskToken, error = "", cause = "" }: FailureRequest): Promise<void> {
    return this.#answer(taskToken, (task) => task.fail(error, cause));
  }

  sendTaskHeartbeat({ taskToken }: { taskToken: string }): Promise<void> {
    return this.#answer(taskToken, (task) => task.heartbeat());
  }

  /** All executions that are known, the oldest first. */
  async executions(): Promise<ExecutionSummary[]> {
    const all = await this.list();
    return all.toReversed().map(({ name, machine, status, states }) => ({ name, machine, status, states }));
  }

  /** The executions of one machine, or of all, the newest first. */
  async list(stateMachineArn?: string): Promise<ExecutionDescription[]> {
    const found = new Map<string, ExecutionDescription>();
    for (const [arn, execution] of this.#running) found.set(arn, described(execution));
    for await (const [, value] of this.#engine.journal.entries("finished/")) {
      const finished = finishedRecord.parse(JSON.parse(value));
      found.set(finished.arn, finished);
    }
    const all = [...found.values()].filter(({ machineArn }) => machineArn === (stateMachineArn ?? machineArn));
    return all.toSorted((a, b) => b.started - a.started || (a.arn < b.arn ? 1 : -1));
  }

  /** Throws ExecutionDoesNotExist. */
  describe(arn: string): ExecutionDescription {
    const execution = this.#running.get(arn);
    if (execution) return described(execution);
    const finished = this.#finished(arn);
    if (!finished) throw new ApiError("ExecutionDoesNotExist", `Execution Does Not Exist: '${arn}'`);
    return finished;
  }

  /** Ends a running execution as ABORTED; one that has ended stays as it is. Throws ExecutionDoesNotExist. */
  async stop(arn: string, error?: string, cause?: string): Promise<FinishedRecord> {
    await this.#ready.promise;
    this.#mustBeOpen();
    const execution = this.#running.get(arn);
    if (execution) {
      await execution.begin();
      return execution.stop(error, cause);
    }
    const description = this.describe(arn);
    if (description.status === "RUNNING") throw new Error("A running execution was not found");
    return description;
  }

  /** Lets go of the journal. What runs now goes on when the engine is opened again. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const execution of this.#running.values()) execution.suspend();
    await this.#engine.journal.close();
  }

  /** A journal that cannot be written rejects unhandled here: the process must end rather than go on without one. */
  #run(execution: Execution): void {
    void execution.run();
    void execution.ended.then(() => this.#running.delete(execution.record.arn));
  }

  async #answer(token: string, answer: (task: Callback) => Promise<void>): Promise<void> {
    await this.#ready.promise;
    this.#mustBeOpen();
    await answer(this.#engine.tokens.find(token));
  }

  /** An engine that has closed has no say about any execution or token. */
  #mustBeOpen(): void {
    if (this.#closed) throw new Error("The workflow engine is closed");
  }

  /** No turn of the event loop may pass between this look and the entry of a new execution. */
  #sameRunning(arn: string, input: string): Execution | undefined {
    const running = this.#running.get(arn);
    if (running && JSON.stringify(JSON.parse(running.record.input)) === JSON.stringify(JSON.parse(input)))
      return running;
    if (!running && !this.#finished(arn)) return undefined;
    throw new ApiError("ExecutionAlreadyExists", `Execution Already Exists: '${arn}'`);
  }

  #finished(arn: string): FinishedRecord | undefined {
    const value = this.#engine.journal.get(keys.finished(arn));
    return value === undefined ? undefined : finishedRecord.parse(JSON.parse(value));
  }

  async #restore(value: unknown): Promise<void> {
    const record = executionRecord.parse(value);
    const frames = new Map<string, FrameRecord>();
    const prefix = keys.frames(record.arn);
    for await (const [key, frame] of this.#engine.journal.entries(prefix)) {
      frames.set(key.slice(prefix.length), frameRecord.parse(JSON.parse(frame)));
    }
    const states: string[] = [];
    for await (const [, state] of this.#engine.journal.entries(keys.entries(record.arn)))
      states.push(JSON.parse(state));
    const execution = new Execution(this.#engine, this.#programs.version(record.definition), record, states);
    execution.restore(frames);
    this.#running.set(record.arn, execution);
  }
}

function described(execution: Execution): ExecutionDescription {
  return { ...execution.record, status: "RUNNING", states: execution.states };
}
