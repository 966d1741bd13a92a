import * as z from "zod/mini";
import { ApprovalRules, Assignee } from "./people.ts";
import { FormId, Localised, ShortText, Voivodeship } from "./values.ts";

export const Place = z.strictObject({ name: ShortText, address: ShortText });
export type Place = z.infer<typeof Place>;

const seats = z.int().check(z.minimum(1), z.maximum(100_000));

/** Id of a session; `event` is the event itself, which has seats and a waiting list just as a session has. */
export const SessionId = z.string().check(z.regex(/^(?!event$)[a-z0-9][a-z0-9-]{0,30}$/));

const session = <Time extends z.core.$ZodType>(time: Time) =>
  z.strictObject({
    id: SessionId,
    title: Localised,
    startsAt: time,
    endsAt: time,
    place: z.optional(ShortText),
    capacity: seats,
    /** Values of the field `participantKind` that are admitted; without it everybody is. */
    admits: z.optional(z.array(z.string()).check(z.minLength(1))),
  });

/** Several people of one organisation in one sign-up: the fields `seats` and `participants` of the form. */
const Delegations = z.strictObject({
  /** Most people in one sign-up. */
  maxSeats: z.int().check(z.minimum(2), z.maximum(50)),
  /** Most people of one organisation in all its sign-ups together. */
  perOrganisation: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
});

const Certificate = z.strictObject({
  title: Localised,
  /** What it certifies, in one or two sentences. */
  text: Localised,
});

const days = (most: number) => z.int().check(z.minimum(0), z.maximum(most));

/** What a conference has beyond what every form has. */
export const conferenceMembers = <Time extends z.core.$ZodType>(time: Time) => ({
  startsAt: time,
  endsAt: time,
  place: Place,
  capacity: seats,
  /** Days before the event on which a reminder goes out, for example 7 and 1. */
  remindDaysBefore: z.array(days(60)).check(z.maxLength(5)),
  /** Days before the close of sign-ups on which delegations are asked for names that are still missing. */
  remindNamesDaysBefore: z._default(z.array(days(60)).check(z.maxLength(5)), []),
  /** Over how many counters the seats are spread for a rush; see docs/adr/002. */
  shards: z._default(z.int().check(z.minimum(1), z.maximum(20)), 1),
  /** How long a freed seat is kept for the person it is offered to; eight of them make a working day. */
  offerWorkingHours: z._default(z.int().check(z.minimum(1), z.maximum(240)), 24),
  /** Until when people may change their answers and sessions; without it until the event begins. */
  changesUntil: z.optional(time),
  /** Who may see the list: each gets a link to it by mail. */
  clerks: z._default(z.array(Assignee).check(z.maxLength(20)), []),
  delegations: z.optional(Delegations),
  sessions: z._default(z.array(session(time)).check(z.maxLength(40)), []),
  approval: z.optional(ApprovalRules),
  certificate: z.optional(Certificate),
  programme: z.optional(z.strictObject({ id: FormId, region: Voivodeship })),
  /** Days after the event until personal data are erased. */
  retentionDays: z._default(z.int().check(z.minimum(1), z.maximum(3650)), 365),
  /** How often date or place have been changed, for the SEQUENCE of calendar entries. */
  sequence: z._default(z.int(), 0),
});
