import * as z from "zod/mini";
import { Language } from "./values.ts";

/** Body of `POST /forms/{id}/submissions`; the answers themselves are checked against the form's fields. */
export const SubmissionRequest = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  consents: z.record(z.string(), z.string()),
  language: Language,
});
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;
