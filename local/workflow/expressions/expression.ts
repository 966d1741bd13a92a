import jsonata from "jsonata";
import { StateError } from "../errors.ts";
import type { Json } from "../json.ts";
import { restriction, type Offer } from "./restrictions.ts";

/** What an expression can refer to, by name and without the leading `$`: variables, `states`, functions. */
export type Bindings = Record<string, unknown>;

export interface Evaluate<T> {
  (bindings: Bindings): Promise<T>;
  /** The value itself, when the definition gives one and nothing has to be evaluated. */
  readonly literal?: T;
}

/** An expression may not hang the engine: milliseconds of one evaluation, depth of calls, length of a sequence. */
const LIMITS = { timeout: 1_000, stack: 500, sequence: 100_000 };

export function isExpression(text: string): boolean {
  return text.startsWith("{%") && text.endsWith("%}");
}

/** Compiles `{% ... %}`. Throws an Error that says what is wrong with it. */
export function compileExpression(text: string, offers: readonly Offer[]): Evaluate<Json> {
  const source = text.slice(2, -2).trim();
  const expression = jsonata(source, LIMITS);
  const refusal = restriction(expression.ast(), offers);
  if (refusal !== undefined) throw new Error(`${source}: ${refusal}`);
  return async (bindings) => {
    const value: unknown = await oneAtATime(() => expression.evaluate(undefined, bindings)).catch((error: unknown) => {
      throw failed(source, reasonOf(error));
    });
    if (value === undefined) throw failed(source, "returned nothing (undefined)");
    return toJson(source, value);
  };
}

export function failed(source: string, reason: string): StateError {
  return new StateError("States.QueryEvaluationError", `The JSONata expression '${source}' ${reason}`);
}

/** Evaluations take turns, so that the time limit of one does not count the work of another. */
let turn: Promise<unknown> = Promise.resolve();

function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** JSONata marks its sequences and may return functions; what leaves an expression is plain JSON. */
function toJson(source: string, value: unknown): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  const text = JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part === "function") throw failed(source, "returned a function");
    if (typeof part === "number" && !Number.isFinite(part)) throw failed(source, "returned a number out of range");
    return part;
  });
  return JSON.parse(text);
}

/** JSONata throws plain objects with `code` and `message`. */
function reasonOf(error: unknown): string {
  const said = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return `failed: ${String(said)}`;
}
