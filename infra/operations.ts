import * as z from "zod/mini";
import type { ZodOpenApiRequestBodyObject, ZodOpenApiResponseObject } from "zod-openapi";
import { DecisionAnswer, ReviewAnswer } from "../schemas/assignment.ts";
import type { FunctionName } from "../schemas/env.ts";
import { Problem } from "../schemas/problem.ts";
import { FormSummary, PublicForm } from "../schemas/public-form.ts";
import type { Route } from "../schemas/routes.ts";
import { Receipt, SubmissionRequest } from "../schemas/submission.ts";
import { IdempotencyKey, Language } from "../schemas/values.ts";

type Schemas = Record<string, z.core.$ZodType>;
type Responses = Record<`${number}`, ZodOpenApiResponseObject>;

/** What an operation takes and answers, apart from what its route says. */
export interface OperationDescription {
  query?: Schemas;
  header?: Schemas;
  requestBody?: ZodOpenApiRequestBodyObject;
  responses: Responses;
}

const json = (description: string, schema: z.core.$ZodType): ZodOpenApiResponseObject => ({
  description,
  content: { "application/json": { schema } },
});
const text = (description: string, mediaType: string): ZodOpenApiResponseObject => ({
  description,
  content: { [mediaType]: { schema: { type: "string" } } },
});
const page = (description: string) => text(description, "text/html");
const seeOther = (description: string): ZodOpenApiResponseObject => ({
  description,
  headers: z.object({ location: z.string() }),
});

const reasons: Record<number, string> = {
  404: "There is no such thing",
  409: "In conflict with what was recorded before, or too early",
  410: "Closed, over, revoked or expired",
  413: "The body is larger than 64 KiB",
  415: "Neither JSON nor a form post, whichever this address takes",
  422: "What was sent is wrong; `errors` lists every wrong field",
  429: "Too many at once; try again after `Retry-After` seconds",
};

/** Refusals, as problem+json for programs and as a page for people. */
function refusals(...statuses: number[]): Responses {
  const content = {
    "application/problem+json": { schema: Problem },
    "text/html": { schema: { type: "string" as const } },
  };
  return Object.fromEntries(
    statuses.map((status) => {
      const description = reasons[status] ?? "Refused";
      const headers = status === 429 ? { headers: z.object({ "retry-after": z.string() }) } : {};
      return [String(status), { description, content, ...headers }];
    }),
  );
}

const lang = { lang: z.optional(Language) };
const formPost = (schema: z.core.$ZodType): ZodOpenApiRequestBodyObject => ({
  required: true,
  content: { "application/x-www-form-urlencoded": { schema } },
});
const recorded = {
  "303": seeOther("Recorded; the page at `location` says so"),
  ...refusals(404, 409, 410, 413, 415, 422, 429),
};

/** Names in a form post are those of the fields; `budget[0].amount` is a cell of a row, `_key` the idempotency key. */
const submissionPost = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const byDoor: Partial<Record<FunctionName, OperationDescription>> = {
  "list-forms": { query: lang, responses: { "200": json("All public forms", z.array(FormSummary)) } },
  "show-form": { query: lang, responses: { "200": json("The form", PublicForm), ...refusals(404) } },
  "form-page": { query: lang, responses: { "200": page("The form"), ...refusals(404) } },
  "submit-form": {
    // Optional here because a form post carries the key in its field `_key`.
    header: { "Idempotency-Key": z.optional(IdempotencyKey) },
    requestBody: {
      required: true,
      content: {
        "application/json": { schema: SubmissionRequest },
        "application/x-www-form-urlencoded": { schema: submissionPost },
      },
    },
    responses: {
      "200": json("The same key was sent before with the same content: the first receipt", Receipt),
      "201": json("Taken", Receipt),
      "303": seeOther("A form post was taken; the receipt is at `location`"),
      ...refusals(404, 409, 410, 413, 415, 422, 429),
    },
  },
  preflight: { responses: { "204": { description: "What pages of the form's origins may send" }, ...refusals(404) } },
  "receipt-page": { query: lang, responses: { "200": page("The receipt"), ...refusals(404) } },
  "manage-page": { query: lang, responses: { "200": page("The submission"), ...refusals(404, 410) } },
  "cancel-sign-up": {
    requestBody: formPost(z.object({})),
    responses: {
      "303": seeOther("Cancelled, now or before; the page at `location` says so"),
      ...refusals(404, 410, 413, 415, 429),
    },
  },
  "assignment-page": { query: lang, responses: { "200": page("The application"), ...refusals(404, 410) } },
  "record-review": { requestBody: formPost(ReviewAnswer), responses: recorded },
  "record-decision": { requestBody: formPost(DecisionAnswer), responses: recorded },
};

const files: Record<string, ZodOpenApiResponseObject> = {
  "/openapi.json": json("This description", z.record(z.string(), z.unknown())),
  "/embed.js": text("A script", "text/javascript"),
  "/style.css": text("A style sheet", "text/css"),
  "/healthz": { description: "The service runs" },
};

/** Throws for a route that nobody has described. */
export function descriptionOf({ method, path, door }: Route): OperationDescription {
  const file = files[path];
  const description = file ? { responses: { "200": file } } : byDoor[door];
  if (description === undefined) throw new Error(`${method} ${path} has no description for OpenAPI`);
  return description;
}
