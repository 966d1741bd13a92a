/** What a change of the table sets in motion. */
export type Reaction =
  | { react: "sendLetter"; owner: string; letter: string }
  | { react: "startReview"; formId: string; submissionId: string }
  | { react: "resume"; taskToken: string };

/** One change as the stream tells it: the item before and after, as plain values. */
export interface Change {
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/**
 * Decides from the change alone, so that a change that is delivered twice asks for the same again; every reaction is
 * idempotent by its key.
 */
export function reactTo({ before, after }: Change): Reaction | undefined {
  if (!after) return undefined;
  const sk = text(after["sk"]);
  if (!before && sk.startsWith("LETTER#")) return { react: "sendLetter", owner: text(after["pk"]), letter: sk };
  if (!before && sk.startsWith("SUBMISSION#") && after["kind"] === "application") {
    return { react: "startReview", formId: text(after["formId"]), submissionId: text(after["id"]) };
  }
  const justRecorded = before?.["status"] === "requested" && after["status"] === "recorded";
  // No workflow waits for the approval of a sign-up: its answer is its outcome.
  const taskToken = text(after["taskToken"]);
  return sk.startsWith("ASSIGNMENT#") && justRecorded && taskToken ? { react: "resume", taskToken } : undefined;
}
