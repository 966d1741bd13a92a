import type { Instant } from "../clock.ts";
import { StateError } from "./errors.ts";
import type { Bindings, Evaluate } from "./expressions/expression.ts";
import { evaluateFields } from "./expressions/fields.ts";
import { functionsAt } from "./expressions/functions.ts";
import type { Beginning, Frame } from "./frame.ts";
import type { Handlers } from "./handlers.ts";
import { exceedsDataLimit, type Json } from "./json.ts";
import type { Progress } from "./record.ts";
import type { Departure, WayOut } from "./states/common.ts";
import type { Tokens } from "./tokens.ts";

/** What the states of one execution share. */
export interface Surroundings {
  readonly arn: string;
  readonly handlers: Handlers;
  readonly tokens: Tokens;
  /** `$states.context` without what changes from state to state. */
  readonly context: Record<string, Json>;
}

/** One visit of a state: from entering it to leaving it, over all its attempts and any number of restarts. */
export class Visit {
  readonly surroundings: Surroundings;
  readonly #frame: Frame;
  readonly #state: string;

  constructor(surroundings: Surroundings, frame: Frame, state: string) {
    this.surroundings = surroundings;
    this.#frame = frame;
    this.#state = state;
  }

  get input(): Json {
    return this.#frame.record.input;
  }

  get progress(): Progress {
    return this.#frame.record.progress;
  }

  get children(): readonly Frame[] {
    return this.#frame.children;
  }

  now(): Instant {
    return this.#frame.owner.clock.now();
  }

  /** The value of a field, or `otherwise` where the definition does not have the field. */
  async evaluate<T>(field: Evaluate<T> | undefined, otherwise: T, context: Record<string, Json> = {}): Promise<T> {
    if (field === undefined) return otherwise;
    if (field.literal !== undefined) return field.literal;
    return this.#locating(() => field(this.#bindings({}, context)));
  }

  /** Decides something the outside will see: once, and on record before anything follows from it. */
  async once<K extends keyof Progress>(
    key: K,
    decide: () => Promise<NonNullable<Progress[K]>>,
  ): Promise<NonNullable<Progress[K]>> {
    const decided = this.progress[key];
    if (decided) return decided;
    const decision = await decide();
    this.progress[key] = decision;
    await this.#frame.save();
    return decision;
  }

  /** Puts a change made to what `once` returned on record. */
  save(): Promise<void> {
    return this.#frame.save();
  }

  /** Sets up the branches or iterations, once. */
  async fork(plan: () => Promise<{ beginnings: Beginning[]; concurrency: number }>): Promise<void> {
    if (this.progress.fork) return;
    const { beginnings, concurrency } = await plan();
    await this.#frame.fork(beginnings, concurrency);
  }

  /** What the state comes to: its Output and Assign, or by default its error, its result or its input. */
  async leave(way: WayOut, came: { result?: Json; errorOutput?: Json } = {}): Promise<Departure> {
    const bindings = way.Output || way.Assign ? this.#bindings(came) : {};
    const { Output, Assign = {} } = way;
    const assigned = await this.#locating(() => evaluateFields(Object.entries(Assign), bindings));
    if (Output) return this.#departure(await this.#locating(() => Output(bindings)), assigned, way);
    const byDefault = came.errorOutput ?? ("result" in came ? came.result : this.input);
    return this.#departure(byDefault ?? null, assigned, way);
  }

  bounded(data: Json): Json {
    if (!exceedsDataLimit(JSON.stringify(data))) return data;
    throw new StateError(
      "States.DataLimitExceeded",
      `The state/task '${this.#state}' returned a result with a size exceeding the maximum number of bytes service limit.`,
    );
  }

  retriesBy(retrier: number): number {
    return this.#frame.record.retries[retrier] ?? 0;
  }

  retryAt(instant: Instant, retrier: number): Promise<void> {
    const { retries } = this.#frame.record;
    return this.#frame.retryAt(instant, { ...retries, [retrier]: this.retriesBy(retrier) + 1 });
  }

  async untilRetry(): Promise<void> {
    const { retryAt } = this.#frame.record;
    if (retryAt !== undefined) await this.until(retryAt);
  }

  until(instant: Instant): Promise<void> {
    return this.#frame.until(instant);
  }

  at(instant: Instant, fire: () => void): void {
    this.#frame.at(instant, fire);
  }

  hold(undo: () => void): void {
    this.#frame.hold(undo);
  }

  release(): void {
    this.#frame.release();
  }

  #departure(output: Json, assigned: Record<string, Json>, { Next }: WayOut): Departure {
    return { output: this.bounded(output), assigned, next: Next };
  }

  /** An error of an expression says which state it belongs to. */
  async #locating<T>(evaluate: () => Promise<T>): Promise<T> {
    try {
      return await evaluate();
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      throw new StateError(
        error.name,
        `An error occurred while executing the state '${this.#state}': ${error.message}`,
      );
    }
  }

  #bindings(came: Record<string, Json>, context: Record<string, Json> = {}): Bindings {
    const states = { ...came, input: this.input, context: { ...this.#context(), ...context } };
    return { ...functionsAt(this.now()), ...this.#frame.variables, states };
  }

  #context(): Record<string, Json> {
    const { entered, retries } = this.#frame.record;
    const { item } = this.#frame;
    const RetryCount = Object.values(retries).reduce((sum, count) => sum + count, 0);
    return {
      ...this.surroundings.context,
      State: { EnteredTime: new Date(entered).toISOString(), Name: this.#state, RetryCount },
      ...(item && { Map: { Item: item } }),
    };
  }
}
