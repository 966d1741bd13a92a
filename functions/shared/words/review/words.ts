import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

interface Threshold {
  /** Least points in total, and the most there are; both as written in the language. */
  least: string;
  most: string;
  /** Least percentage in each criterion. */
  percent: string;
}

/** What a reviewer reads besides what everybody does who is asked something. */
export interface ReviewWords {
  projectTitle: string;
  toCard: string;
  answers: string;
  rules: string;
  threshold: (threshold: Threshold) => string;
}

export const reviewWords: Record<Language, ReviewWords> = { pl, en, uk };
