import { grantFields } from "../../../../domain/grant-rules.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import { inSubject, letterOf } from "../body.ts";
import type { LetterContent } from "../content.ts";
import { callOf, type LetterFacts, need } from "../facts.ts";
import type { DraftKind } from "../words/grants.ts";
import { words as catalogue } from "../words/words.ts";
import { rowsOf, written } from "./details.ts";

/** Letters to whoever writes an application. */
export function draftLetter(kind: DraftKind, facts: LetterFacts): LetterContent {
  const { letter, links } = facts;
  const [call, draft] = [callOf(facts), need(facts.draft, "a draft", facts)];
  const { closesAt } = facts.counter ?? call;
  const words = catalogue[letter.language];
  const { moment } = written(facts);
  const title = inLanguage(call.title, letter.language);
  const project = draft.values[grantFields.projectTitle];
  return letterOf({
    words,
    wording: words.grant.draft[kind]({
      call: inSubject(title),
      closesAt: moment(closesAt),
      invited: letter.invited === true,
    }),
    details: [],
    more: rowsOf(words, [
      ["call", title],
      ["title", typeof project === "string" ? project : undefined],
      ["savedAt", moment(draft.savedAt)],
      [kind === "draftExpired" ? "closedAt" : "closesAt", moment(closesAt)],
    ]),
    url: kind === "draftExpired" ? undefined : need(links.act, "a link to the draft", facts),
  });
}
