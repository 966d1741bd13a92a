import canonicalize from "canonicalize";
import type { Application, Submission } from "../schemas/submission.ts";

type Content = Pick<
  Submission,
  "formId" | "formVersion" | "reference" | "submittedAt" | "answers" | "consents" | "language"
> &
  Partial<Pick<Application, "attachments">>;

/** Canonical JSON (RFC 8785): the same value has one text, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Only JSON values have a canonical form");
  return text;
}

/** The exact text whose SHA-256 a receipt states; the applicant gets it as a file and can check it. */
export function canonicalContent(submission: Content): string {
  const { formId, formVersion, reference, submittedAt, answers, consents, language } = submission;
  // Files count by what is in them: whoever has them can check each hash.
  const files = (submission.attachments ?? []).map(({ name, size, sha256 }) => ({ name, size, sha256 }));
  const content = { formId, formVersion, reference, submittedAt, answers, consents, language };
  return canonicalJson(files.length > 0 ? { ...content, files } : content);
}
