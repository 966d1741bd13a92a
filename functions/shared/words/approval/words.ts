import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

/** What the page says on which a sign-up is accepted or declined. */
export interface ApprovalWords {
  title: string;
  recordedTitle: string;
  intro: string;
  full: (waiting: number) => string;
  deadline: string;
  assignee: string;
  recordedAt: (when: string) => string;
  answers: string;
  people: string;
  nameLater: string;
  decision: string;
  accept: string;
  decline: string;
  reason: string;
  reasonHelp: string;
  record: string;
  final: string;
  accepted: string;
  declined: string;
  withdrawn: { title: string; detail: string };
  /** The event began while nobody had decided. */
  over: { title: string; detail: string };
}

export const approvalWords: Record<Language, ApprovalWords> = { pl, en, uk };
