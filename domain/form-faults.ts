import type { Field } from "../schemas/field.ts";
import type { Form, GrantCall } from "../schemas/form.ts";
import type { Lookups } from "./answer-value.ts";
import { checkAnswers } from "./answers.ts";
import { dateOf } from "./calendar.ts";
import { conferenceFaults } from "./conference-faults.ts";
import { callFaults } from "./call-faults.ts";
import { checkSignUp } from "./conference-rules.ts";
import { conditionFaults } from "./condition-faults.ts";
import type { FormFault } from "./form-fault.ts";
import { checkApplication, grantFields } from "./grant-rules.ts";
import { sectionFaults } from "./section-faults.ts";
import { fieldsWithSessions } from "./session-field.ts";

const required: Record<Form["kind"], Record<string, Field["type"]>> = {
  conference: { email: "email" },
  grantCall: {
    [grantFields.applicantKind]: "choice",
    [grantFields.applicantName]: "text",
    [grantFields.email]: "email",
    [grantFields.projectTitle]: "text",
    [grantFields.members]: "group",
    [grantFields.requestedAmount]: "money",
    [grantFields.budget]: "group",
  },
};

const namesInRows = ({ name, ...field }: Field): string[] =>
  field.type === "group" ? field.fields.map((inner) => `${name}.${inner.name}`) : [];

/** Everybody whom a call names is told from the others by their id. */
const repetitionsInCall = ({ checklist, merit, officials, approvers }: GrantCall): Record<string, string[]> => ({
  reviewer: merit?.reviewers.map(({ id }) => id) ?? [],
  criterion: merit?.criteria.map(({ id }) => id) ?? [],
  "item of the checklist": checklist.map(({ id }) => id),
  official: officials.map(({ id }) => id),
  approver: approvers.flatMap(({ person, deputy }) => [person.id, ...(deputy ? [deputy.id] : [])]),
});

/** Names that are keys somewhere: of answers, consents, sessions, people, and of what is due. */
function repetitionsOf(form: Form): string[] {
  const names: Record<string, string[]> = {
    field: [...form.fields.map(({ name }) => name), ...form.fields.flatMap(namesInRows)],
    consent: form.consents.map(({ name }) => name),
    ...(form.kind === "grantCall"
      ? repetitionsInCall(form)
      : {
          session: form.sessions.map(({ id }) => id),
          clerk: form.clerks.map(({ id }) => id),
          reminder: form.remindDaysBefore.map(String),
          "reminder of names": form.remindNamesDaysBefore.map(String),
        }),
  };
  return Object.entries(names).flatMap(([what, all]) =>
    all.filter((name, index) => all.indexOf(name) !== index).map((name) => `the ${what} ${name} is there twice`),
  );
}

/** The control of a form post that says in which language the person reads. */
const reservedName = "language";

/** The examples together are a submission that must be taken, as long as the form is open. */
function examplesOf(form: Form, lookups: Lookups): FormFault[] {
  const { fields } = asked(form);
  const examples = Object.fromEntries(fields.map((field) => [field.name, field.example]));
  const { answers, faults } = checkAnswers(fields, examples, lookups);
  const rules =
    form.kind === "grantCall"
      ? checkApplication(form, answers, faults, dateOf(form.closesAt))
      : checkSignUp(form, answers, faults);
  return [...faults, ...rules].map(({ field, code }) => {
    const [name = field, inner] = field.split(/\[\d+\]\.?/);
    const at = inner ? { field: name, inner } : { field: name, member: "example" };
    return { at, text: `its example is refused: ${code}` };
  });
}

/** A question that admits some only says whom it does not admit, and a choice does so among those that it offers. */
const eligibilityFaults = ({ fields }: Form): string[] =>
  fields.flatMap((field) => {
    if (field.type === "commune") {
      return (field.maxPopulation === undefined) === (field.notEligible === undefined)
        ? []
        : [`the field ${field.name} needs maxPopulation and notEligible together`];
    }
    if (field.type !== "choice") return [];
    const { name, options, eligible = [], notEligible } = field;
    const known = new Set(options.map(({ value }) => value));
    return [
      ...eligible.filter((value) => !known.has(value)).map((value) => `the field ${name} does not offer ${value}`),
      ...((notEligible === undefined) === (field.eligible === undefined)
        ? []
        : [`the field ${name} needs eligible and notEligible together`]),
    ];
  });

/** Files come with conferences, one to a field; a call has attachments, which the whole procedure knows. */
const fileFaults = ({ kind, fields }: Form): string[] =>
  fields.flatMap((field) => {
    const inner = field.type === "group" ? field.fields : [];
    const files = [field, ...inner].filter(({ type }) => type === "file");
    if (files.length === 0) return [];
    if (kind === "grantCall") return [`the field ${field.name}: a call takes files as attachments`];
    if (field.type === "group") return [`the field ${field.name}: no file may stand in a group`];
    return field.special ? [`the field ${field.name}: a file is not kept apart, so it may not be special`] : [];
  });

const asked = (form: Form): Pick<Form, "fields" | "sections"> => ({
  fields: form.kind === "conference" ? fieldsWithSessions(form) : form.fields,
  sections: form.sections,
});

/** Everything that would make a form fail people later, said before it is published. */
export function formFaults(form: Form, lookups: Lookups = {}): FormFault[] {
  const missing = Object.entries(required[form.kind]).filter(
    ([name, type]) => !form.fields.some((field) => field.name === name && field.type === type && field.required),
  );
  const ofForm = [
    ...repetitionsOf(form),
    ...(form.fields.some(({ name }) => name === reservedName) ? [`no field may be called ${reservedName}`] : []),
    ...missing.map(([name, type]) => `a ${form.kind} needs a required field ${name} of type ${type}`),
    ...eligibilityFaults(form),
    ...fileFaults(form),
    ...(form.opensAt < form.closesAt ? [] : ["it must open before it closes"]),
    ...(form.kind === "conference" ? conferenceFaults(form) : callFaults(form)),
  ];
  return [
    ...ofForm.map((text) => ({ text })),
    ...sectionFaults(asked(form)),
    ...conditionFaults(asked(form)).faults,
    ...examplesOf(form, lookups),
  ];
}

/** What an author should hear of although it keeps nothing from being published. */
export const formWarnings = (form: Form): FormFault[] => conditionFaults(asked(form)).warnings;
