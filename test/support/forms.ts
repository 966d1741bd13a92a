import * as z from "zod/mini";
import { expandProgramme } from "../../domain/programme.ts";
import { publishAll } from "../../domain/publish-all.ts";
import { type Publication, publish } from "../../domain/publish.ts";
import type { Figures } from "../../domain/seats.ts";
import { fieldsWithSessions } from "../../domain/session-field.ts";
import krakow from "../../forms/krakow.json" with { type: "json" };
import piotrkow from "../../forms/piotrkow.json" with { type: "json" };
import { sources as shippedSources } from "../../functions/publish-forms/sources.ts";
import { PoolCounter, SeatCounter, SessionCounter } from "../../schemas/counter.ts";
import { FormSource } from "../../schemas/form-source.ts";
import { Conference, GrantCall } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";

/** A Monday in winter: the day on which the shipped forms are published unless a story says otherwise. */
export const publishedAt: Instant = "2027-02-01T10:00:00.000Z";

/** While all shipped forms of that day are open. */
export const whileOpen: Instant = "2027-02-05T10:00:00.000Z";

/** The shipped forms that have a file of their own, as their authors wrote them: first the conference, then the call. */
export const sources: readonly FormSource[] = shippedSources.filter((source) => source.kind !== "programme");

/** All shipped forms as they are published, those of the programme last. */
export const publications = (at: Instant = publishedAt): Publication[] => publishAll(shippedSources, at).forms;

/** A shipped conference as it is published. */
export function shipped(id: string, at = publishedAt) {
  const all = shippedSources.flatMap((source) =>
    source.kind === "programme" ? expandProgramme(source).conferences : source,
  );
  const source = all.find((candidate) => candidate.id === id);
  const publication = source && publish(source, at);
  if (publication?.form.kind !== "conference") throw new Error(`no conference ${id}`);
  return { ...publication, form: publication.form };
}

/** A shipped call as it is published. */
export function shippedCall(id: string, at = publishedAt): GrantCall {
  const publication = publishAll(shippedSources, at).forms.find(({ form }) => form.id === id);
  if (publication?.form.kind !== "grantCall") throw new Error(`no call ${id}`);
  return publication.form;
}

const conferencePublication = (at: Instant) => publish(z.parse(FormSource, krakow), at);
const callPublication = (at: Instant) => publish(z.parse(FormSource, piotrkow), at);

/** A conference with changes that the schema must accept; the field of its sessions follows from them. */
export function changedConference(conference: unknown, changes: Partial<Conference>): Conference {
  const changed = z.parse(Conference, { ...z.parse(Conference, conference), ...changes });
  return { ...changed, fields: fieldsWithSessions(changed) };
}

/** The shipped conference with one counter, and with changes that the schema must accept. */
export const aConference = (changes: Partial<Conference> = {}, at = publishedAt): Conference =>
  changedConference(conferencePublication(at).form, { shards: 1, ...changes });

/** A budget of three rows, where the shipped example makes do with one. */
const threeRows = [
  { item: "Sadzonki i ziemia", amount: 4000 },
  { item: "Narzędzia ogrodnicze", amount: 3500 },
  { item: "Prowadzenie warsztatów", amount: 2500 },
];

/** The shipped call for grants, with a longer budget and with changes that the schema must accept. */
export function aCall(changes: Partial<GrantCall> = {}, at = publishedAt): GrantCall {
  const { form } = callPublication(at);
  const fields = form.fields.map((field) => (field.name === "budget" ? { ...field, example: threeRows } : field));
  return z.parse(GrantCall, { ...form, fields, ...changes });
}

/** The figures of the shipped conference with one counter: nobody has signed up yet, all seats are free. */
export function aSeatCounter(changes: Partial<SeatCounter> = {}, at = publishedAt): SeatCounter {
  const { counter } = conferencePublication(at);
  const free = changes.capacity ?? aConference({}, at).capacity;
  return z.parse(SeatCounter, { ...counter, free, drained: true, ...changes });
}

/** The figures of one session of twenty seats: all are free. */
export const aSessionCounter = (changes: Partial<SessionCounter> = {}): SessionCounter => {
  const free = changes.capacity ?? 20;
  return z.parse(SessionCounter, { kind: "session", capacity: 20, free, waitlisted: 0, lastNumber: 0, ...changes });
};

/** All live figures of a conference that has neither shards nor sessions, unless the changes say otherwise. */
export const someFigures = (changes: Partial<Figures> = {}, at = publishedAt): Figures => ({
  counter: aSeatCounter({}, at),
  shards: [],
  sessions: {},
  ...changes,
});

/** The figures of the shipped call: nobody has applied yet. */
export const aPoolCounter = (changes: Partial<PoolCounter> = {}, at = publishedAt): PoolCounter =>
  z.parse(PoolCounter, { ...callPublication(at).counter, ...changes });
