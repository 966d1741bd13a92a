import type { Conference, Form } from "../schemas/form.ts";
import type { Answers } from "../schemas/submission.ts";
import type { Instant } from "../schemas/values.ts";
import { wantedSessions } from "./conference-rules.ts";
import { signUpFields } from "./participants.ts";
import type { FieldFault } from "./refusal.ts";
import { begunSessions } from "./session-times.ts";

type Field = Conference["fields"][number];

function without(field: Field, begun: ReadonlySet<string>): Field {
  if (field.name !== signUpFields.sessions || field.type !== "choices") return field;
  const isOpen = (id: string) => !begun.has(id);
  return {
    ...field,
    options: field.options.filter(({ value }) => isOpen(value)),
    example: field.example.filter(isOpen),
  };
}

/** A form as it is offered at a moment: nobody chooses a session that has begun. */
export function offeredAt(form: Form, now: Instant): Form {
  if (form.kind !== "conference") return form;
  const begun = new Set(begunSessions(form, now));
  return begun.size === 0 ? form : { ...form, fields: form.fields.map((field) => without(field, begun)) };
}

/** Sessions among the answers that had begun when they came, as on a page that was opened before. */
export function begunFaults(form: Form, answers: Answers, now: Instant): FieldFault[] {
  if (form.kind !== "conference") return [];
  const begun = new Set(begunSessions(form, now));
  return wantedSessions(form, answers)
    .filter(({ id }) => begun.has(id))
    .map(({ title }) => ({ field: signUpFields.sessions, code: "sessionBegun", session: title }));
}
