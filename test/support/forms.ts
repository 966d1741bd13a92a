import * as z from "zod/mini";
import { type Publication, publish } from "../../domain/publish.ts";
import krakow from "../../forms/krakow.json" with { type: "json" };
import piotrkow from "../../forms/piotrkow.json" with { type: "json" };
import { PoolCounter, SeatCounter } from "../../schemas/counter.ts";
import { Conference, FormSource, GrantCall } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";

/** A Monday in winter: the day on which the shipped forms are published unless a story says otherwise. */
export const publishedAt: Instant = "2027-02-01T10:00:00.000Z";

/** While both shipped forms of that day are open. */
export const whileOpen: Instant = "2027-02-05T10:00:00.000Z";

/** The shipped forms as their authors wrote them. */
export const sources: readonly FormSource[] = [krakow, piotrkow].map((source) => z.parse(FormSource, source));

/** The shipped forms as they are published. */
export const publications = (at: Instant = publishedAt): Publication[] => sources.map((source) => publish(source, at));

const conferencePublication = (at: Instant) => publish(z.parse(FormSource, krakow), at);
const callPublication = (at: Instant) => publish(z.parse(FormSource, piotrkow), at);

/** The shipped conference, with changes that the schema must accept. */
export const aConference = (changes: Partial<Conference> = {}, at = publishedAt): Conference =>
  z.parse(Conference, { ...conferencePublication(at).form, ...changes });

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

/** The figures of the shipped conference: nobody has signed up yet. */
export const aSeatCounter = (changes: Partial<SeatCounter> = {}, at = publishedAt): SeatCounter =>
  z.parse(SeatCounter, { ...conferencePublication(at).counter, ...changes });

/** The figures of the shipped call: nobody has applied yet. */
export const aPoolCounter = (changes: Partial<PoolCounter> = {}, at = publishedAt): PoolCounter =>
  z.parse(PoolCounter, { ...callPublication(at).counter, ...changes });
