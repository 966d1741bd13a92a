type Filled = (text: string) => string;

/** What reviewers and those who decide read on their pages, in one language. */
export interface AssignmentWords {
  title: Record<"review" | "decision", string>;
  intro: Record<"review" | "decision", string>;
  deadline: string;
  assignee: string;
  requested: string;
  remaining: string;
  beyondPool: string;
  content: string;
  recommendations: string;
  recommendation: string;
  recommend: string;
  decline: string;
  decision: string;
  award: Filled;
  reject: string;
  reason: string;
  reasonHelp: Record<"review" | "decision", string>;
  record: Record<"review" | "decision", string>;
  final: string;
  recordedTitle: Record<"review" | "decision", string>;
  recordedAt: Filled;
  awarded: string;
  rejected: string;
  recommended: string;
  declined: string;
}
