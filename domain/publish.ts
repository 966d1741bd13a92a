import * as z from "zod/mini";
import type { Field } from "../schemas/field.ts";
import { type Counter, Form, type FormSource } from "../schemas/form.ts";
import type { Instant } from "../schemas/values.ts";
import { resolveLocalTime } from "./calendar.ts";
import { checkApplication, grantFields } from "./grant-rules.ts";
import { checkAnswers } from "./answers.ts";
import { eventReminderAt } from "./reminders.ts";

/** What goes into the table when a form is published. */
export interface Publication {
  form: Form;
  counter: Counter;
  /** What the daily run will have to do for it, by a name that is unique in the form. */
  due: { name: string; at: Instant }[];
}

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

/** Everything that would make a form fail people later, said before it is published. */
export function faultsOf(form: Form): string[] {
  const names = form.fields.map((field) => field.name);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  const missing = Object.entries(required[form.kind]).filter(
    ([name, type]) => !form.fields.some((field) => field.name === name && field.type === type),
  );
  const examples = Object.fromEntries(form.fields.map((field) => [field.name, field.example]));
  const { answers, faults } = checkAnswers(form.fields, examples);
  const rules = form.kind === "grantCall" ? checkApplication(answers, faults) : [];
  return [
    ...repeated.map((name) => `the field ${name} is there twice`),
    ...missing.map(([name, type]) => `a ${form.kind} needs a field ${name} of type ${type}`),
    ...[...faults, ...rules].map(({ field, code }) => `the example of ${field} is refused: ${code}`),
    ...(form.opensAt < form.closesAt ? [] : ["it must open before it closes"]),
    ...(form.kind === "conference" && form.startsAt >= form.endsAt ? ["it must start before it ends"] : []),
  ];
}

function counterOf(form: Form): Counter {
  const { opensAt, closesAt } = form;
  const window = { opensAt, closesAt, cancelled: false };
  return form.kind === "conference"
    ? { kind: "conference", ...window, capacity: form.capacity, taken: 0, waitlisted: 0, lastNumber: 0 }
    : { kind: "grantCall", ...window, pool: form.pool, remaining: form.pool, submitted: 0, requested: 0 };
}

function dueOf(form: Form): Publication["due"] {
  if (form.kind === "grantCall") return [{ name: "closed", at: form.closesAt }];
  return form.remindDaysBefore.map((days) => ({ name: `reminder-${days}`, at: eventReminderAt(form, days) }));
}

/**
 * Turns a form as its author wrote it into what is published at an instant.
 * @throws Error that names the form and lists every fault.
 */
export function publish(source: FormSource, publishedAt: Instant): Publication {
  const resolve = (time: string) => resolveLocalTime(time, publishedAt);
  const times =
    source.kind === "conference" ? { startsAt: resolve(source.startsAt), endsAt: resolve(source.endsAt) } : {};
  const window = { opensAt: resolve(source.opensAt), closesAt: resolve(source.closesAt) };
  const form = z.parse(Form, { ...source, ...window, ...times });
  const faults = faultsOf(form);
  if (faults.length > 0) throw new Error(`The form ${form.id} cannot be published: ${faults.join("; ")}`);
  return { form, counter: counterOf(form), due: dueOf(form) };
}
