import type { Field } from "../schemas/field.ts";
import type { Form } from "../schemas/form.ts";
import type { Lookups } from "./answer-value.ts";
import { conferenceFaults } from "./conference-faults.ts";
import { boundsFaults } from "./bounds-faults.ts";
import { callFaults } from "./call-faults.ts";
import { conditionFaults } from "./condition-faults.ts";
import { exampleFaults } from "./example-faults.ts";
import type { FormFault } from "./form-fault.ts";
import { grantFields } from "./grant-rules.ts";
import { lacking } from "./lacking-field.ts";
import { neededFaults } from "./needed-faults.ts";
import { repetitionFaults } from "./repetition-faults.ts";
import { sectionFaults } from "./section-faults.ts";
import { fieldsWithSessions } from "./session-field.ts";
import { timeFaults } from "./time-faults.ts";
import { titlesFaults } from "./title-faults.ts";

/** Types of the required fields that every form of a kind has. */
export const requiredFields: Record<Form["kind"], Record<string, Field["type"]>> = {
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

/** The control of a form post that says in which language the person reads. */
const reservedName = "language";

/** Nor may a name be one that every object in a program has. */
const isReserved = (name: string): boolean => name === reservedName || name in Object.prototype;

const reservedNames = ({ fields }: Form): FormFault[] =>
  fields.flatMap((field) => {
    const inner = field.type === "group" ? field.fields.map(({ name }) => name) : [];
    return [field.name, ...inner].filter(isReserved).map((name): FormFault => ({
      at: name === field.name ? { field: name, member: "name" } : { field: field.name, inner: name, member: "name" },
      text: `no field may be called ${name}`,
    }));
  });

/** A question that admits some only says whom it does not admit, and a choice does so among those that it offers. */
const eligibilityFaults = ({ fields }: Form): FormFault[] =>
  fields.flatMap((field) => {
    const at = { field: field.name };
    if (field.type === "commune") {
      return (field.maxPopulation === undefined) === (field.notEligible === undefined)
        ? []
        : [{ at, text: "it needs maxPopulation and notEligible together" }];
    }
    if (field.type !== "choice") return [];
    const { options, eligible = [], notEligible } = field;
    const known = new Set(options.map(({ value }) => value));
    return [
      ...eligible.flatMap((value, index) =>
        known.has(value) ? [] : [{ at: { ...at, member: `eligible[${index}]` }, text: `it does not offer ${value}` }],
      ),
      ...((notEligible === undefined) === (field.eligible === undefined)
        ? []
        : [{ at, text: "it needs eligible and notEligible together" }]),
    ];
  });

/** Files come with conferences, one to a field; a call has attachments, which the whole procedure knows. */
const fileFaults = ({ kind, fields }: Form): FormFault[] =>
  fields.flatMap((field) => {
    const inner = field.type === "group" ? field.fields : [];
    const files = [field, ...inner].filter(({ type }) => type === "file");
    if (files.length === 0) return [];
    const at = { field: field.name };
    if (kind === "grantCall") return [{ at, text: "a call takes files as attachments" }];
    if (field.type === "group") return [{ at, text: "no file may stand in a group" }];
    return field.special ? [{ at, text: "a file is not kept apart, so it may not be special" }] : [];
  });

/** Everything that people are asked for. */
export const asked = (form: Form): Pick<Form, "fields" | "sections"> => ({
  fields: form.kind === "conference" ? fieldsWithSessions(form) : form.fields,
  sections: form.sections,
});

/** Everything that would make a form fail people later, said before it is published. */
export function formFaults(form: Form, lookups: Lookups = {}): FormFault[] {
  const ofForm = [
    ...Object.entries(requiredFields[form.kind]).flatMap(([name, type]) =>
      lacking(form, name, type, `a ${form.kind} needs`),
    ),
    ...eligibilityFaults(form),
    ...fileFaults(form),
    ...(form.kind === "conference" ? conferenceFaults(form) : callFaults(form)),
  ];
  const bounds = boundsFaults(form.fields);
  const contradictory = new Set(bounds.map(({ at }) => at?.field));
  return [
    ...repetitionFaults(form),
    ...reservedNames(form),
    ...ofForm,
    ...titlesFaults(form),
    ...timeFaults(form),
    ...neededFaults(form),
    ...bounds,
    ...sectionFaults(asked(form)),
    ...conditionFaults(asked(form)).faults,
    ...exampleFaults(form, asked(form).fields, lookups).filter(({ at }) => !contradictory.has(at?.field)),
  ];
}
