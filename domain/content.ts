import canonicalize from "canonicalize";
import type { Submission } from "../schemas/submission.ts";

type Content = Pick<
  Submission,
  "formId" | "formVersion" | "reference" | "submittedAt" | "answers" | "consents" | "language"
>;

/** Canonical JSON (RFC 8785): the same value has one text, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Only JSON values have a canonical form");
  return text;
}

/** The exact text whose SHA-256 a receipt states; the applicant gets it as a file and can check it. */
export function canonicalContent(submission: Content): string {
  const { formId, formVersion, reference, submittedAt, answers, consents, language } = submission;
  return canonicalJson({ formId, formVersion, reference, submittedAt, answers, consents, language });
}
