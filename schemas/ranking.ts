import * as z from "zod/mini";
import { FormId, Grosze, Instant, Sha256, SubmissionId } from "./values.ts";

/** Where an application stands. `forfeited` and `withdrawn` keep their row; their money has gone back to the pool. */
export const Place = z.enum([
  "recommended",
  "partial",
  "reserve",
  "notRecommended",
  "belowThreshold",
  "awarded",
  "forfeited",
  "withdrawn",
]);
export type Place = z.infer<typeof Place>;

export const RankingEntry = z.strictObject({
  submissionId: SubmissionId,
  reference: z.string(),
  applicant: z.string(),
  title: z.string(),
  /** From 1. */
  position: z.int(),
  place: Place,
  /** Doubled points; see schemas/application.ts. Absent where a call has no merit review. */
  total: z.optional(z.int()),
  submittedAt: Instant,
  /** Position drawn by lot among equals, recorded once. */
  lot: z.optional(z.int()),
  requested: Grosze,
  /** What is proposed, offered or awarded; 0 for all others. */
  amount: Grosze,
  /** When the applicant took a lower amount than was requested; until then it is an offer. */
  accepted: z.optional(Instant),
  /** As in the application: what tells the organisation in all calls. */
  organisations: z._default(z.array(Sha256), []),
  /** Art. 19a: given nothing, as the offer would go beyond the limit of the year. */
  overLimit: z.optional(z.literal(true)),
  /** A change against the rule, with its reason and the two people who made it. */
  override: z.optional(
    z.strictObject({ reason: z.string(), by: z.string(), agreedBy: z.string(), at: Instant, from: Place }),
  ),
});
export type RankingEntry = z.infer<typeof RankingEntry>;

export const ListApproval = z.strictObject({
  role: z.enum(["chair", "treasurer", "mayor"]),
  by: z.string(),
  at: Instant,
  decision: z.enum(["approve", "return", "refuse"]),
  reason: z.optional(z.string()),
});
export type ListApproval = z.infer<typeof ListApproval>;

/**
 * The list of a call, or of one application of a rolling call: one item, so that every change of money on it is one
 * compare-and-set of `version`. The amounts of its rows never exceed `available` together.
 */
export const Ranking = z.strictObject({
  schemaVersion: z.literal(1),
  formId: FormId,
  /** `main`, or the id of the one application on it. */
  id: z.string(),
  /** What approvers approve: it grows with each change of what stands on the list. */
  version: z.int(),
  /** Grows with every write. */
  revision: z.int(),
  /** `offers`: lower amounts are offered; `draft`: also after a return. */
  status: z.enum(["draft", "offers", "approval", "refused", "published"]),
  frozenAt: Instant,
  /** What could be awarded when it was frozen. */
  available: Grosze,
  /** Since the publication: money of awards that ended, which the reserve list has not been given. */
  released: z._default(Grosze, 0),
  /** Ids of approvers who belong to an applicant on the list: their deputies act for them. */
  excluded: z._default(z.array(z.string()), []),
  entries: z.array(RankingEntry),
  /** Of this version, in the order of the chain; a new version begins without any. */
  approvals: z.array(ListApproval),
  /** All that were ever given, of earlier versions too. */
  history: z.array(z.strictObject({ ...ListApproval.shape, version: z.int() })),
  /** A change that waits for the second person. */
  proposal: z.optional(
    z.strictObject({ submissionId: SubmissionId, place: Place, amount: Grosze, reason: z.string(), by: z.string() }),
  ),
  publishedAt: z.optional(Instant),
});
export type Ranking = z.infer<typeof Ranking>;
