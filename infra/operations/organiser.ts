import * as z from "zod/mini";
import { type Descriptions, formPost, lang, page, refusals, text } from "./parts.ts";

const said = { done: z.optional(z.string()) };
const searched = { q: z.optional(z.string()), page: z.optional(z.string()) };
const session = { session: z.optional(z.string()) };
const responses = { "200": page("The page"), ...refusals(404, 410) };

export const organiserOperations: Descriptions = {
  "organiser-page": {
    query: { ...lang, ...searched, state: z.optional(z.string()), organisation: z.optional(z.string()) },
    responses,
  },
  "organiser-sign-up": { query: { ...lang, ...said }, responses },
  "organiser-event": { query: { ...lang, ...searched, ...session, ...said }, responses },
  "organiser-statistics": { query: { ...lang, scope: z.optional(z.literal("programme")) }, responses },
  "organiser-export": {
    query: { ...lang, ...session },
    responses: { "200": text("The file", "application/octet-stream"), ...refusals(404, 410) },
  },
  "print-letter": {
    // End of the sort key of the letter, as the page names it.
    requestBody: formPost(z.object({ letter: z.string() })),
    responses: {
      "200": text("The letter, with a fresh link", "application/pdf"),
      ...refusals(404, 410, 413, 415, 429),
    },
  },
};
