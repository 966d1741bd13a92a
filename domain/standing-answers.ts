import type { Clause, Condition, Test } from "../schemas/condition.ts";
import type { Field, SimpleField } from "../schemas/field.ts";
import type { Answers } from "../schemas/submission-members.ts";
import { fieldsIn, holds } from "./conditions.ts";

/** An answer as conditions read it: an amount in PLN. */
const read = (field: Field | undefined, answer: unknown): unknown =>
  field?.type === "money" && typeof answer === "number" ? answer / 100 : answer;

const testsOf = (clause: Clause): readonly Test[] => ("any" in clause ? clause.any : [clause]);

/**
 * What is left of a condition when some fields are asked again and the answers to all others stand; undefined when it
 * can no longer hold.
 */
function left(condition: Condition, isAsked: (name: string) => boolean, standing: (name: string) => unknown) {
  const clauses: Clause[] = [];
  for (const clause of condition) {
    const [asked, decided] = [testsOf(clause), testsOf(clause)].map((tests, index) =>
      tests.filter(({ field }) => isAsked(field) === (index === 0)),
    );
    if (decided?.some((test) => holds([test], standing))) continue;
    const [only, ...others] = asked ?? [];
    if (!only) return undefined;
    clauses.push(others.length === 0 ? only : { any: [only, ...others] });
  }
  return clauses;
}

/** Fields that are asked again by themselves, without what the answers that stand have decided. */
export function askedAgain(form: { fields: readonly Field[] }, again: readonly string[], standing: Answers): Field[] {
  const fieldOf = new Map(form.fields.map((field) => [field.name, field]));
  const answerOf = (name: string) => read(fieldOf.get(name), standing[name]);
  const asked = new Set(again);
  const settled = <One extends SimpleField | Field>(field: One, isAsked: (name: string) => boolean): One[] => {
    const clauses = left(field.showWhen ?? [], isAsked, answerOf);
    return clauses ? [{ ...field, showWhen: clauses.length > 0 ? clauses : undefined }] : [];
  };
  return form.fields
    .filter(({ name }) => asked.has(name))
    .flatMap((field) => settled(field, (name) => asked.has(name)))
    .map((field) => {
      if (field.type !== "group") return field;
      const own = new Set(field.fields.map(({ name }) => name));
      return {
        ...field,
        fields: field.fields.flatMap((inner) => settled(inner, (name) => own.has(name) || asked.has(name))),
      };
    });
}

/** Fields and, in the order of the form, those that are asked for only by their answers. */
export function withDependants({ fields }: { fields: readonly Field[] }, names: readonly string[]): string[] {
  const open = new Set(names);
  for (const { name, showWhen } of fields) if (fieldsIn(showWhen).some((one) => open.has(one))) open.add(name);
  return fields.map(({ name }) => name).filter((name) => open.has(name));
}
