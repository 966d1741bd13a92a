import * as z from "zod/mini";
import { OfferAnswer } from "../../schemas/event-records.ts";
import { type Descriptions, file, formPost, json, lang, page, refusals, seeOther } from "./parts.ts";

/** Names of the controls are those of the form's fields; `_revision` is the one the page was made from. */
const change = z.catchall(z.object({ _revision: z.string() }), z.union([z.string(), z.array(z.string())]));
const copy = z.object({ readme: z.record(z.string(), z.string()), submission: z.record(z.string(), z.unknown()) });

export const selfServiceOperations: Descriptions = {
  "answer-offer": {
    query: lang,
    requestBody: formPost(OfferAnswer),
    responses: {
      "303": seeOther("Answered, now or before, or too late; the page at `location` says what holds"),
      ...refusals(404, 410, 413, 415, 422, 429),
    },
  },
  "edit-page": {
    query: lang,
    responses: {
      "200": page("The form, filled in with what is stored"),
      "303": seeOther("The sign-up has ended; the page at `location` says how"),
      ...refusals(404, 410),
    },
  },
  "change-sign-up": {
    query: lang,
    requestBody: formPost(change),
    responses: {
      "200": page("The form with a row more or less"),
      "303": seeOther("Stored, or nothing to store; the page at `location` shows it"),
      ...refusals(404, 409, 410, 413, 415, 422, 429),
    },
  },
  "resend-letter": {
    query: lang,
    requestBody: formPost(z.object({})),
    responses: {
      "303": seeOther("Queued, unless it was within this hour; the page at `location` says so"),
      ...refusals(404, 410, 413, 415, 429),
    },
  },
  "copy-data": {
    query: lang,
    responses: { "200": json("Everything held about the person", copy), ...refusals(404, 410) },
  },
  "erase-submission": {
    query: lang,
    requestBody: formPost(z.object({ confirm: z.literal("erase") })),
    responses: {
      "303": seeOther("Erased; the page at `location` answers 410 and says so"),
      ...refusals(404, 410, 413, 415, 422, 429),
    },
  },
  "certificate-page": {
    query: lang,
    responses: { "200": page("Whose it is and whether it is valid"), ...refusals(404) },
  },
  "certificate-file": {
    query: lang,
    responses: {
      "200": file("The document", "application/pdf"),
      "303": seeOther("It was revoked; the page at `location` says so"),
      ...refusals(404),
    },
  },
};
