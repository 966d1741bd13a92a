import * as z from "zod/mini";
import { FormId, Instant, SubmissionId } from "./values.ts";

const common = {
  schemaVersion: z.literal(1),
  formId: FormId,
  submissionId: SubmissionId,
  createdAt: Instant,
  expiresAt: Instant,
  revokedAt: z.optional(Instant),
};

/** A link from a letter, stored under the SHA-256 of its key and bound to one person and one step. */
export const Link = z.discriminatedUnion("purpose", [
  z.strictObject({ purpose: z.literal("manage"), ...common }),
  z.strictObject({ purpose: z.literal("review"), ...common, assigneeId: z.string() }),
  z.strictObject({ purpose: z.literal("decision"), ...common, assigneeId: z.string() }),
]);
export type Link = z.infer<typeof Link>;
export type LinkPurpose = Link["purpose"];
