import type { SimpleField } from "../schemas/field.ts";
import type { Conference } from "../schemas/form.ts";
import type { Instant } from "../schemas/values.ts";
import { checkAnswers } from "./answers.ts";
import { dateOf, resolveLocalTime } from "./calendar.ts";
import { type EventOrder, isAsOrdered, moved } from "./event-change.ts";
import type { FieldFault } from "./refusal.ts";

/** An order, and the sequence of the event that the clerk saw when giving it. */
export interface ReadOrder {
  order: EventOrder;
  revision: number;
}

/** Labels are drawn by the page; here only what makes a value valid matters. */
const label = { pl: "-" };
const text = (name: string, maxLength: number): SimpleField => ({
  type: "text",
  name,
  label,
  required: true,
  maxLength,
  example: "",
});
const number = (name: string, min: number, max: number): SimpleField => ({
  type: "number",
  name,
  label,
  required: true,
  min,
  max,
  example: min,
});
const choice = (name: string, values: string[], required: boolean): SimpleField => ({
  type: "choice",
  name,
  label,
  required,
  options: values.map((value) => ({ value, label })),
  example: "",
});

const actions = ["move", "close", "capacity", "cancel"] as const;
const revision = number("revision", 0, 1_000_000);

const fieldsOf = (form: Conference, action: string): SimpleField[] => {
  if (action === "move") {
    return [text("startsAt", 19), text("endsAt", 19), text("placeName", 200), text("placeAddress", 200)];
  }
  if (action === "close") return [text("closesAt", 19)];
  if (action === "capacity") {
    const sessions = form.sessions.map(({ id }) => id);
    return [number("capacity", 1, 100_000), choice("session", sessions, false)];
  }
  return [text("confirmation", 4000)];
};

/** A browser sends `2027-03-05T15:00`, some with seconds. Undefined when there is no such time. */
function instantOf(local: unknown, now: Instant): Instant | undefined {
  const [time] = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?=(:00)?$)/.exec(String(local)) ?? [];
  if (time === undefined) return undefined;
  try {
    return resolveLocalTime(time, now);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Values = Record<string, unknown>;
type Checked = { order: EventOrder } | { faults: FieldFault[] };
type Wrong = "date" | "inThePast" | "endsBeforeStart" | "closesTooLate" | "sessionOutside" | "confirmation";
const wrong = (field: string, code: Wrong) => ({
  faults: [{ field, code }],
});

/** Sessions are on the days of the event, as in a form that is published. */
const leavesSessionBehind = ({ startsAt, endsAt, sessions }: Conference): boolean =>
  sessions.some((session) => dateOf(session.startsAt) < dateOf(startsAt) || dateOf(session.endsAt) > dateOf(endsAt));

function checkMove(form: Conference, values: Values, now: Instant): Checked {
  const startsAt = instantOf(values["startsAt"], now);
  const endsAt = instantOf(values["endsAt"], now);
  if (startsAt === undefined) return wrong("startsAt", "date");
  if (endsAt === undefined) return wrong("endsAt", "date");
  // An event that has begun may still end later.
  if (startsAt <= now && startsAt !== form.startsAt) return wrong("startsAt", "inThePast");
  if (endsAt <= startsAt) return wrong("endsAt", "endsBeforeStart");
  if (endsAt <= now) return wrong("endsAt", "inThePast");
  const place = { name: String(values["placeName"]), address: String(values["placeAddress"]) };
  const order = { action: "move" as const, startsAt, endsAt, place };
  return leavesSessionBehind(moved(form, order)) ? wrong("endsAt", "sessionOutside") : { order };
}

/** Sign-ups close with the beginning of the event at the latest; those that are open during it, with its end. */
function checkClose(form: Conference, values: Values, now: Instant): Checked {
  const closesAt = instantOf(values["closesAt"], now);
  if (closesAt === undefined) return wrong("closesAt", "date");
  const order = { action: "close" as const, closesAt };
  if (isAsOrdered(form, order)) return { order };
  const latest = form.closesAt <= form.startsAt ? form.startsAt : form.endsAt;
  if (closesAt > latest) return wrong("closesAt", "closesTooLate");
  if (closesAt <= now) return wrong("closesAt", "inThePast");
  return closesAt <= form.opensAt ? wrong("closesAt", "endsBeforeStart") : { order };
}

const asTyped = (title: string) => title.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLocaleLowerCase("pl");

/** Cancelling cannot be undone: it takes the name of the event, in any of its languages. */
function checkCancel(form: Conference, values: Values): Checked {
  const typed = asTyped(String(values["confirmation"]));
  const titles = Object.values(form.title).map((title) => asTyped(title ?? ""));
  return titles.includes(typed) ? { order: { action: "cancel" } } : wrong("confirmation", "confirmation");
}

function check(form: Conference, action: string, values: Values, now: Instant): Checked {
  if (action === "move") return checkMove(form, values, now);
  if (action === "close") return checkClose(form, values, now);
  if (action === "cancel") return checkCancel(form, values);
  const pool = String(values["session"] ?? "event");
  return { order: { action: "capacity", pool, capacity: Number(values["capacity"]) } };
}

/** Reads what a clerk posted from the page of the event: an order that may be carried out, or what is wrong with it. */
export function readOrder(
  form: Conference,
  posted: Record<string, string>,
  now: Instant,
): ReadOrder | { faults: FieldFault[] } {
  const action = posted["action"] ?? "";
  const fields = [choice("action", [...actions], true), revision, ...fieldsOf(form, action)];
  const mine = fields.flatMap(({ name }) => (Object.hasOwn(posted, name) ? [[name, posted[name]]] : []));
  const { answers, faults } = checkAnswers(fields, Object.fromEntries(mine));
  if (faults.length > 0) return { faults };
  const checked = check(form, action, answers, now);
  return "faults" in checked ? checked : { ...checked, revision: Number(answers["revision"]) };
}
