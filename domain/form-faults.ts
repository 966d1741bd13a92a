import type { Field } from "../schemas/field.ts";
import type { Form } from "../schemas/form.ts";
import { checkAnswers } from "./answers.ts";
import { checkApplication, grantFields } from "./grant-rules.ts";

const required: Record<Form["kind"], Record<string, Field["type"]>> = {
  conference: { email: "email" },
  grantCall: {
    [grantFields.applicantKind]: "choice",
    [grantFields.applicantName]: "text",
    [grantFields.email]: "email",
    [grantFields.projectTitle]: "text",
    [grantFields.members]: "group",
    [grantFields.requestedAmount]: "money",
    [grantFields.ownContribution]: "money",
    [grantFields.budget]: "group",
  },
};

const namesInRows = ({ name, ...field }: Field): string[] =>
  field.type === "group" ? field.fields.map((inner) => `${name}.${inner.name}`) : [];

/** Names that are keys somewhere: of answers, of consents, of assignments, of what is due. */
function repetitionsOf(form: Form): string[] {
  const names: Record<string, string[]> = {
    field: [...form.fields.map(({ name }) => name), ...form.fields.flatMap(namesInRows)],
    consent: form.consents.map(({ name }) => name),
    reviewer: form.kind === "grantCall" ? form.review.reviewers.map(({ id }) => id) : [],
    reminder: form.kind === "conference" ? form.remindDaysBefore.map(String) : [],
  };
  return Object.entries(names).flatMap(([what, all]) =>
    all.filter((name, index) => all.indexOf(name) !== index).map((name) => `the ${what} ${name} is there twice`),
  );
}

/** The control of a form post that says in which language the person reads. */
const reservedName = "language";

/** Everything that would make a form fail people later, said before it is published. */
export function faultsOf(form: Form): string[] {
  const missing = Object.entries(required[form.kind]).filter(
    ([name, type]) => !form.fields.some((field) => field.name === name && field.type === type && field.required),
  );
  const examples = Object.fromEntries(form.fields.map((field) => [field.name, field.example]));
  const { answers, faults } = checkAnswers(form.fields, examples);
  const rules = form.kind === "grantCall" ? checkApplication(answers, faults) : [];
  return [
    ...repetitionsOf(form),
    ...(form.fields.some(({ name }) => name === reservedName) ? [`no field may be called ${reservedName}`] : []),
    ...missing.map(([name, type]) => `a ${form.kind} needs a required field ${name} of type ${type}`),
    ...[...faults, ...rules].map(({ field, code }) => `the example of ${field} is refused: ${code}`),
    ...(form.opensAt < form.closesAt ? [] : ["it must open before it closes"]),
    ...(form.kind === "conference" && form.startsAt >= form.endsAt ? ["it must start before it ends"] : []),
  ];
}
