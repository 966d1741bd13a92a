import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

/** What the public reads of offers under art. 19a, in one language. */
export interface OfferWords {
  title: string;
  law: string;
  none: string;
  applicant: string;
  requested: string;
  until: string;
  left: (time: { days: number } | { hours: number }) => string;
  comment: string;
  send: string;
  thanks: { title: string; detail: string };
  all: string;
}

export const offerWords: Record<Language, OfferWords> = { pl, en, uk };
