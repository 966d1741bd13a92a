import type { Arrival } from "../schemas/event-records.ts";
import type { Conference } from "../schemas/form.ts";
import type { SignUp } from "../schemas/sign-up.ts";
import { type Instant, timeZone } from "../schemas/values.ts";
import type { Figures } from "./seats.ts";
import { takenOf } from "./seats.ts";
import { organisationKey, organisationName } from "./list-view.ts";
import { signUpFields } from "./participants.ts";
import { isLive } from "./self-service.ts";

/** How many of one thing. `key` is what it is called in the data. */
export interface Tally {
  key: string;
  count: number;
}

/** Counts by a key, the most frequent first; what has no key is not counted. */
export function tally<Row>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string | undefined,
  weightOf: (row: Row) => number = () => 1,
): Tally[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + weightOf(row));
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

/** Adds up what was counted apart. */
export const together = (tallies: readonly Tally[]): Tally[] =>
  tally(
    tallies,
    ({ key }) => key,
    ({ count }) => count,
  );

export const people = ({ participants }: Pick<SignUp, "participants">): number => participants.length;
export const sum = (signUps: readonly SignUp[]): number => signUps.reduce((total, one) => total + people(one), 0);

/** As Swedish writes it: `2027-02-05`. */
const calendarDay = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone });
const day = 24 * 60 * 60 * 1000;

/** Sign-ups on each day in Poland from the first to the last one that had any, days without any included. */
export function perDay(signUps: readonly SignUp[]): Tally[] {
  const counts = new Map(
    tally(signUps, (one) => calendarDay.format(new Date(one.submittedAt))).map((one) => [one.key, one.count]),
  );
  const [first, last] = [[...counts.keys()].toSorted().at(0), [...counts.keys()].toSorted().at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = (Date.parse(last) - Date.parse(first)) / day;
  return Array.from({ length: days + 1 }, (_, index) => {
    const key = new Date(Date.parse(first) + index * day).toISOString().slice(0, 10);
    return { key, count: counts.get(key) ?? 0 };
  });
}

/** People by the kind of participant that they signed up as. */
export const byKind = (signUps: Iterable<SignUp>): Tally[] =>
  tally(signUps, ({ answers }) => text(answers[signUpFields.participantKind]), people);

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** People by organisation, under the name that was typed first. */
export function byOrganisation(signUps: readonly SignUp[]): Tally[] {
  const names = new Map<string, string>();
  for (const signUp of signUps) {
    const name = organisationName(signUp);
    if (name !== undefined && !names.has(organisationKey(signUp))) names.set(organisationKey(signUp), name);
  }
  return tally(signUps, (signUp) => names.get(organisationKey(signUp)), people);
}

/** Seats of an event or a session. Offered seats are taken; `waiting` counts people. */
export interface SeatFigures {
  pool: string;
  capacity: number;
  taken: number;
  waiting: number;
}

/** The event and each of its sessions in the order of the programme. */
export function seatFigures(
  form: Pick<Conference, "sessions">,
  figures: Figures,
  signUps: readonly SignUp[],
): SeatFigures[] {
  const waitingFor = (waits: (signUp: SignUp) => boolean) => sum(signUps.filter(waits));
  const event = {
    pool: "event",
    capacity: figures.counter.capacity,
    taken: takenOf(figures),
    waiting: waitingFor(({ status }) => status === "waitlisted"),
  };
  const sessions = form.sessions.flatMap(({ id }) => {
    const counter = figures.sessions[id];
    if (!counter) return [];
    const waiting = waitingFor(({ sessions }) => sessions[id]?.status === "waitlisted");
    return [{ pool: id, capacity: counter.capacity, taken: counter.capacity - counter.free, waiting }];
  });
  return [event, ...sessions];
}

/** What an organiser sees first. Everything counts people but the last three. */
export interface Overview {
  capacity: number;
  taken: number;
  free: number;
  waiting: number;
  offered: number;
  underReview: number;
  arrived: number;
  /** Sign-ups. */
  total: number;
  /** Sign-ups whose address refused a letter. */
  bounced: number;
  tasksOpen: number;
}

export function overviewOf(
  figures: Figures,
  signUps: readonly SignUp[],
  arrivals: readonly Arrival[],
  tasksOpen: number,
): Overview {
  const inState = (state: SignUp["status"]) => sum(signUps.filter(({ status }) => status === state));
  const taken = takenOf(figures);
  const { capacity } = figures.counter;
  return {
    capacity,
    taken,
    free: Math.max(0, capacity - taken),
    waiting: inState("waitlisted"),
    offered: inState("offered"),
    underReview: inState("underReview"),
    arrived: arrivals.length,
    total: signUps.length,
    bounced: signUps.filter((signUp) => signUp.bouncedAt !== undefined && isLive(signUp)).length,
    tasksOpen,
  };
}

/** Arrivals in each quarter of an hour from the first to the last, quarters without any included. Keys are instants. */
export function perQuarter(arrivals: readonly Pick<Arrival, "at">[]): Tally[] {
  const quarter = 15 * 60 * 1000;
  const startOf = (at: Instant) => Math.floor(Date.parse(at) / quarter) * quarter;
  const starts = arrivals.map(({ at }) => startOf(at));
  if (starts.length === 0) return [];
  const counts = new Map<number, number>();
  for (const start of starts) counts.set(start, (counts.get(start) ?? 0) + 1);
  const [first, last] = [starts.reduce((a, b) => Math.min(a, b)), starts.reduce((a, b) => Math.max(a, b))];
  // Beyond two days of quarters a chart says nothing more.
  const quarters = Math.min((last - first) / quarter, 192);
  return Array.from({ length: quarters + 1 }, (_, index) => {
    const start = first + index * quarter;
    return { key: new Date(start).toISOString(), count: counts.get(start) ?? 0 };
  });
}
