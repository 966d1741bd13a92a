import type { Test } from "../schemas/condition.ts";
import type { Field, SimpleField } from "../schemas/field.ts";
import { askedFor, fieldsIn } from "./conditions.ts";

type AnyField = Field | SimpleField;

/** More ways to answer than this are not tried out: such a condition is taken to hold sometimes. */
const mostWays = 20_000;

const testsOn = (name: string, fields: readonly AnyField[]): Test[] =>
  fields
    .flatMap((field) => (field.type === "group" ? [field, ...field.fields] : [field]))
    .flatMap(({ showWhen = [] }) => showWhen.flatMap((clause) => ("any" in clause ? clause.any : [clause])))
    .filter((test) => test.field === name);

const subsets = (values: readonly string[]): string[][] =>
  Array.from({ length: 2 ** values.length }, (_, mask) => values.filter((__, index) => (mask >> index) % 2 === 1));

/** The ways to answer a field between which the tests on it can tell; undefined is no answer. */
function waysOf(field: AnyField, tests: readonly Test[]): unknown[] {
  const mentioned = new Set(tests.flatMap((test) => ("is" in test ? test.is : "isNot" in test ? test.isNot : [])));
  const none = field.required ? [] : [undefined];
  switch (field.type) {
    case "choice":
    case "choices": {
      const options = field.options.map(({ value }) => value);
      const other = options.find((value) => !mentioned.has(value));
      const told = [...options.filter((value) => mentioned.has(value)), ...(other === undefined ? [] : [other])];
      if (field.type === "choice") return [...told, ...none];
      return [...subsets(told.slice(0, 8)).filter(({ length }) => length > 0), ...none];
    }
    case "checkbox":
      return [true, ...none];
    case "number":
    case "money": {
      const step = field.type === "number" ? 1 : 0.01;
      const bounds = tests.flatMap((test) => [
        ...("atLeast" in test ? [test.atLeast] : []),
        ...("atMost" in test && test.atMost !== undefined ? [test.atMost] : []),
      ]);
      const around = bounds.flatMap((bound) => [bound - step, bound, bound + step]);
      const values = [field.min, field.max, ...around, ...[...mentioned].map(Number)];
      const possible = values.map((value) => Math.round(value * 100) / 100);
      return [...new Set(possible.filter((value) => value >= field.min && value <= field.max)), ...none];
    }
    case "group":
      return field.min > 0 ? [[{}]] : [[{}], ...none];
    default:
      return [...mentioned, "?", ...none];
  }
}

/** The field and everything on which it depends, however far. */
function dependencies(fields: readonly Field[], control: string): { tops: Field[]; columns: SimpleField[] } {
  const last = fields.at(-1);
  const row = last?.type === "group" && control.startsWith(`${last.name}[`) ? last.fields : [];
  const wanted = new Set<string>(last ? [last.name] : []);
  const target = row.at(-1);
  const inRow = new Set<string>(target ? [target.name] : []);
  for (const column of row.toReversed()) {
    if (!inRow.has(column.name)) continue;
    for (const name of fieldsIn(column.showWhen)) (row.some((one) => one.name === name) ? inRow : wanted).add(name);
  }
  for (const field of fields.toReversed()) {
    if (wanted.has(field.name)) for (const name of fieldsIn(field.showWhen)) wanted.add(name);
  }
  return {
    tops: fields.filter(({ name }) => wanted.has(name)),
    columns: row.filter(({ name }) => inRow.has(name)),
  };
}

/** Every combination of one way for each. */
function* combinations(ways: readonly (readonly [string, unknown[]])[]): Generator<Record<string, unknown>> {
  const [first, ...others] = ways;
  if (!first) return yield {};
  const [name, values] = first;
  for (const rest of combinations(others)) for (const value of values) yield { [name]: value, ...rest };
}

/**
 * Whether the last of the fields is asked for whatever is answered before it, in no case, or sometimes. Each way to
 * answer is tried out with the evaluator that forms are filled in with. `control`: its path, in a row of a group as
 * `group[0].field`.
 */
export function reach(fields: readonly Field[], control: string): "always" | "never" | "sometimes" {
  const { tops, columns } = dependencies(fields, control);
  const group = columns.length > 0 ? tops.at(-1) : undefined;
  const asked = [...tops.filter((field) => field !== group).slice(0, group ? undefined : -1), ...columns.slice(0, -1)];
  const ways = asked.map((field) => [field.name, waysOf(field, testsOn(field.name, tops))] as const);
  if (ways.reduce((product, [, values]) => product * values.length, 1) > mostWays) return "sometimes";
  const own = new Set(columns.map(({ name }) => name));
  const relevant = tops.map((field) =>
    field === group && field.type === "group" ? { ...field, fields: columns } : field,
  );
  const seen = new Set<boolean>();
  for (const answers of combinations(ways)) {
    const row = Object.fromEntries(Object.entries(answers).filter(([name]) => own.has(name)));
    const outer = Object.fromEntries(Object.entries(answers).filter(([name]) => !own.has(name)));
    const { hidden } = askedFor(relevant, group ? { ...outer, [group.name]: [row] } : outer);
    // A row that is not there asks for nothing.
    if (group && hidden.has(group.name)) continue;
    seen.add(!hidden.has(control));
  }
  if (seen.size === 2) return "sometimes";
  return seen.has(true) ? "always" : "never";
}
