import { mostComments } from "../../domain/grants/small-grant/offers.ts";
import type { Comment } from "../../schemas/comment.ts";
import { audit } from "../shared/audit.ts";
import type { Offer } from "../shared/grants/offers.ts";
import { Refused } from "../shared/http/refused.ts";
import { sha256 } from "../shared/secrets.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, transact, type Write } from "../shared/table/writes.ts";

/** The offer is open for comments in the very transaction that takes one. */
const stillOpen = ({ formId, submissionId, at }: Comment): Write => ({
  check: keys.submission(formId, submissionId),
  condition: {
    expression: "#status = :open AND comments.#until > :now",
    names: { "#status": "status", "#until": "until" },
    values: { ":open": "commentsOpen", ":now": at },
  },
});

const counted = (submissionId: string): Write => ({
  update: keys.commentCount(submissionId),
  expression: "ADD #count :one",
  condition: {
    expression: "attribute_not_exists(#count) OR #count < :most",
    names: { "#count": "count" },
    values: { ":one": 1, ":most": mostComments },
  },
});

/**
 * Takes a comment, once however often it is sent.
 * @throws Refused closed | busy
 */
export async function take(tableName: string, comment: Comment, { until }: Offer): Promise<void> {
  const { formId, submissionId, author, text, at } = comment;
  const failures = await transact(tableName, [
    stillOpen(comment),
    { put: { ...keys.comment(submissionId, sha256(`${author}\n${text}`)), ...comment }, condition: absent },
    counted(submissionId),
    audit({ at, formId, submissionId, action: "commented", actor: "public" }),
  ]);
  const [closed, again, full] = failures ?? [];
  if (closed?.failed) throw new Refused({ code: "closed", closesAt: until });
  if (full?.failed && !again?.failed) throw new Refused({ code: "busy", retryAfterSeconds: 3600 });
}
