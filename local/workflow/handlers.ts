import type { Activity } from "../activity.ts";
import { StateError } from "./errors.ts";
import type { Json } from "./json.ts";

/** Calls a handler by its ARN or name. Rejects with what the handler threw: `{name, message, trace?}`. */
export type Invoke = (functionName: string, payload: Json) => Promise<unknown>;

/** Runs handlers, at most `concurrency` at once and in the order they are asked for. */
export class Handlers {
  readonly #invoke: Invoke;
  readonly #activity: Activity;
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor(invoke: Invoke, activity: Activity, concurrency: number) {
    this.#invoke = invoke;
    this.#activity = activity;
    this.#free = concurrency;
  }

  /** Gives `work` a handler call once there is room for one. Waiting for room counts as being under way. */
  run<T>(work: (invoke: Invoke) => Promise<T>): Promise<T> {
    return this.#activity.track(async () => {
      await this.#enter();
      try {
        return await work((functionName, payload) => this.#call(functionName, payload));
      } finally {
        this.#leave();
      }
    });
  }

  async #call(functionName: string, payload: Json): Promise<unknown> {
    try {
      return await this.#invoke(functionName, payload);
    } catch (error) {
      throw asStateError(error);
    }
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  #leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
    } else {
      this.#waiting.delete(next);
      next();
    }
  }
}

/** The error and cause that Step Functions makes of what a Lambda function throws. */
function asStateError(thrown: unknown): StateError {
  const error = typeof thrown === "object" && thrown !== null ? thrown : { message: String(thrown) };
  const errorType = "name" in error && typeof error.name === "string" ? error.name : "Error";
  const errorMessage = "message" in error ? String(error.message) : "";
  const trace = "trace" in error && Array.isArray(error.trace) ? error.trace.map(String) : [];
  return new StateError(errorType, JSON.stringify({ errorType, errorMessage, trace }));
}
