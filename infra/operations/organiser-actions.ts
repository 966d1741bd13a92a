import * as z from "zod/mini";
import { ClerkSource } from "../../schemas/sign-up.ts";
import { Receipt, SubmissionRequest } from "../../schemas/submission.ts";
import { EmailAddress, IdempotencyKey, SubmissionId } from "../../schemas/values.ts";
import { type Descriptions, formPost, json, lang, page, refusals, seeOther } from "./parts.ts";

/** A person of a sign-up: its id and their number in it, from 1. */
const person = z.string().check(z.regex(/^[0-9a-f]{32}#[1-9]\d?$/));
/** Local time in Poland, as `2027-03-05T15:00`. */
const local = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:00)?$/));
const order = { revision: z.int() };

const changes = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("move"),
    ...order,
    startsAt: local,
    endsAt: local,
    placeName: z.string(),
    placeAddress: z.string(),
  }),
  z.object({ action: z.literal("close"), ...order, closesAt: local }),
  z.object({ action: z.literal("capacity"), ...order, capacity: z.int(), session: z.optional(z.string()) }),
  z.object({ action: z.literal("cancel"), ...order, confirmation: z.string() }),
]);

const done = {
  "303": seeOther("Done, now or before; the page at `location` says so"),
  ...refusals(404, 410, 413, 415, 422, 429),
};

export const organiserActionOperations: Descriptions = {
  "link-page": {
    query: { ...lang, asked: z.optional(z.literal("1")) },
    responses: { "200": page("A box for an address, or that a letter is on its way if it is on the list") },
  },
  "request-link": {
    query: lang,
    requestBody: formPost(z.object({ email: EmailAddress })),
    responses: {
      "303": seeOther("The same for every address, on the list or not"),
      ...refusals(404, 413, 415, 422, 429),
    },
  },
  "entry-page": { query: lang, responses: { "200": page("The form, for a clerk to fill in"), ...refusals(404, 410) } },
  "enter-sign-up": {
    header: { "Idempotency-Key": z.optional(IdempotencyKey) },
    requestBody: {
      required: true,
      content: {
        "application/json": { schema: z.strictObject({ ...SubmissionRequest.shape, source: ClerkSource }) },
        "application/x-www-form-urlencoded": {
          schema: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
        },
      },
    },
    responses: {
      "200": json("The same key was sent before with the same content: the first receipt", Receipt),
      "201": json("Taken", Receipt),
      "303": seeOther("A form post was taken; the sign-up is at `location`"),
      ...refusals(404, 409, 410, 413, 415, 422, 429),
    },
  },
  "change-event": {
    requestBody: formPost(changes),
    responses: { ...done, ...refusals(409) },
  },
  "complete-task": { requestBody: formPost(z.object({ task: z.string() })), responses: done },
  "record-attendance": { requestBody: formPost(z.object({ arrived: z.array(person) })), responses: done },
  "share-check-in": {
    requestBody: formPost(z.object({})),
    responses: {
      "200": page("The link, to copy or to scan: it is shown this once"),
      ...refusals(404, 410, 413, 415, 429),
    },
  },
  "revoke-certificate": { requestBody: formPost(z.object({ certificate: person })), responses: done },
  "organiser-cancel": {
    requestBody: formPost(z.object({ signUp: SubmissionId })),
    responses: { ...done, ...refusals(409) },
  },
  "act-for": {
    requestBody: formPost(z.object({})),
    responses: {
      "303": seeOther("The person's own page is at `location`, for a day"),
      ...refusals(404, 410, 413, 415, 429),
    },
  },
};
