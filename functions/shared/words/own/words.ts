import type { Submission } from "../../../../schemas/submission.ts";
import type { Language } from "../../../../schemas/values.ts";
import type { LetterNames } from "../letter-names/words.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

type Filled = (text: string) => string;

/** What the page of one's own sign-up and that of one's own application both say, in one language. */
export interface OwnWords {
  title: Record<Submission["kind"], string>;
  answers: string;
  consents: string;
  letters: string;
  lettersHelp: string;
  letterKind: LetterNames["kind"];
  letterStatus: LetterNames["status"];
  letterTo: Filled;
  noLetters: string;
  noAddress: string;
  /** Heads what the person can do. */
  actions: string;
  data: string;
  asOf: Filled;
}

export const ownWords: Record<Language, OwnWords> = { pl, en, uk };
