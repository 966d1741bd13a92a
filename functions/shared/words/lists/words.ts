import type { Language } from "../../../../schemas/values.ts";
import type { ListApproval, Place } from "../../../../schemas/ranking.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

/** What is said of a ranking list to those who decide on it, in one language. */
export interface ListWords {
  list: string;
  version: string;
  available: string;
  proposed: string;
  left: string;
  rows: string;
  columns: { position: string; applicant: string; points: string; requested: string; proposed: string };
  lot: (position: number) => string;
  places: Record<Place, string>;
  /** To approve a list of one that gives it nothing. */
  declines: string;
  overLimit: string;
  roles: Record<ListApproval["role"], string>;
  decisions: Record<ListApproval["decision"], string>;
  approvals: string;
  noApprovals: string;
  earlier: string;
  inVersion: (version: number) => string;
  /** A change against the rule. */
  change: string;
  changedBy: (by: string, agreedBy: string) => string;
  from: string;
  to: string;
  reason: string;
  by: string;
  freeBefore: string;
  /** A lower amount. */
  offered: string;
  offerNote: string;
}

export const listWords: Record<Language, ListWords> = { pl, en, uk };
