import type { Result } from "../../../../domain/grants/list/results.ts";
import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

/** The published results of a call, in one language. */
export interface ResultWords {
  title: string;
  notYet: string;
  published: string;
  pool: string;
  awardedSum: string;
  requestedSum: string;
  numbers: string;
  counts: (awarded: number, all: number) => string;
  sections: Record<Result, string>;
  /** What became of one application, as the value of a cell. */
  result: Record<Result, string>;
  none: string;
  columns: {
    position: string;
    reference: string;
    applicant: string;
    title: string;
    whose: string;
    points: string;
    requested: string;
    awarded: string;
    result: string;
  };
  belowThreshold: string;
  total: string;
  mostPoints: (points: string) => string;
  files: string;
  csv: string;
  json: string;
  txt: string;
  reasons: string;
}

export const resultWords: Record<Language, ResultWords> = { pl, en, uk };
