import type { Field, SimpleField } from "../schemas/field.ts";
import type { Form, GrantCall } from "../schemas/form.ts";
import type { FaultPlace, FormFault } from "./form-fault.ts";

/** A name that must be the only one of its kind, and where in the file it stands. */
type Named = readonly [name: string, path: readonly PropertyKey[]];

const namedIn = (list: readonly { name?: string; id?: string }[], ...path: PropertyKey[]): Named[] =>
  list.map(({ name, id }, index) =>
    id === undefined ? [name ?? "", [...path, index, "name"]] : [id, [...path, index, "id"]],
  );

const idsOf = (list: readonly { id: string }[], ...path: PropertyKey[]): Named[] =>
  namedIn(
    list.map(({ id }) => ({ id })),
    ...path,
  );

/** Everybody whom a call names is told from the others by their id. */
const namesInCall = ({ checklist, merit, officials, approvers }: GrantCall): Record<string, Named[]> => ({
  reviewer: idsOf(merit?.reviewers ?? [], "merit", "reviewers"),
  criterion: idsOf(merit?.criteria ?? [], "merit", "criteria"),
  "item of the checklist": idsOf(checklist, "checklist"),
  official: idsOf(officials, "officials"),
  approver: approvers.flatMap(({ person, deputy }, index): Named[] => [
    [person.id, ["approvers", index, "person", "id"]],
    ...(deputy ? [[deputy.id, ["approvers", index, "deputy", "id"]] as const] : []),
  ]),
});

const repeated = <One>(all: readonly One[], keyOf: (one: One) => string): One[] =>
  all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) !== index);

const optionsTwice = (at: FaultPlace, field: Field | SimpleField): FormFault[] => {
  if (field.type !== "choice" && field.type !== "choices") return [];
  const named = field.options.map(({ value }, index) => ({ value, index }));
  return repeated(named, ({ value }) => value).map(({ value, index }) => ({
    at: { ...at, member: `options[${index}].value` },
    text: `the option ${value} is there twice`,
  }));
};

const fieldsTwice = (fields: readonly Field[]): FormFault[] => [
  ...fields.flatMap((field) => {
    const inner = field.type === "group" ? field.fields : [];
    return [
      ...optionsTwice({ field: field.name }, field),
      ...inner.flatMap((one) => optionsTwice({ field: field.name, inner: one.name }, one)),
      ...repeated(inner, ({ name }) => name).map(({ name }) => ({
        at: { field: field.name, inner: name, member: "name", isLast: true },
        text: "it is there twice",
      })),
    ];
  }),
  ...repeated(fields, ({ name }) => name).map(({ name }) => ({
    at: { field: name, member: "name", isLast: true },
    text: "it is there twice",
  })),
];

/** Names that are keys somewhere, and are there twice: of answers, options, consents, sessions, people, and of what is due. */
export function repetitionFaults(form: Form): FormFault[] {
  const names: Record<string, Named[]> = {
    consent: namedIn(
      form.consents.map(({ name }) => ({ name })),
      "consents",
    ),
    ...(form.kind === "grantCall"
      ? namesInCall(form)
      : {
          session: idsOf(form.sessions, "sessions"),
          clerk: idsOf(form.clerks, "clerks"),
          reminder: form.remindDaysBefore.map((days, index) => [String(days), ["remindDaysBefore", index]]),
          "reminder of names": form.remindNamesDaysBefore.map((days, index) => [
            String(days),
            ["remindNamesDaysBefore", index],
          ]),
        }),
  };
  return [
    ...fieldsTwice(form.fields),
    ...Object.entries(names).flatMap(([what, all]) =>
      repeated(all, ([name]) => name).map(([name, path]) => ({
        at: { path },
        text: `the ${what} ${name} is there twice`,
      })),
    ),
  ];
}
