import * as z from "zod/mini";
import { FormId, Instant, SubmissionId } from "./values.ts";

const common = {
  schemaVersion: z.literal(1),
  formId: FormId,
  createdAt: Instant,
  expiresAt: Instant,
  revokedAt: z.optional(Instant),
};
const toOwn = { ...common, submissionId: SubmissionId };
const toQuestion = { ...toOwn, assigneeId: z.string() };
const toEvent = { ...common, assigneeId: z.string() };

/** A link from a letter, stored under the SHA-256 of its key and bound to one person and one step. */
export const Link = z.discriminatedUnion("purpose", [
  z.strictObject({ purpose: z.literal("manage"), ...toOwn }),
  z.strictObject({ purpose: z.literal("review"), ...toQuestion }),
  z.strictObject({ purpose: z.literal("decision"), ...toQuestion }),
  z.strictObject({ purpose: z.literal("approval"), ...toQuestion }),
  /** A clerk's link to the list of their event. */
  z.strictObject({ purpose: z.literal("organise"), ...toEvent }),
  /** For helpers at the door; `assigneeId` is the clerk who made it. */
  z.strictObject({ purpose: z.literal("checkIn"), ...toEvent }),
]);
export type Link = z.infer<typeof Link>;
export type LinkPurpose = Link["purpose"];
