import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { canonicalContent } from "../../../domain/content.ts";
import { makeReference } from "../../../domain/reference.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import type { Form } from "../../../schemas/form.ts";
import { Receipt } from "../../../schemas/submission-members.ts";
import { type Instant, Sha256, SubmissionId } from "../../../schemas/values.ts";
import { parseItem } from "../records.ts";
import { sha256 } from "../secrets.ts";
import type { Item } from "../table/client.ts";
import type { CheckedRequest, Sent } from "./request.ts";

export type Stored =
  | { outcome: "created"; receipt: Receipt }
  | { outcome: "replayed"; receipt: Receipt }
  /** `existing`: the submission that is in the way, for those who may see it. */
  | { outcome: "refused"; refusal: Refusal; existing?: SubmissionId };

/**
 * The id is derived from the form and the client's key, so that "this key was used before" is the plain condition that
 * the item must not exist: no second item, no second write.
 */
export const submissionIdOf = (formId: string, key: string): SubmissionId => sha256(`${formId}\n${key}`).slice(0, 32);

/** What every submission starts from. */
export function newSubmission(form: Form, request: CheckedRequest, now: Instant) {
  const { language, answers, consents, requestHash } = request;
  const id = submissionIdOf(form.id, request.key);
  const reference = makeReference(form.referencePrefix, randomBytes(8));
  const content = {
    formId: form.id,
    formVersion: form.version,
    reference,
    submittedAt: now,
    answers,
    consents,
    language,
  };
  return {
    schemaVersion: 1 as const,
    id,
    ...content,
    requestHash,
    contentHash: sha256(canonicalContent(content)),
  };
}

/** What a replay needs to know; the rest of a submission is as it was when it was stored. */
const Replayed = z.object({ id: SubmissionId, requestHash: Sha256, receipt: Receipt });

/** The same key again: the same request gets its first receipt, another one is refused. */
export function replay(existing: Item, request: Sent): Stored {
  const { id, requestHash, receipt } = parseItem(Replayed, existing);
  if (requestHash !== request.requestHash) {
    return { outcome: "refused", refusal: { code: "keyReused" }, existing: id };
  }
  return { outcome: "replayed", receipt };
}
