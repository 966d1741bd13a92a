import { changedEvent, changeKind, dueAfter, type EventOrder } from "../../domain/event-change.ts";
import { letterName, queuedLetter } from "../../domain/letters.ts";
import type { Figures } from "../../domain/seats.ts";
import type { AuditRecord } from "../../schemas/audit.ts";
import type { DueOfForm } from "../../schemas/due.ts";
import type { EventChange } from "../../schemas/event-records.ts";
import type { Conference } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import type { Clerk } from "../shared/organiser/clerk.ts";
import { counterKey, freeName } from "../shared/seats/claim.ts";
import { dueAttributes, type Key, keys } from "../shared/table/keys.ts";
import { absent, type Write } from "../shared/table/writes.ts";

interface Found {
  figures: Figures;
  /** Names of what is due for the event as the table has it. */
  due: string[];
}

const windowOf = (form: Conference) => [
  keys.counter(form.id),
  ...Array.from({ length: form.shards > 1 ? form.shards : 0 }, (_, index) => keys.shard(form.id, index + 1)),
];

/** When sign-ups close, in every counter that they are taken at. */
const closeAt = (counter: Key, closesAt: Instant): Write => ({
  update: counter,
  expression: "SET closesAt = :closesAt",
  condition: { expression: "cancelled = :no", values: { ":closesAt": closesAt, ":no": false } },
});

const callOff = (counter: Key): Write => ({
  update: counter,
  expression: "SET cancelled = :yes",
  condition: { expression: "cancelled = :no", values: { ":yes": true, ":no": false } },
});

/**
 * The difference goes to the free seats, which may fall below zero: nobody loses a seat, and none is given until enough
 * are returned. The shards must be drained before they can be fewer.
 */
function resize(form: Conference, figures: Figures, order: Extract<EventOrder, { action: "capacity" }>): Write {
  const { pool, capacity } = order;
  const before = pool === "event" ? figures.counter.capacity : (figures.sessions[pool]?.capacity ?? 0);
  const conditions = ["#capacity = :before"];
  if (pool === "event") conditions.push("cancelled = :no");
  const drained = pool === "event" && capacity < before;
  if (drained) conditions.push("drained = :yes");
  return {
    update: counterKey(form.id, pool),
    expression: "SET #capacity = :capacity ADD #free :more",
    condition: {
      expression: conditions.join(" AND "),
      names: { ...freeName, "#capacity": "capacity" },
      values: {
        ":before": before,
        ":capacity": capacity,
        ":more": capacity - before,
        ...(pool === "event" && { ":no": false }),
        ...(drained && { ":yes": true }),
      },
    },
  };
}

function counterWrites(form: Conference, changed: Conference, order: EventOrder, { figures }: Found): Write[] {
  if (order.action === "cancel") return windowOf(form).map(callOff);
  if (order.action !== "capacity") return windowOf(form).map((counter) => closeAt(counter, changed.closesAt));
  const stillOn = order.pool === "event" ? [] : [{ check: keys.counter(form.id), condition: notCancelled }];
  return [resize(form, figures, order), ...stillOn];
}
const notCancelled = { expression: "cancelled = :no", values: { ":no": false } };

/** What was due and is no more is taken away; the rest is due at the new time. */
function dueWrites(changed: Conference, order: EventOrder, due: string[], now: Instant): Write[] {
  if (order.action === "capacity") return [];
  const wanted = dueAfter(changed, order, now);
  const names = new Set<string>(wanted.map(({ name }) => name));
  return [
    ...wanted.map(({ name, at }): Write => {
      const item: DueOfForm = { schemaVersion: 1, formId: changed.id, at };
      return { put: { ...keys.formDue(changed.id, name), ...item, ...dueAttributes(at) } };
    }),
    ...due
      .filter((name) => !names.has(name))
      .map((name): Write => ({
        delete: keys.formDue(changed.id, name),
        condition: { expression: "attribute_exists(pk)" },
      })),
  ];
}

const actionOf = {
  moved: "eventMoved",
  close: "closeChanged",
  capacity: "capacityChanged",
  cancelled: "eventCancelled",
} as const satisfies Record<EventChange["kind"], AuditRecord["action"]>;

/** A link opens until some time after the event: with another end each clerk gets another. */
function clerkLinks(
  form: Conference,
  { id: formId, clerks, endsAt, sequence }: Conference,
  queuedAt: Instant,
): Write[] {
  if (endsAt === form.endsAt) return [];
  const kind = "organiserLink";
  return clerks.map(({ id: assigneeId, email: to, language }) => {
    const letter = queuedLetter({ kind, to, language, formId, assigneeId, queuedAt });
    const key = keys.formLetter(formId, letterName(kind, assigneeId, `moved-${sequence}`));
    return { put: { ...key, ...letter }, condition: absent };
  });
}

/** Everything that changing an event writes. The form must be as the clerk saw it: its sequence is the revision. */
export function changeWrites({ link, form, clerk }: Clerk, order: EventOrder, found: Found, now: Instant): Write[] {
  const changed = changedEvent(form, order);
  const kind = changeKind[order.action];
  const { sequence } = changed;
  const change: EventChange = { schemaVersion: 1, formId: form.id, kind, sequence, at: now, by: clerk.id };
  return [
    {
      put: { ...keys.form(form.id), ...changed },
      condition: {
        expression: "#sequence = :sequence AND #version = :version",
        names: { "#sequence": "sequence", "#version": "version" },
        values: { ":sequence": form.sequence, ":version": form.version },
      },
    },
    ...counterWrites(form, changed, order, found),
    ...dueWrites(changed, order, found.due, now),
    ...clerkLinks(form, changed, now),
    { put: { ...keys.change(form.id, sequence), ...change }, condition: absent },
    audit({ at: now, formId: form.id, action: actionOf[kind], actor: clerk.id }),
    linkIsOpen(link.storedAt, now),
  ];
}
