import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

type Filled = (text: string) => string;

/** What is read around the formal check, a correction and an appeal, in one language. */
export interface FormalWords {
  /** When it was submitted, against the close of the call. */
  clock: string;
  inTime: Filled;
  afterClose: Filled;
  patron: string;
  patronConfirmed: Filled;
  patronMissing: { title: string; silent: Filled; declined: Filled };
  noAttachments: string;
  kilobytes: Filled;
  /** What an official found. */
  check: { title: string; on: Filled; item: string; remark: string; none: string };
  message: string;
  /** What the applicant may change. */
  flagged: string;
  comparison: {
    title: Filled;
    before: string;
    after: string;
    total: string;
    states: Record<"same" | "changed" | "added" | "removed", string>;
  };
  appeal: { title: string; on: Filled };
}

export const formalWords: Record<Language, FormalWords> = { pl, en, uk };
