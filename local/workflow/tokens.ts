import { randomBytes } from "node:crypto";
import { ApiError } from "./errors.ts";
import type { Json } from "./json.ts";

/** A task that waits for its token to come back. Each call resolves once its effect is durable. */
export interface Callback {
  succeed(output: Json): Promise<void>;
  fail(error: string, cause: string): Promise<void>;
  heartbeat(): Promise<void>;
}

/** The tokens of the tasks that wait now. A token names its execution, so that a late answer gets the right refusal. */
export class Tokens {
  readonly #open = new Map<string, Callback>();
  readonly #isKnown: (executionArn: string) => boolean;

  constructor(isKnown: (executionArn: string) => boolean) {
    this.#isKnown = isKnown;
  }

  issue(executionArn: string): string {
    return Buffer.from(`${executionArn} ${randomBytes(24).toString("hex")}`).toString("base64url");
  }

  open(token: string, callback: Callback): void {
    this.#open.set(token, callback);
  }

  close(token: string): void {
    this.#open.delete(token);
  }

  find(token: string): Callback {
    const callback = this.#open.get(token);
    if (callback) return callback;
    const [arn] = /^arn:\S+(?= [0-9a-f]{48}$)/.exec(Buffer.from(token, "base64url").toString()) ?? [];
    if (arn === undefined) throw new ApiError("InvalidToken", "Invalid Token: 'Invalid token'");
    if (!this.#isKnown(arn)) throw new ApiError("TaskDoesNotExist", "Task does not exist");
    throw closed();
  }
}

/** The task timed out, was answered already, or its execution has ended. */
export function closed(): ApiError {
  return new ApiError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
}
