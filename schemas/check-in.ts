import * as z from "zod/mini";
import { FormId, Instant, Sha256, SubmissionId } from "./values.ts";

/** Number of a person in their sign-up, from 1. */
export const ParticipantNumber = z.int().check(z.minimum(1), z.maximum(50));

/** The unguessable part of the tickets of a sign-up. */
export const TicketSecret = z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/));

/** Last part of the address of a ticket: number of the person and secret, `2-Zk3…`. */
export const TicketCode = z.string().check(z.regex(/^[1-9]\d?-[A-Za-z0-9_-]{16}$/));

const person = { submissionId: SubmissionId, participant: ParticipantNumber };

/** Somebody with a seat, as far as the door must know them. */
export const ExpectedPerson = z.object({
  ...person,
  name: z.optional(z.string()),
  organisation: z.optional(z.string()),
  reference: z.string(),
  /** SHA-256 of the ticket's secret: a telephone without network can tell a forged ticket, and forge none. */
  ticketHash: Sha256,
  /** Ids of the sessions they have a place in. */
  sessions: z.array(z.string()),
  arrivedAt: z.optional(Instant),
});
export type ExpectedPerson = z.infer<typeof ExpectedPerson>;

/** Answer of `GET /check-in/{key}/participants`. Whoever reads it passes over members that it does not know yet. */
export const CheckInList = z.object({
  formId: FormId,
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  /** Titles of the sessions, by id. */
  sessions: z.record(z.string(), z.string()),
  people: z.array(ExpectedPerson),
  /** When it was read, and when the link to it ends. */
  at: Instant,
  expiresAt: Instant,
});
export type CheckInList = z.infer<typeof CheckInList>;

/** Chosen by the device: what is sent twice under one id is one. */
const DeviceId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,40}$/));
const report = { id: DeviceId, ...person, at: Instant };

/** What a device at the door saw. `at` is its own clock's. */
export const ArrivalReport = z.discriminatedUnion("method", [
  z.strictObject({ ...report, method: z.literal("scan"), ticketSecret: TicketSecret }),
  z.strictObject({ ...report, method: z.literal("name") }),
]);
export type ArrivalReport = z.infer<typeof ArrivalReport>;

export const mostReports = 200;
export const ArrivalReports = z.strictObject({
  arrivals: z.array(ArrivalReport).check(z.minLength(1), z.maxLength(mostReports)),
});
/** What a page without JavaScript posts for one person. */
export const ArrivalPost = z.strictObject(person);

const answer = { id: DeviceId };

/** What became of one report. `at` is the time that counts. */
export const ArrivalAnswer = z.discriminatedUnion("outcome", [
  z.object({ ...answer, outcome: z.literal("recorded"), at: Instant }),
  z.object({ ...answer, outcome: z.literal("alreadyArrived"), at: Instant }),
  /** No such person at this event, or not their ticket. */
  z.object({ ...answer, outcome: z.literal("unknown") }),
  /** They signed up and have no seat. */
  z.object({ ...answer, outcome: z.literal("notConfirmed"), status: z.string(), reference: z.string() }),
]);
export type ArrivalAnswer = z.infer<typeof ArrivalAnswer>;
export const ArrivalAnswers = z.object({ arrivals: z.array(ArrivalAnswer) });

/** Takes back the arrival that was recorded at an instant, and no later one. */
export const UndoRequest = z.strictObject({ ...person, arrivedAt: Instant });
export type UndoRequest = z.infer<typeof UndoRequest>;

export const UndoAnswer = z.discriminatedUnion("outcome", [
  /** It was taken back, now or before. */
  z.object({ outcome: z.literal("undone") }),
  z.object({ outcome: z.literal("alreadyArrived"), at: Instant }),
]);
export type UndoAnswer = z.infer<typeof UndoAnswer>;

const typed = z.string().check(z.trim(), z.maxLength(254));

/** Somebody who comes without having signed up. Each text is checked against the form's own field. */
export const WalkInRequest = z.strictObject({
  id: DeviceId,
  name: typed,
  organisation: z.optional(typed),
  email: z.optional(typed),
});
export type WalkInRequest = z.infer<typeof WalkInRequest>;

export const WalkInAnswer = z.object({ ...person, reference: z.string(), at: Instant });
export type WalkInAnswer = z.infer<typeof WalkInAnswer>;
