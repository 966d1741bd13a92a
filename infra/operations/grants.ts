import * as z from "zod/mini";
import { GrantStep } from "../../schemas/grant-step.ts";
import {
  type Descriptions,
  file,
  formPost,
  json,
  lang,
  type OperationDescription,
  page,
  recorded,
  refusals,
  seeOther,
  text,
} from "./parts.ts";

/** Names in a form post are those of the fields; `budget[0].amount` is a cell of a row. */
const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
/** Of the applicant, whose own link opens whatever they are asked. */
const step = { step: z.optional(GrantStep) };
const responses = { "200": page("The page"), ...refusals(404, 410) };

export const grantOperations: Descriptions = {
  "question-page": { query: { ...lang, ...step }, responses },
  "answer-question": { query: step, requestBody: formPost(fields), responses: recorded },
  "draft-page": { query: lang, responses },
  "save-draft": {
    requestBody: formPost(fields),
    responses: {
      "200": page("The page again, with a row more or less"),
      "303": seeOther("Saved, shared or sent; the page at `location` says so"),
      ...refusals(404, 409, 410, 413, 415, 422, 429),
    },
  },
  "send-draft": {
    requestBody: formPost(fields),
    responses: { "200": page("Everything to be looked through, or the draft again, as a button asks"), ...recorded },
  },
  "results-page": { query: lang, responses: { "200": page("The results"), ...refusals(404) } },
  "offers-page": { query: lang, responses },
  "comment-on-offer": { requestBody: formPost(fields), responses: recorded },
  "call-page": { query: { ...lang, done: z.optional(z.string()) }, responses },
  "call-action": { requestBody: formPost(fields), responses: recorded },
  "call-export": {
    query: lang,
    responses: { "200": file("The applications", "application/octet-stream"), ...refusals(404, 410) },
  },
  "application-page": { query: lang, responses },
  "application-file": {
    query: lang,
    responses: { "200": file("The application", "application/pdf"), ...refusals(404, 410) },
  },
  attachment: {
    responses: { "303": seeOther("The file is at `location`, for five minutes"), ...refusals(404, 410) },
  },
};

const results = "/forms/{formId}/results";

/** The same results for programs, for spreadsheets and for the public bulletin. */
export const resultFiles: Record<string, OperationDescription> = {
  [`${results}.json`]: {
    query: lang,
    responses: { "200": json("The results", z.record(z.string(), z.unknown())), ...refusals(404) },
  },
  [`${results}.csv`]: { query: lang, responses: { "200": text("The results", "text/csv"), ...refusals(404) } },
  [`${results}.txt`]: { query: lang, responses: { "200": text("The results", "text/plain"), ...refusals(404) } },
};
