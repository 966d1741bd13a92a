import * as z from "zod/mini";
import type { Json } from "../json.ts";
import { compileExpression, failed, isExpression, type Bindings, type Evaluate } from "./expression.ts";
import type { Offer } from "./restrictions.ts";

/** A field that takes any JSON, with expressions in any of its strings. */
export function template(...offers: Offer[]) {
  return z.pipe(
    z.json(),
    z.transform((value, context) => orIssue(context, value, () => compileTemplate(value, offers))),
  );
}

/** A field that takes a value of `schema`, or an expression that must come to one. */
export function evaluable<T>(schema: z.ZodMiniType<T>) {
  return z.pipe(
    z.unknown(),
    z.transform((value, context): Evaluate<T> => {
      if (typeof value === "string" && value.startsWith("{%")) {
        return orIssue(context, value, () => compileTyped(value, schema));
      }
      const literal = schema.safeParse(value);
      if (literal.success) return always(literal.data);
      return refuse(context, value, `expects ${expectation(schema)}`);
    }),
  );
}

/** The Assign field: an object of variables, each a template. */
export function assignments(...offers: Offer[]) {
  return z.record(z.string().check(z.refine(isVariableName, "is not a name for a variable")), template(...offers));
}

function compileTemplate(value: Json, offers: readonly Offer[]): Evaluate<Json> {
  if (typeof value === "string") return compileText(value, offers);
  if (Array.isArray(value)) {
    const items = value.map((item) => compileTemplate(item, offers));
    if (items.every(isLiteral)) return always(value);
    return async (bindings) => inOrder(items, (item) => item(bindings));
  }
  if (value !== null && typeof value === "object") return compileObject(value, offers);
  return always(value);
}

function compileText(text: string, offers: readonly Offer[]): Evaluate<Json> {
  if (isExpression(text)) return compileExpression(text, offers);
  if (text.startsWith("{%")) throw new Error(`${text}: an expression ends with %}`);
  return always(text);
}

function compileObject(value: Record<string, Json>, offers: readonly Offer[]): Evaluate<Json> {
  const fields = Object.entries(value).map(([name, item]) => [name, compileTemplate(item, offers)] as const);
  if (fields.every(([, item]) => isLiteral(item))) return always<Json>(value);
  return (bindings) => evaluateFields(fields, bindings);
}

function always<T>(value: T): Evaluate<T> {
  return Object.assign(() => Promise.resolve(value), { literal: value });
}

function isLiteral(item: Evaluate<Json>): boolean {
  return item.literal !== undefined;
}

export async function evaluateFields(
  fields: Iterable<readonly [string, Evaluate<Json>]>,
  bindings: Bindings,
): Promise<Record<string, Json>> {
  return Object.fromEntries(await inOrder(fields, async ([name, item]) => [name, await item(bindings)] as const));
}

async function inOrder<T, R>(items: Iterable<T>, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

function compileTyped<T>(text: string, schema: z.ZodMiniType<T>): Evaluate<T> {
  if (!isExpression(text)) throw new Error(`${text}: an expression ends with %}`);
  const evaluate = compileExpression(text, []);
  return async (bindings) => {
    const value = schema.safeParse(await evaluate(bindings));
    if (value.success) return value.data;
    throw failed(text.slice(2, -2).trim(), `did not come to ${expectation(schema)}`);
  };
}

/** Field schemas carry what they expect as their description. */
function expectation(schema: z.ZodMiniType): string {
  return z.globalRegistry.get(schema)?.description ?? "another type of value";
}

function isVariableName(name: string): boolean {
  return name !== "states" && name.length <= 80 && /^\p{ID_Start}\p{ID_Continue}*$/u.test(name);
}

type Context = z.core.ParsePayload;

function orIssue<T>(context: Context, input: unknown, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    const said = typeof error === "object" && error !== null && "message" in error ? error.message : error;
    return refuse(context, input, String(said));
  }
}

function refuse(context: Context, input: unknown, message: string): never {
  context.issues.push({ code: "custom", message, input });
  return z.NEVER;
}
