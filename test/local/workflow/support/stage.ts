import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Activity } from "../../../../local/activity.ts";
import { VirtualClock } from "../../../../local/clock.ts";
import { onJournal, type Workflows } from "../../../../local/workflow/index.ts";
import { openJournal, type Journal } from "../../../../local/workflow/journal.ts";
import type { ExecutionDescription } from "../../../../local/workflow/workflows.ts";

export const SECOND = 1_000;
export const DAY = 86_400 * SECOND;
export const MACHINE = "arn:aws:states:eu-central-1:000000000000:stateMachine:Sample";

export type Handler = (payload: never) => unknown;
export type States = Record<string, object>;

export interface Setting {
  handlers?: Record<string, Handler>;
  concurrency?: number;
  directory?: string;
  offset?: number;
  /** Stands between the engine and the disk. */
  through?: (journal: Journal) => Journal;
}

/** An engine on a directory of its own, with handlers and a clock that the test moves. */
export class Stage {
  readonly directory: string;
  readonly clock: VirtualClock;
  readonly activity = new Activity();
  readonly workflows: Workflows;
  readonly calls: { name: string; payload: unknown; at: number }[] = [];

  private constructor(directory: string, journal: Journal, { handlers = {}, concurrency, offset }: Setting) {
    this.directory = directory;
    this.clock = new VirtualClock(offset);
    const invoke = async (name: string, payload: unknown) => {
      this.calls.push({ name, payload, at: this.clock.now() });
      const handler = handlers[name];
      if (!handler) throw Object.assign(new Error(`no function ${name}`), { name: "ResourceNotFoundException" });
      return handler(payload as never);
    };
    const { clock, activity } = this;
    this.workflows = onJournal(journal, { clock, activity, invoke, ...(concurrency && { concurrency }) });
  }

  static async open(setting: Setting = {}): Promise<Stage> {
    const directory = setting.directory ?? (await mkdtemp(join(tmpdir(), "workflow-")));
    const journal = await openJournal(directory);
    return new Stage(directory, setting.through?.(journal) ?? journal, setting);
  }

  /** A stage on which one machine is defined and everything has been taken up. */
  static async of(states: States, setting: Setting & { top?: object } = {}): Promise<Stage> {
    const stage = await Stage.open(setting);
    await stage.define(states, setting.top);
    await stage.workflows.resume();
    return stage;
  }

  define(states: States, top: object = {}): Promise<void> {
    const [StartAt] = Object.keys(states);
    const definition = JSON.stringify({ QueryLanguage: "JSONata", StartAt, States: states, ...top });
    return this.workflows.define({ arn: MACHINE, name: "Sample", definition, roleArn: "arn:aws:iam::0:role/Sample" });
  }

  async start(input: unknown = {}, name?: string): Promise<string> {
    const text = JSON.stringify(input);
    const { arn } = await this.workflows.start({ stateMachineArn: MACHINE, input: text, ...(name && { name }) });
    return arn;
  }

  /** Starts an execution and moves the clock until it has ended. */
  async run(input: unknown = {}): Promise<Ended> {
    const arn = await this.start(input);
    await this.idle();
    for (let day = 0; day < 400 && this.isRunning(arn); day += 1) await this.advance(DAY);
    return this.ended(arn);
  }

  isRunning(arn: string): boolean {
    return this.workflows.describe(arn).status === "RUNNING";
  }

  ended(arn: string): Ended {
    const description = this.workflows.describe(arn);
    return { ...description, output: outputOf(description) };
  }

  idle(): Promise<void> {
    return this.activity.idle();
  }

  advance(milliseconds: number): Promise<void> {
    return this.clock.moveTo(this.clock.now() + milliseconds, () => this.activity.idle());
  }

  /** Ends this engine as a stop of the process does, keeping the directory. */
  async close(): Promise<void> {
    await this.workflows.close();
    this.clock.stop();
  }

  async clear(): Promise<void> {
    await this.close();
    await rm(this.directory, { recursive: true, force: true });
  }
}

export interface Ended {
  status: string;
  states: readonly string[];
  output?: unknown;
  error?: string | undefined;
  cause?: string | undefined;
}

function outputOf(description: ExecutionDescription): unknown {
  return "output" in description && description.output !== undefined ? JSON.parse(description.output) : undefined;
}

/** A Task that calls `name` with its input and puts out what the handler returns. */
export function task(name: string, more: object = { End: true }): object {
  return {
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke",
    Arguments: { FunctionName: name, Payload: "{% $states.input %}" },
    Output: "{% $states.result.Payload %}",
    ...more,
  };
}

/** A Task that gives `name` a token and waits for it. */
export function callback(name: string, more: object = { End: true }): object {
  return {
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
    Arguments: { FunctionName: name, Payload: { token: "{% $states.context.Task.Token %}" } },
    ...more,
  };
}

/** A branch of one state. */
export function branch(name: string, state: object): object {
  return { StartAt: name, States: { [name]: state } };
}

/** An error as a handler throws it. */
export function thrown(name: string, message = "broken"): Error {
  return Object.assign(new Error(message), { name });
}
