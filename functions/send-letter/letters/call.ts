import { inLanguage } from "../../../domain/public-form.ts";
import { moment, money } from "../../shared/words/format.ts";
import { inSubject, letterOf } from "./body.ts";
import type { LetterContent } from "./content.ts";
import { callOf, type LetterFacts, poolOf } from "./facts.ts";
import type { CallKind } from "./words/catalogue.ts";
import { words as catalogue } from "./words/words.ts";

/** Letters to the coordinator about a whole call. */
export function callLetter(kind: CallKind, facts: LetterFacts): LetterContent {
  const { language } = facts.letter;
  const [call, pool] = [callOf(facts), poolOf(facts)];
  const words = catalogue[language];
  const title = inLanguage(call.title, language);
  return letterOf({
    words,
    wording: words.callLetter[kind]({
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
