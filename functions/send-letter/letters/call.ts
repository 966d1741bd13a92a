import { inLanguage } from "../../../domain/public-form.ts";
import { moment, money } from "../../shared/words/format.ts";
import { inSubject, letterOf } from "./body.ts";
import type { LetterContent } from "./content.ts";
import { callOf, type LetterFacts, poolOf } from "./facts.ts";
import { words as catalogue } from "./words/words.ts";

/** The letter that tells the coordinator that a call has closed. */
export function callLetter(facts: LetterFacts): LetterContent {
  const { language } = facts.letter;
  const [call, pool] = [callOf(facts), poolOf(facts)];
  const words = catalogue[language];
  const title = inLanguage(call.title, language);
  return letterOf({
    words,
    wording: words.callClosed({
      call: inSubject(title),
      closedAt: moment(language, pool.closesAt),
      count: pool.submitted,
    }),
    details: [
      ["call", title],
      ["count", pool.submitted.toString()],
      ["requestedTotal", money(language, pool.requested)],
      ["pool", money(language, pool.pool)],
    ],
  });
}
