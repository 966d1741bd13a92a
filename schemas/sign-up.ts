import * as z from "zod/mini";
import { SessionId } from "./conference.ts";
import { submissionMembers } from "./submission-members.ts";
import { EmailAddress, Instant } from "./values.ts";

/** The doors whose sign-ups a clerk types in. */
export const ClerkSource = z.enum(["email", "fax", "phone", "secretariat", "atTheDoor"]);
export type ClerkSource = z.infer<typeof ClerkSource>;

/** The door a sign-up came in by. */
export const Source = z.enum(["web", ...ClerkSource.options]);
export type Source = z.infer<typeof Source>;

/** One person of a sign-up; a delegation may name people later. People are numbered from 1 in their order. */
export const Participant = z.strictObject({
  name: z.optional(z.string()),
  email: z.optional(EmailAddress),
});
export type Participant = z.infer<typeof Participant>;

/** What a sign-up has in one session. All its people go to the same sessions. */
export const SessionPlace = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("confirmed") }),
  z.strictObject({ status: z.literal("waitlisted"), waitingNumber: z.int() }),
  z.strictObject({ status: z.literal("offered"), offerExpiresAt: Instant }),
]);
export type SessionPlace = z.infer<typeof SessionPlace>;

const signUp = {
  kind: z.literal("signUp"),
  ...submissionMembers,
  /** Where letters go; without an address they are printed. */
  email: z.optional(EmailAddress),
  source: z._default(Source, "web"),
  /** The clerk who typed it in. */
  enteredBy: z.optional(z.string()),
  /** One for each seat. */
  participants: z.array(Participant).check(z.minLength(1), z.maxLength(50)),
  /** The unguessable part of its tickets, 16 characters base64url. */
  ticketSecret: z.string(),
  /** Places in the sessions chosen. It is empty until the event itself is confirmed: a session follows from a seat. */
  sessions: z.record(SessionId, SessionPlace),
  /** Grows with each change of the answers; a change names the one it was made from. */
  revision: z.int(),
  /** Key of the organisation's cap that its seats count against. */
  organisation: z.optional(z.string()),
  /** Its address refused a letter for good. */
  bouncedAt: z.optional(Instant),
};
const decided = { decidedAt: Instant, decidedBy: z.string(), reason: z.string() };

export const CancelReason = z.enum(["person", "organiser", "offerDeclined", "offerExpired"]);
export type CancelReason = z.infer<typeof CancelReason>;

/** A sign-up for a conference: of one person, or of the delegation of an organisation. */
export const SignUp = z.discriminatedUnion("status", [
  z.strictObject({ ...signUp, status: z.literal("underReview") }),
  z.strictObject({ ...signUp, status: z.literal("confirmed"), confirmedAt: Instant }),
  z.strictObject({ ...signUp, status: z.literal("waitlisted"), waitingNumber: z.int() }),
  z.strictObject({ ...signUp, status: z.literal("offered"), offerExpiresAt: Instant }),
  z.strictObject({ ...signUp, status: z.literal("declined"), ...decided }),
  z.strictObject({
    ...signUp,
    status: z.literal("cancelled"),
    cancelledAt: Instant,
    cancelReason: CancelReason,
    /** Since when it had a seat; absent when it never had one. */
    confirmedAt: z.optional(Instant),
  }),
]);
export type SignUp = z.infer<typeof SignUp>;
/** A sign-up that may still lead, or has led, to a seat. */
export type LiveSignUp = Exclude<SignUp, { status: "cancelled" | "declined" }>;

/** Answers to fields marked `special`, in an item of their own. */
export const SpecialNeeds = z.strictObject({
  schemaVersion: z.literal(1),
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});
export type SpecialNeeds = z.infer<typeof SpecialNeeds>;
