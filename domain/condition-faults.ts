import type { Clause, Condition, Test } from "../schemas/condition.ts";
import type { Field, SimpleField } from "../schemas/field.ts";
import type { Form } from "../schemas/form.ts";
import { canonicalJson } from "./content.ts";
import { reach } from "./condition-reach.ts";
import type { FaultPlace, FormFault } from "./form-fault.ts";
import { isBlank } from "./answer-value.ts";

type AnyField = Field | SimpleField;

/** Something that is asked for under a condition. */
interface Conditional {
  at: FaultPlace;
  condition: Condition;
  /** What is asked before it: in a row first, then in the form. */
  before: readonly AnyField[];
  /** What it may be taken to know, and does not: itself and what comes after it. */
  after: readonly AnyField[];
  /** The fields up to this one, by which the condition is tried out; undefined where it is the section's. */
  fields: readonly Field[];
  /** Path of the first control that it decides on. */
  control: string;
}

const testsOf = (condition: Condition): Test[] =>
  condition.flatMap((clause) => ("any" in clause ? clause.any : [clause]));

/** The clauses of a field itself: publication puts those of its section before them. */
function ownClauses(field: AnyField, sections: Form["sections"]): Clause[] {
  const ofSection = sections.find(({ name }) => name === field.section)?.showWhen ?? [];
  const clauses = field.showWhen ?? [];
  const pushed = ofSection.length > 0 && canonicalJson(clauses.slice(0, ofSection.length)) === canonicalJson(ofSection);
  return pushed ? clauses.slice(ofSection.length) : clauses;
}

/** Every condition of a form, in its order. */
function conditionalsOf({ fields, sections }: Pick<Form, "fields" | "sections">): Conditional[] {
  const ofSections = sections.flatMap(({ name, showWhen }): Conditional[] => {
    const first = fields.findIndex(({ section }) => section === name);
    const field = fields[first];
    if (!showWhen || !field) return [];
    const [before, after] = [fields.slice(0, first), fields.slice(first)];
    const alone: Field = { ...field, showWhen };
    return [
      {
        at: { section: name, member: "showWhen" },
        condition: showWhen,
        before,
        after,
        fields: [...before, alone],
        control: field.name,
      },
    ];
  });
  const ofFields = fields.flatMap((field, index): Conditional[] => {
    const [before, after] = [fields.slice(0, index), fields.slice(index)];
    const condition = ownClauses(field, sections);
    const own: Conditional[] =
      condition.length === 0
        ? []
        : [
            {
              at: { field: field.name, member: "showWhen" },
              condition,
              before,
              after,
              fields: [...before, field],
              control: field.name,
            },
          ];
    if (field.type !== "group") return own;
    const ofRow = field.fields.flatMap((inner, place): Conditional[] =>
      inner.showWhen
        ? [
            {
              at: { field: field.name, inner: inner.name, member: "showWhen" },
              condition: inner.showWhen,
              before: [...field.fields.slice(0, place), ...before],
              after: [...field.fields.slice(place), ...after],
              fields: [...before, { ...field, fields: field.fields.slice(0, place + 1) }],
              control: `${field.name}[0].${inner.name}`,
            },
          ]
        : [],
    );
    return [...own, ...ofRow];
  });
  return [...ofSections, ...ofFields];
}

const quoted = (values: readonly unknown[]): string => values.map((value) => `"${String(value)}"`).join(", ");

function boundsFault(test: { atLeast?: number; atMost?: number | undefined }, field: AnyField): string | undefined {
  if (field.type !== "number" && field.type !== "money") return `${field.name} is no number, so it has no bounds`;
  const { atLeast = -Infinity, atMost = Infinity } = test;
  if (atLeast > atMost) return `nothing is at least ${atLeast} and at most ${atMost}`;
  if (atLeast > field.max || atMost < field.min) return `${field.name} is always from ${field.min} to ${field.max}`;
  return undefined;
}

function valuesFault(values: readonly string[], field: AnyField): string | undefined {
  switch (field.type) {
    case "choice":
    case "choices": {
      const unknown = values.filter((value) => !field.options.some((option) => option.value === value));
      return unknown.length > 0 ? `${field.name} does not offer ${quoted(unknown)}` : undefined;
    }
    case "checkbox":
      return values.every((value) => value === "true") ? undefined : `${field.name} is "true" or not answered`;
    case "number":
    case "money": {
      const wrong = values.filter((value) => isBlank(value) || Number.isNaN(Number(value)));
      return wrong.length > 0 ? `${field.name} is a number, and never ${quoted(wrong)}` : undefined;
    }
    case "group":
    case "file":
      return `of ${field.name} it can only be asked whether it was answered`;
    default:
      return undefined;
  }
}

function testFault(test: Test, { before, after }: Conditional): string | undefined {
  const field = before.find(({ name }) => name === test.field);
  if (!field) {
    const isLater = after.some(({ name }) => name === test.field);
    if (after[0]?.name === test.field) return `it asks about itself`;
    return isLater
      ? `it asks about ${test.field}, which comes later: a condition may ask only about what comes before`
      : `it asks about ${test.field}, and there is no such field before it`;
  }
  if ("is" in test) return valuesFault(test.is, field);
  if ("isNot" in test) return valuesFault(test.isNot, field);
  return "answered" in test ? undefined : boundsFault(test, field);
}

interface Found {
  /** What would refuse publication. */
  faults: FormFault[];
  /** Conditions that say nothing: whatever is answered, they hold. */
  warnings: FormFault[];
}

/** What is wrong with when fields and sections are asked for. */
export function conditionFaults(form: Pick<Form, "fields" | "sections">): Found {
  const found: Found = { faults: [], warnings: [] };
  for (const conditional of conditionalsOf(form)) {
    const { at, condition, fields, control } = conditional;
    const texts = testsOf(condition).flatMap((test) => testFault(test, conditional) ?? []);
    found.faults.push(...texts.map((text) => ({ at, text })));
    if (texts.length > 0) continue;
    const reached = reach(fields, control);
    if (reached === "never") found.faults.push({ at, text: "it can never hold: nobody will be asked for this" });
    if (reached === "always") found.warnings.push({ at, text: "it always holds: leave it out" });
  }
  return found;
}
