import type { Field, SimpleField } from "../schemas/field.ts";
import type { Form } from "../schemas/form.ts";
import type { Lookups } from "./answer-value.ts";
import { checkAnswers } from "./answers.ts";
import { refused } from "./authoring/refused-example.ts";
import { dateOf } from "./calendar.ts";
import { checkSignUp } from "./conference-rules.ts";
import type { FormFault } from "./form-fault.ts";
import { checkApplication } from "./grant-rules.ts";

const bare = <One extends SimpleField>(field: One): One =>
  field.showWhen ? { ...field, showWhen: undefined, required: false } : field;

/** The field as it is checked whatever the others say: what they may hide may be left out. */
function byItself(field: Field): Field {
  if (field.type !== "group") return bare(field);
  const open = field.showWhen ? { showWhen: undefined, required: false, min: 0 } : {};
  return { ...field, ...open, fields: field.fields.map(bare) };
}

/**
 * The examples together are a submission that must be taken, as long as the form is open; each is checked by itself, too,
 * as others may hide it.
 */
export function exampleFaults(form: Form, fields: readonly Field[], lookups: Lookups): FormFault[] {
  const examples = Object.fromEntries(fields.map((field) => [field.name, field.example]));
  const { answers, faults } = checkAnswers(fields, examples, lookups);
  const alone = checkAnswers(fields.map(byItself), examples, lookups).faults;
  const rules =
    form.kind === "grantCall"
      ? checkApplication(form, answers, faults, dateOf(form.closesAt))
      : checkSignUp(form, answers, faults);
  const known = new Set(faults.map(({ field }) => field));
  return [...faults, ...alone.filter(({ field }) => !known.has(field)), ...rules].map((fault) => {
    const [name = fault.field, inner] = fault.field.split(/\[\d+\]\.?/);
    const at = inner ? { field: name, inner } : { field: name, member: "example" };
    return { at, text: `its example is refused: ${refused(fault)}` };
  });
}
