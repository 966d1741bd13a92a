import { parseISO } from "date-fns";
import * as z from "zod/mini";
import type { FormSource, LocalTime } from "../schemas/form-source.ts";
import { Form } from "../schemas/form.ts";
import type { Instant } from "../schemas/values.ts";
import type { Lookups } from "./answer-value.ts";
import { clockOf, resolveDay, resolveLocalTime } from "./calendar.ts";
import { type Due, dueOf } from "./due.ts";
import { type FormFault, faultText } from "./form-fault.ts";
import { formFaults } from "./form-faults.ts";
import { timeline } from "./grants/call/timeline.ts";
import { type OpeningFigures, openingFigures } from "./opening-figures.ts";
import { fieldsWithSessions } from "./session-field.ts";

/** What goes into the table when a form is published. */
export interface Publication extends OpeningFigures {
  form: Form;
  /** What the scheduled run will have to do for it. */
  due: Due[];
}

/** Fields whose examples are days that can still be answered, however long after the writing a form is published. */
const withDays = (fields: FormSource["fields"], publishedAt: Instant): FormSource["fields"] =>
  fields.map((field) =>
    field.type === "date" ? { ...field, example: resolveDay(field.example, publishedAt) } : field,
  );

/** Fields that are asked for only where their section is. */
const inSections = (fields: FormSource["fields"], sections: FormSource["sections"]): FormSource["fields"] =>
  fields.map((field) => {
    const showWhen = sections.find(({ name }) => name === field.section)?.showWhen;
    return showWhen ? { ...field, showWhen: [...showWhen, ...(field.showWhen ?? [])] } : field;
  });

/** The instant of a local time; it stands at a place in the form. */
type Resolve = (time: LocalTime, ...path: PropertyKey[]) => Instant;

/** The source with instants in place of local times. */
function resolved(written: FormSource, publishedAt: Instant, resolve: Resolve): unknown {
  const { $schema: _, ...authored } = written;
  const fields = inSections(withDays(authored.fields, publishedAt), authored.sections);
  const source = { ...authored, version: 1, fields };
  const window = { opensAt: resolve(source.opensAt, "opensAt"), closesAt: resolve(source.closesAt, "closesAt") };
  if (source.kind === "grantCall") return { ...source, ...window };
  const period = <Timed extends { startsAt: LocalTime; endsAt: LocalTime }>(timed: Timed, ...path: PropertyKey[]) => ({
    ...timed,
    startsAt: resolve(timed.startsAt, ...path, "startsAt"),
    endsAt: resolve(timed.endsAt, ...path, "endsAt"),
  });
  const { changesUntil } = source;
  return {
    ...period(source),
    ...window,
    sessions: source.sessions.map((session, index) => period(session, "sessions", index)),
    ...(changesUntil !== undefined && { changesUntil: resolve(changesUntil, "changesUntil") }),
  };
}

const isDay = (time: LocalTime): boolean => /^\d/.test(time);
/** Whether clocks show a local time at its instant. */
const isShown = (time: LocalTime, instant: Instant): boolean => clockOf(instant) === parseISO(`${time}Z`).getTime();

/** A form with its instants, or what is wrong with it. */
export type Examined = { form: Form; faults: FormFault[] } | { form?: never; faults: FormFault[] };

/** Looks at a form as its author wrote it as if it were published at an instant. */
export function examine(source: FormSource, publishedAt: Instant, lookups: Lookups = {}): Examined {
  const faults: FormFault[] = [];
  const resolve: Resolve = (time, ...path) => {
    try {
      const instant = resolveLocalTime(time, publishedAt);
      // A day that is counted is not the author's choice: it may fall on that of spring without anybody's doing.
      if (isDay(time) && !isShown(time, instant)) {
        faults.push({ at: { path }, text: `there is no ${time}: clocks are put forward over it` });
      }
      return instant;
    } catch {
      faults.push({ at: { path }, text: `there is no ${time}` });
      return publishedAt;
    }
  };
  const form = z.parse(Form, resolved(source, publishedAt, resolve));
  return faults.length > 0 ? { faults } : { form, faults: formFaults(form, lookups) };
}

/**
 * Turns a form as its author wrote it into what is published at an instant. Its examples are looked up as answers are.
 * @throws Error that names the form and lists every fault.
 */
export function publish(source: FormSource, publishedAt: Instant, lookups: Lookups = {}): Publication {
  const { form: authored, faults } = examine(source, publishedAt, lookups);
  if (!authored || faults.length > 0) {
    throw new Error(`The form ${source.id} cannot be published: ${faults.map(faultText).join("; ")}`);
  }
  const form =
    authored.kind === "conference"
      ? z.parse(Form, { ...authored, fields: fieldsWithSessions(authored) })
      : { ...authored, stages: timeline(authored) };
  return { form, ...openingFigures(form), due: dueOf(form, publishedAt) };
}
