import type { Conference, Form, GrantCall } from "../schemas/form.ts";
import type { Instant } from "../schemas/values.ts";
import { addDays, addWorkingDays, dateOf, instantAt, morning } from "./calendar.ts";
import { eventReminderAt } from "./reminders.ts";

/**
 * What the scheduled run does once for a form as a whole. `needs`: erase the answers to special fields. `closed`: report
 * that a call has closed. `overdue`: tell its coordinator, each working day, what is overdue and with whom.
 */
export type DueKind = "reminder" | "names" | "certificates" | "needs" | "erasure" | "closed" | "overdue";

/** Name of something due, unique in its form; the number is of the days before, what follows it the session. */
export type DueName =
  `${"reminder" | "names"}-${number}` | `reminder-${number}-${string}` | Exclude<DueKind, "reminder" | "names">;

export interface Due {
  name: DueName;
  at: Instant;
}

const kinds: ReadonlySet<string> = new Set<DueKind>([
  "reminder",
  "names",
  "certificates",
  "needs",
  "erasure",
  "closed",
  "overdue",
]);
const isKind = (text: string): text is DueKind => kinds.has(text);

/** `reminder-7` and `reminder-7-law` are a `reminder`. Undefined for what is no name of something due. */
export function dueKindOf(name: string): DueKind | undefined {
  const kind = name.replace(/^reminder-\d+-.+$/, "reminder").replace(/-\d+$/, "");
  return isKind(kind) ? kind : undefined;
}

/** The session that `reminder-7-law` reminds of; undefined where it is the event itself. */
export const dueSessionOf = (name: string): string | undefined => /^reminder-\d+-(.+)$/.exec(name)?.[1];

/** A series reminds of each of its sessions; whoever chose only later ones hears nothing of the first. */
const reminders = (form: Conference): Due[] =>
  form.remindDaysBefore.flatMap((days): Due[] =>
    form.sessions.length === 0
      ? [{ name: `reminder-${days}`, at: eventReminderAt(form, days) }]
      : form.sessions.map((session) => ({
          name: `reminder-${days}-${session.id}`,
          at: eventReminderAt(session, days),
        })),
  );

/** Days after the event for which special needs are kept. */
export const needsKeptDays = 14;

/** Days after the event on which certificates are issued for arrivals that were typed in later, from paper. */
export const certificatesIssuedDays = 14;

const daysAfter = (instant: Instant, days: number): Instant => instantAt(addDays(dateOf(instant), days), morning);

function dueOfConference(form: Conference, now: Instant): Due[] {
  const { closesAt, endsAt } = form;
  const letters: Due[] = [
    ...reminders(form),
    ...form.remindNamesDaysBefore.map((days) => ({ name: `names-${days}` as const, at: daysAfter(closesAt, -days) })),
  ];
  return [
    // Nobody is reminded of what has passed, and of names only while there is time to give them.
    ...letters.filter(({ name, at }) => at > now && (dueKindOf(name) !== "names" || at < closesAt)),
    ...(form.certificate ? [{ name: "certificates" as const, at: daysAfter(endsAt, 1) }] : []),
    ...(form.fields.some(({ special }) => special)
      ? [{ name: "needs" as const, at: daysAfter(endsAt, needsKeptDays) }]
      : []),
    { name: "erasure", at: daysAfter(endsAt, form.retentionDays) },
  ];
}

/** From when a call takes nothing any more: after its minutes of grace. */
export const callEnds = ({ closesAt, graceMinutes }: Pick<GrantCall, "closesAt" | "graceMinutes">): Instant =>
  new Date(Date.parse(closesAt) + graceMinutes * 60_000).toISOString();

/** The morning of the next working day. */
export const nextMorning = (instant: Instant): Instant => instantAt(addWorkingDays(dateOf(instant), 1), morning);

/** In a rolling call somebody is asked from the first application on, otherwise after the close. */
const dueOfCall = (call: GrantCall): Due[] => [
  { name: "closed", at: callEnds(call) },
  { name: "overdue", at: nextMorning(call.rolling ? call.opensAt : callEnds(call)) },
];

/** Everything that will be due for a form, as seen at an instant. */
export const dueOf = (form: Form, now: Instant): Due[] =>
  form.kind === "grantCall" ? dueOfCall(form) : dueOfConference(form, now);

/** When to look for late arrivals again; undefined when that is over. */
export function certificatesAgainAt({ endsAt }: Pick<Conference, "endsAt">, now: Instant): Instant | undefined {
  const next = daysAfter(now, 1);
  return next <= daysAfter(endsAt, certificatesIssuedDays) ? next : undefined;
}

/** Whether a later letter of the same kind has become due as well, as after an outage: then it is the one to send. */
export function isSuperseded(form: Form, { name, at }: { name: string; at: Instant }, now: Instant): boolean {
  const kind = dueKindOf(name);
  const session = dueSessionOf(name);
  return dueOf(form, at).some(
    (due) => dueKindOf(due.name) === kind && dueSessionOf(due.name) === session && due.at > at && due.at <= now,
  );
}
