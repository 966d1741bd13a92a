import * as z from "zod/mini";
import { DraftId } from "./draft.ts";
import { GrantStep } from "./grant-step.ts";
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
  /** A question about an application or about a list; bound to its round, and with it to the version of a list. */
  z.strictObject({
    purpose: z.literal("question"),
    ...common,
    submissionId: z.optional(SubmissionId),
    list: z.optional(z.string()),
    step: GrantStep,
    round: z.int(),
    assigneeId: z.string(),
  }),
  /** To an application that is being written. */
  z.strictObject({ purpose: z.literal("draft"), ...common, draftId: DraftId }),
  /** The coordinator's link to their call. */
  z.strictObject({ purpose: z.literal("coordinate"), ...toEvent }),
  z.strictObject({ purpose: z.literal("approval"), ...toQuestion }),
  /** A clerk's link to the list of their event. */
  z.strictObject({ purpose: z.literal("organise"), ...toEvent }),
  /** For helpers at the door; `assigneeId` is the clerk who made it. */
  z.strictObject({ purpose: z.literal("checkIn"), ...toEvent }),
]);
export type Link = z.infer<typeof Link>;
export type LinkPurpose = Link["purpose"];
