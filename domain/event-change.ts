import type { Place } from "../schemas/conference.ts";
import type { EventChange, Pool } from "../schemas/event-records.ts";
import type { Conference } from "../schemas/form.ts";
import type { Instant } from "../schemas/values.ts";
import { clockOf, dateOf, daysBetween, instantShowing } from "./calendar.ts";
import { type Due, dueOf } from "./due.ts";
import { fieldsWithSessions } from "./session-field.ts";

/** What a clerk orders about an event. */
export type EventOrder =
  | { action: "move"; startsAt: Instant; endsAt: Instant; place: Place }
  | { action: "close"; closesAt: Instant }
  | { action: "capacity"; pool: Pool; capacity: number }
  | { action: "cancel" };
type Move = Extract<EventOrder, { action: "move" }>;

const day = 24 * 60 * 60_000;
const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);

/**
 * The event at another time or place. Its sessions keep their distance from its beginning as clocks show it, also
 * across a change to summer time. At a later date sign-ups close, and changes end, as many days later at the same time of
 * day. Sign-ups that would close after the event close with its beginning, or with its end where they were open during
 * it.
 */
export function moved(form: Conference, { startsAt, endsAt, place }: Move): Conference {
  const shift = clockOf(startsAt) - clockOf(form.startsAt);
  const later = (instant: Instant): Instant => instantShowing(clockOf(instant) + shift);
  const days = Math.max(0, daysBetween(dateOf(form.startsAt), dateOf(startsAt)));
  const daysLater = (instant: Instant): Instant =>
    days === 0 ? instant : instantShowing(clockOf(instant) + days * day);
  const sessions = form.sessions.map((session) => ({
    ...session,
    startsAt: later(session.startsAt),
    endsAt: later(session.endsAt),
  }));
  const event: Conference = {
    ...form,
    startsAt,
    endsAt,
    place,
    closesAt: earlier(daysLater(form.closesAt), form.closesAt <= form.startsAt ? startsAt : endsAt),
    ...(form.changesUntil && { changesUntil: earlier(daysLater(form.changesUntil), startsAt) }),
    sessions,
  };
  return { ...event, fields: fieldsWithSessions(event) };
}

const withCapacity = (form: Conference, pool: Pool, capacity: number): Conference =>
  pool === "event"
    ? { ...form, capacity }
    : { ...form, sessions: form.sessions.map((session) => (session.id === pool ? { ...session, capacity } : session)) };

/** The event after an order; it is the next in the sequence of its changes. */
export function changedEvent(form: Conference, order: EventOrder): Conference {
  const sequence = form.sequence + 1;
  if (order.action === "move") return { ...moved(form, order), sequence };
  if (order.action === "close") return { ...form, closesAt: order.closesAt, sequence };
  if (order.action === "capacity") return { ...withCapacity(form, order.pool, order.capacity), sequence };
  return { ...form, sequence };
}

export const capacityOf = (form: Conference, pool: Pool): number | undefined =>
  pool === "event" ? form.capacity : form.sessions.find(({ id }) => id === pool)?.capacity;

const minuteOf = (instant: Instant): string => instant.slice(0, "2027-03-05T15:00".length);

/** Whether an event already is what an order asks for: then nobody needs to hear of it. */
export function isAsOrdered(form: Conference, order: EventOrder): boolean {
  if (order.action === "cancel") return false;
  if (order.action === "capacity") return capacityOf(form, order.pool) === order.capacity;
  // A control for date and time shows no seconds, and what it shows is no change.
  if (order.action === "close") return minuteOf(order.closesAt) === minuteOf(form.closesAt);
  const { startsAt, endsAt, place } = order;
  const samePlace = place.name === form.place.name && place.address === form.place.address;
  return samePlace && startsAt === form.startsAt && endsAt === form.endsAt;
}

export const changeKind = {
  move: "moved",
  close: "close",
  capacity: "capacity",
  cancel: "cancelled",
} as const satisfies Record<EventOrder["action"], EventChange["kind"]>;

/** What will be due for the changed event. A cancelled one reminds nobody, but data are erased as promised. */
export const dueAfter = (form: Conference, { action }: EventOrder, now: Instant): Due[] =>
  dueOf(form, now).filter(({ name }) => action !== "cancel" || name === "needs" || name === "erasure");
