import type { VisibleStatus } from "../../../../domain/grants/application/visible-status.ts";
import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

type Filled = (text: string) => string;

/** What applicants read about their application behind its link, in one language. */
export interface OwnApplicationWords {
  status: Record<VisibleStatus, string>;
  /** What is asked of the applicant now. */
  waiting: string;
  until: Filled;
  pdf: string;
  results: string;
  awarded: Filled;
  onReserve: Filled;
  rejected: string;
  decidedAt: Filled;
  reason: string;
  appealUpheld: string;
  appealDismissed: string;
  /** Assessment cards: reviewers stay without names. */
  cards: string;
  card: (number: number) => string;
  points: (points: string, most: string) => string;
  total: string;
  remark: string;
  agreement: string;
  agreementNumber: string;
  signed: string;
  endsOn: string;
  instalment: (number: number) => string;
  paid: Filled;
  unpaid: string;
  overdue: string;
  amend: string;
  withdraw: string;
  withdrawDetail: string;
}

export const ownApplicationWords: Record<Language, OwnApplicationWords> = { pl, en, uk };
