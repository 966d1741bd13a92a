import { checkAnswers } from "../../domain/answers.ts";
import { commentFields, mostComments } from "../../domain/grants/offers.ts";
import type { Comment } from "../../schemas/comment.ts";
import { audit } from "../shared/audit.ts";
import { offerPage } from "../shared/grants/offer-page.tsx";
import { type Offer, openOffer, smallGrantCallOf } from "../shared/grants/offers.ts";
import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { fieldErrors, pageResponse, seeOther } from "../shared/http/response.ts";
import { sha256 } from "../shared/secrets.ts";
import { decodeFormPost, valuesOf } from "../shared/submissions/encoding.ts";
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

/** Takes a comment, once however often it is sent. */
async function take(tableName: string, comment: Comment, { until }: Offer): Promise<void> {
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

/** Anybody may say something of an offer under art. 19a while it is open for comments. */
export const handler = httpDoor("comment-on-offer", async (request, { TABLE_NAME }) => {
  const { body, language, now } = request;
  const form = await smallGrantCallOf(request, TABLE_NAME);
  const offer = await openOffer(request, TABLE_NAME, form);
  if (body.type !== "form") throw new Refused({ code: "wrongMediaType" });
  const raw = decodeFormPost({ fields: commentFields }, body.fields).answers;
  const { answers, faults } = checkAnswers(commentFields, raw);
  if (faults.length > 0) {
    const errors = fieldErrors(language, faults);
    const page = offerPage({ language, form, now, offer, values: valuesOf(body.fields), errors });
    return pageResponse(422, page, form.origins);
  }
  const { id: submissionId } = offer.application;
  const [author, text] = [String(answers["author"] ?? ""), String(answers["text"])];
  await take(TABLE_NAME, { schemaVersion: 1, formId: form.id, submissionId, author, text, at: now }, offer);
  return seeOther(`/forms/${form.id}/offers/${submissionId}?lang=${language}&sent=1`);
});
