import type { Field, SimpleField } from "../schemas/field.ts";
import type { Counter } from "../schemas/counter.ts";
import type { Form } from "../schemas/form.ts";
import type { FormState, FormSummary, PublicField, PublicForm } from "../schemas/public-form.ts";
import type { Instant, Language, Localised } from "../schemas/values.ts";

/** The text in a language, in Polish where it has not been translated or its translation was left empty. */
export const inLanguage = (text: Localised, language: Language): string => text[language] || text.pl;

/** `full` still takes sign-ups, for the waiting list. */
export function formState(counter: Counter, now: Instant): FormState {
  if (counter.cancelled) return "cancelled";
  if (now < counter.opensAt) return "scheduled";
  if (now >= counter.closesAt) return "closed";
  const full = counter.kind === "conference" && (counter.taken >= counter.capacity || counter.waitlisted > 0);
  return full ? "full" : "open";
}

export function formSummary(form: Form, counter: Counter, language: Language, now: Instant): FormSummary {
  return {
    id: form.id,
    kind: form.kind,
    title: inLanguage(form.title, language),
    state: formState(counter, now),
    opensAt: counter.opensAt,
    closesAt: counter.closesAt,
  };
}

function publicField(field: Field | SimpleField, language: Language): PublicField {
  return {
    name: field.name,
    type: field.type,
    label: inLanguage(field.label, language),
    help: field.help ? inLanguage(field.help, language) : "",
    required: field.required,
    ...("options" in field && {
      options: field.options.map(({ value, label }) => ({ value, label: inLanguage(label, language) })),
    }),
    ...("minLength" in field && field.minLength !== undefined && { minLength: field.minLength }),
    ...("maxLength" in field && { maxLength: field.maxLength }),
    ...("min" in field && { min: field.min, max: field.max }),
    ...(field.type === "group" && { fields: field.fields.map((inner) => publicField(inner, language)) }),
    example: field.example,
  };
}

/** What anybody may know about a form: never the reviewers. */
export function publicForm(form: Form, counter: Counter, language: Language, now: Instant): PublicForm {
  return {
    ...formSummary(form, counter, language, now),
    description: inLanguage(form.description, language),
    organisers: form.organisers,
    seats:
      counter.kind === "conference"
        ? { capacity: counter.capacity, taken: counter.taken, waitlist: counter.waitlisted }
        : null,
    fields: form.fields.map((field) => publicField(field, language)),
    consents: form.consents.map((consent) => ({ ...consent, text: inLanguage(consent.text, language) })),
  };
}
