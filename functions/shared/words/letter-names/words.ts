import type { LetterKind, LetterStatus } from "../../../../schemas/letter.ts";

/** Letters that people are told about on their own page. */
export type OwnLetterKind = Exclude<
  LetterKind,
  | "reviewRequest"
  | "reviewReminder"
  | "decisionRequest"
  | "decisionReminder"
  | "overdueNotice"
  | "callClosed"
  | "organiserLink"
  | "approvalRequest"
  | "approvalReminder"
>;

/** What letters, and what becomes of them, are called in one language. */
export interface LetterNames {
  kind: Record<OwnLetterKind, string>;
  status: Record<LetterStatus, string>;
}
