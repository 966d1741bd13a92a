import * as z from "zod/mini";
import { ApprovalAnswer } from "../schemas/assignment.ts";
import { FormSummary, PublicForm } from "../schemas/public-form.ts";
import type { Route } from "../schemas/routes.ts";
import { checkInOperations } from "./operations/check-in.ts";
import { grantOperations, resultFiles } from "./operations/grants.ts";
import { organiserActionOperations } from "./operations/organiser-actions.ts";
import { organiserOperations } from "./operations/organiser.ts";
import {
  type Descriptions,
  formPost,
  json,
  lang,
  type OperationDescription,
  page,
  recorded,
  refusals,
  seeOther,
  text,
} from "./operations/parts.ts";
import { programmeList, programmeOperations } from "./operations/programme.ts";
import { selfServiceOperations } from "./operations/self-service.ts";
import { submission } from "./operations/submission.ts";

/** What is larger than its field takes is told at the field, with 422. */
const tooLargeAltogether =
  "More text than other forms take, or more than the gateway passes on; a file of 4 MB, the most that a field may allow, always passes";

const byDoor: Descriptions = {
  ...selfServiceOperations,
  ...organiserOperations,
  ...organiserActionOperations,
  ...checkInOperations,
  ...programmeOperations,
  ...grantOperations,
  "list-forms": { query: lang, responses: { "200": json("All public forms", z.array(FormSummary)) } },
  "show-form": { query: lang, responses: { "200": json("The form", PublicForm), ...refusals(404) } },
  "form-page": {
    query: lang,
    responses: {
      "200": page("The form"),
      "303": seeOther("Nothing stands where a form is posted to; the form is at `location`"),
      ...refusals(404),
    },
  },
  "embed-page": { query: lang, responses: { "200": page("What to paste, or a page that has it"), ...refusals(404) } },
  "submit-form": submission,
  "attach-file": {
    requestBody: {
      required: true,
      content: { "multipart/form-data": { schema: z.record(z.string(), z.unknown()) } },
    },
    responses: {
      "200": page("The form again, with the file"),
      ...refusals(404, 413, 415, 422, 429),
      "413": { ...refusals(413)["413"], description: tooLargeAltogether },
    },
  },
  "form-file": {
    responses: { "303": seeOther("The file is at `location`, for five minutes"), ...refusals(404) },
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
  "approval-page": { query: lang, responses: { "200": page("The sign-up"), ...refusals(404, 410) } },
  "record-approval": { requestBody: formPost(ApprovalAnswer), responses: recorded },
};

const files: Record<string, OperationDescription["responses"]["200"]> = {
  "/openapi.json": json("This description", z.record(z.string(), z.unknown())),
  "/assets/{file}": text("A script or a style sheet", "text/javascript"),
  "/embed.js": text("A script", "text/javascript"),
  "/check-in.js": text("A script", "text/javascript"),
  "/check-in-worker.js": text("A service worker for addresses that begin with `/check-in/`", "text/javascript"),
  "/style.css": text("A style sheet", "text/css"),
  "/healthz": { description: "The service runs" },
};

/** Addresses that share a door with others and answer something else. */
const byPath: Record<string, OperationDescription> = {
  "/programmes": programmeList,
  "/communes": {
    query: { q: z.optional(z.string()) },
    responses: { "200": json("Full names, the largest commune first", z.array(z.string())) },
  },
  ...resultFiles,
};

/** Throws for a route that nobody has described. */
export function descriptionOf({ method, path, door }: Route): OperationDescription {
  const file = files[path];
  const description = file ? { responses: { "200": file } } : (byPath[path] ?? byDoor[door]);
  if (description === undefined) throw new Error(`${method} ${path} has no description for OpenAPI`);
  return description;
}
