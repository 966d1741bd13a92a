import type { Field, SimpleField } from "../schemas/field.ts";
import type { PoolCounter, SessionCounter } from "../schemas/counter.ts";
import type { Conference, Form } from "../schemas/form.ts";
import type { FormState, FormSummary, PublicField, PublicForm, PublicSession, Seats } from "../schemas/public-form.ts";
import type { Instant, Language, Localised } from "../schemas/values.ts";
import { ranOut } from "./grants/call/ran-out.ts";
import { signUpFields } from "./participants.ts";
import { type Figures, freeOf, takenOf } from "./seats.ts";

/** Live figures of a form: seats of a conference, or the pool of a call. */
export type FormFigures = Figures | { counter: PoolCounter };
/** What the state of a form follows from. */
export type StateFigures = Pick<Figures, "counter" | "shards"> | { counter: PoolCounter };

/** The text in a language, in Polish where it has not been translated or its translation was left empty. */
export const inLanguage = (text: Localised, language: Language): string => text[language] || text.pl;

/** Names of the texts that nobody has translated, where there are any. */
function untranslated(
  language: Language,
  texts: Readonly<Record<string, Localised | undefined>>,
): { inPolish?: string[] } {
  const names = Object.entries(texts).flatMap(([name, text]) => (text && !text[language] ? [name] : []));
  return names.length > 0 ? { inPolish: names } : {};
}

const isFull = (figures: StateFigures): boolean =>
  "shards" in figures && (freeOf(figures) <= 0 || figures.counter.waitlisted > 0);

/** `full` still takes sign-ups, for the waiting list. */
export function formState(figures: StateFigures, now: Instant): FormState {
  const { cancelled, opensAt, closesAt } = figures.counter;
  if (cancelled) return "cancelled";
  if (now < opensAt) return "scheduled";
  if (now >= closesAt) return "closed";
  return isFull(figures) ? "full" : "open";
}

export function formSummary(form: Form, figures: StateFigures, language: Language, now: Instant): FormSummary {
  return {
    id: form.id,
    kind: form.kind,
    title: inLanguage(form.title, language),
    state: formState(figures, now),
    opensAt: figures.counter.opensAt,
    closesAt: figures.counter.closesAt,
  };
}

/** A field in one language. */
export function publicField(field: Field | SimpleField, language: Language): PublicField {
  return {
    name: field.name,
    type: field.type,
    label: inLanguage(field.label, language),
    help: field.help ? inLanguage(field.help, language) : "",
    ...untranslated(language, { label: field.label, help: field.help }),
    required: field.required,
    ...("options" in field && {
      options: field.options.map(({ value, label }) => ({
        value,
        label: inLanguage(label, language),
        ...untranslated(language, { label }),
      })),
    }),
    ...("minLength" in field && field.minLength !== undefined && { minLength: field.minLength }),
    ...("maxLength" in field && { maxLength: field.maxLength }),
    ...("min" in field && { min: field.min, max: field.max }),
    ...(field.type === "file" && { accept: field.accept, maxMegabytes: field.maxMegabytes }),
    ...(field.showWhen && { showWhen: field.showWhen }),
    ...(field.section !== undefined && { section: field.section }),
    ...(field.type === "group" && { fields: field.fields.map((inner) => publicField(inner, language)) }),
    example: field.example,
  };
}

const seatsOfSession = ({ capacity, free, waitlisted }: SessionCounter): Seats => ({
  capacity,
  taken: capacity - free,
  waitlist: waitlisted,
});

function publicSessions(form: Conference, figures: Figures, language: Language): PublicSession[] {
  const kind = form.fields.find(({ name }) => name === signUpFields.participantKind);
  const kinds = kind?.type === "choice" ? kind.options : [];
  const labelOf = (value: string) => {
    const label = kinds.find((option) => option.value === value)?.label;
    return label ? inLanguage(label, language) : value;
  };
  return form.sessions.flatMap(({ id, title, startsAt, endsAt, place, admits }) => {
    const counter = figures.sessions[id];
    if (!counter) return [];
    const session = { id, title: inLanguage(title, language), startsAt, endsAt, seats: seatsOfSession(counter) };
    return [
      {
        ...session,
        ...untranslated(language, { title }),
        ...(place !== undefined && { place }),
        ...(admits && { admits: admits.map(labelOf) }),
      },
    ];
  });
}

/** How many seats there are and have been given out, and how many sign-ups wait. */
export const publicSeats = (figures: Pick<Figures, "counter" | "shards">): Seats => ({
  capacity: figures.counter.capacity,
  taken: takenOf(figures),
  waitlist: figures.counter.waitlisted,
});

/** What is told of a conference alone. */
function ofConference(form: Form, figures: FormFigures, language: Language): Pick<PublicForm, "seats" | "sessions"> {
  if (form.kind !== "conference" || !("shards" in figures)) return { seats: null };
  return {
    seats: publicSeats(figures),
    ...(form.sessions.length > 0 && { sessions: publicSessions(form, figures, language) }),
  };
}

/** What is told of a call alone. */
function ofCall(form: Form, figures: FormFigures, now: Instant): Pick<PublicForm, "resultsAt" | "exhausted"> {
  if (form.kind !== "grantCall" || !("remaining" in figures.counter)) return {};
  const { publishedAt, closesAt } = figures.counter;
  const early = ranOut(form, figures.counter) && now >= closesAt;
  return {
    ...(publishedAt !== undefined && { resultsAt: publishedAt }),
    ...(early && { exhausted: true as const }),
  };
}

/** What anybody may know about a form: never the reviewers, approvers and clerks. */
export function publicForm(form: Form, figures: FormFigures, language: Language, now: Instant): PublicForm {
  return {
    ...formSummary(form, figures, language, now),
    description: inLanguage(form.description, language),
    ...untranslated(language, { title: form.title, description: form.description }),
    organisers: form.organisers,
    ...ofConference(form, figures, language),
    ...ofCall(form, figures, now),
    ...(form.theme && { theme: form.theme }),
    version: form.version,
    ...(form.sections.length > 0 && {
      sections: form.sections.map(({ name, title, help }) => ({
        name,
        title: inLanguage(title, language),
        help: help ? inLanguage(help, language) : "",
        ...untranslated(language, { title, help }),
      })),
    }),
    fields: form.fields.map((field) => publicField(field, language)),
    consents: form.consents.map(({ text, details, ...consent }) => ({
      ...consent,
      text: inLanguage(text, language),
      ...(details && { details: inLanguage(details, language) }),
      ...untranslated(language, { text, details }),
    })),
  };
}
