import * as z from "zod/mini";
import { SessionId } from "./conference.ts";
import { FormId, Instant, SubmissionId } from "./values.ts";

const common = { schemaVersion: z.literal(1), formId: FormId, submissionId: SubmissionId };

/** What has seats and a waiting list: the event itself, or one of its sessions. */
export const Pool = z.union([z.literal("event"), SessionId]);
export type Pool = z.infer<typeof Pool>;

/** A place in a waiting list. `passedOver` counts the smaller sign-ups that went ahead of a group; see docs/adr/007. */
export const WaitingEntry = z.strictObject({
  submissionId: SubmissionId,
  seats: z.int(),
  waitingNumber: z.int(),
  passedOver: z.int(),
});
export type WaitingEntry = z.infer<typeof WaitingEntry>;

/** A freed seat that is kept for somebody until `expiresAt`. */
export const Offer = z.strictObject({ ...common, pool: Pool, seats: z.int(), expiresAt: Instant });
export type Offer = z.infer<typeof Offer>;

/** What a person posts about freed seats from their own page. */
export const OfferAnswer = z.strictObject({ pool: Pool, answer: z.enum(["accept", "decline"]) });
export type OfferAnswer = z.infer<typeof OfferAnswer>;

/** One live sign-up for each address: which one it is. */
export const Claim = z.strictObject({ schemaVersion: z.literal(1), submissionId: SubmissionId });
export type Claim = z.infer<typeof Claim>;

/** How a person was found to be there. */
export const ArrivalMethod = z.enum(["scan", "name", "walkIn", "paper"]);

/** One person came. `participant` is their number in the sign-up, from 1. */
export const Arrival = z.strictObject({
  ...common,
  participant: z.int(),
  at: Instant,
  method: ArrivalMethod,
  /** The clerk, or the clerk who made the link of the helper at the door. */
  by: z.string(),
  /** The id that the device gave its report: sent again, it is the same arrival. */
  report: z.optional(z.string()),
});
export type Arrival = z.infer<typeof Arrival>;

/** Something a clerk has to do by hand: print and post a letter, or call somebody. */
export const Task = z.strictObject({
  ...common,
  kind: z.enum(["print", "call"]),
  reason: z.enum(["noAddress", "bounced"]),
  /** Sort key of the letter it is about. */
  letter: z.string(),
  /** The session that the letter is about. */
  session: z.optional(SessionId),
  createdAt: Instant,
  doneAt: z.optional(Instant),
  doneBy: z.optional(z.string()),
});
export type Task = z.infer<typeof Task>;

/** A certificate of one participant. `code` is the unguessable end of the link by which anybody may verify it. */
export const Certificate = z.strictObject({
  ...common,
  participant: z.int(),
  name: z.string(),
  number: z.string(),
  code: z.string(),
  issuedAt: Instant,
  revokedAt: z.optional(Instant),
  revokedBy: z.optional(z.string()),
});
export type Certificate = z.infer<typeof Certificate>;

/** How a certificate is named in its address: the number of the participant and the code. */
export const CertificateName = z.string().check(z.regex(/^[1-9]\d?-[A-Za-z0-9_-]{16}$/));

/** A change that the organiser made. Whom it concerns is told of it, but for that of the close of sign-ups. */
export const EventChange = z.strictObject({
  schemaVersion: z.literal(1),
  formId: FormId,
  kind: z.enum(["moved", "cancelled", "capacity", "close"]),
  /** The event's sequence after the change. */
  sequence: z.int(),
  at: Instant,
  by: z.string(),
  /** Of a call that was cancelled: what its applicants are told. */
  reason: z.optional(z.string()),
});
export type EventChange = z.infer<typeof EventChange>;
