import type { LetterKind, LetterStatus } from "../../../../schemas/letter.ts";

/** Letters that people are told about on their own page: not those to officials, reviewers, clerks and coordinators. */
export type OwnLetterKind = Exclude<
  LetterKind,
  | `approval${string}`
  | `list${string}`
  | "organiserLink"
  | "overdueNotice"
  | "questionOverdue"
  | "reviewerReplaced"
  | "coordinatorLink"
  | "callClosed"
  | "applicationsScored"
  | "resultsPublished"
  | "overdueList"
  | "reviewersMissing"
  | "moneyReturned"
  | `override${string}`
>;

/** What letters, and what becomes of them, are called in one language. */
export interface LetterNames {
  kind: Record<OwnLetterKind, string>;
  status: Record<LetterStatus, string>;
}
