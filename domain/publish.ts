import * as z from "zod/mini";
import type { Counter } from "../schemas/counter.ts";
import { Form, type FormSource, type LocalTime } from "../schemas/form.ts";
import type { Instant } from "../schemas/values.ts";
import { resolveLocalTime } from "./calendar.ts";
import { faultsOf } from "./form-faults.ts";
import { eventReminderAt } from "./reminders.ts";

/** What goes into the table when a form is published. */
export interface Publication {
  form: Form;
  counter: Counter;
  /** What the daily run will have to do for it, by a name that is unique in the form. */
  due: { name: string; at: Instant }[];
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
  const refuse = (faults: string[], cause?: unknown) =>
    new Error(`The form ${source.id} cannot be published: ${faults.join("; ")}`, { cause });
  const resolve = (time: LocalTime) => {
    try {
      return resolveLocalTime(time, publishedAt);
    } catch (error) {
      throw refuse([`there is no ${time}`], error);
    }
  };
  const times =
    source.kind === "conference" ? { startsAt: resolve(source.startsAt), endsAt: resolve(source.endsAt) } : {};
  const window = { opensAt: resolve(source.opensAt), closesAt: resolve(source.closesAt) };
  const form = z.parse(Form, { ...source, ...window, ...times });
  const faults = faultsOf(form);
  if (faults.length > 0) throw refuse(faults);
  return { form, counter: counterOf(form), due: dueOf(form) };
}
