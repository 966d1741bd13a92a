import type { Clause, Condition, Test } from "../schemas/condition.ts";
import type { FieldRules, SimpleRules } from "../schemas/field.ts";
import { isBlank } from "./answer-value.ts";
import { isRow, type Raw } from "./raw-answers.ts";

type AnswerOf = (field: string) => unknown;

/** Every value of an answer as text; a box that is ticked is `true`, however the browser or a program says so. */
function textsOf(answer: unknown): string[] {
  if (isBlank(answer) || answer === false || answer === "false") return [];
  return [answer].flat().map((value) => (value === "on" ? "true" : String(value).trim()));
}

const numberOf = (text: string | undefined): number =>
  text === undefined ? Number.NaN : Number(text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", "."));

function passes(test: Test, answerOf: AnswerOf): boolean {
  const texts = textsOf(answerOf(test.field));
  if ("answered" in test) return test.answered === texts.length > 0;
  if (texts.length === 0) return false;
  if ("is" in test) return texts.some((text) => test.is.includes(text));
  if ("isNot" in test) return !texts.some((text) => test.isNot.includes(text));
  const number = numberOf(texts[0]);
  const atLeast = "atLeast" in test ? test.atLeast : -Infinity;
  return number >= atLeast && number <= (test.atMost ?? Infinity);
}

const holdsClause = (clause: Clause, answerOf: AnswerOf): boolean =>
  "any" in clause ? clause.any.some((test) => passes(test, answerOf)) : passes(clause, answerOf);

export const holds = (condition: Condition | undefined, answerOf: AnswerOf): boolean =>
  (condition ?? []).every((clause) => holdsClause(clause, answerOf));

/** Every field that a condition asks about. */
export const fieldsIn = (condition: Condition | undefined): string[] =>
  (condition ?? []).flatMap((clause) => ("any" in clause ? clause.any : [clause]).map(({ field }) => field));

/** Whether an answer belongs in a list of answers: what was left blank does, what was not asked for does not. */
export const wasAsked = (field: Pick<SimpleRules, "name" | "showWhen">, answers: Raw): boolean =>
  answers[field.name] !== undefined || holds(field.showWhen, (name) => answers[name]);

export interface AskedFor {
  /** The answers without those that are not asked for. */
  answers: Record<string, unknown>;
  /** Paths of the controls that are not asked for: `patron`, `members`, `budget[0].reason`. */
  hidden: ReadonlySet<string>;
}

function askedInRow(
  fields: readonly SimpleRules[],
  row: Raw,
  path: string,
  around: AnswerOf,
  hidden: Set<string>,
): Raw {
  const own = new Set(fields.map(({ name }) => name));
  const left = new Map(Object.entries(row));
  const answerOf: AnswerOf = (name) => (own.has(name) ? left.get(name) : around(name));
  for (const field of fields) {
    if (holds(field.showWhen, answerOf)) continue;
    hidden.add(path + field.name);
    left.delete(field.name);
  }
  return Object.fromEntries(left);
}

/**
 * Takes out the answers that are not asked for, field by field in the order of the form: what is left out counts as
 * unanswered for everything after it.
 */
export function askedFor(fields: readonly FieldRules[], raw: Raw): AskedFor {
  const hidden = new Set<string>();
  const left = new Map(Object.entries(raw));
  const answerOf: AnswerOf = (name) => left.get(name);
  for (const field of fields) {
    if (!holds(field.showWhen, answerOf)) {
      hidden.add(field.name);
      left.delete(field.name);
      continue;
    }
    const rows = left.get(field.name);
    if (field.type !== "group" || !Array.isArray(rows)) continue;
    left.set(
      field.name,
      rows.map((row: unknown, index) =>
        isRow(row) ? askedInRow(field.fields, row, `${field.name}[${index}].`, answerOf, hidden) : row,
      ),
    );
  }
  return { answers: Object.fromEntries(left), hidden };
}
