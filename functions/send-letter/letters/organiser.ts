import { organiseLinkExpiry } from "../../../domain/links.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import { moment, period } from "../../shared/words/format.ts";
import { inSubject, letterOf } from "./body.ts";
import type { LetterContent } from "./content.ts";
import { conferenceOf, type LetterFacts, need } from "./facts.ts";
import { words as catalogue } from "./words/words.ts";

/** The letter that brings a clerk the list of an event. */
export function organiserLetter(facts: LetterFacts): LetterContent {
  const { language } = facts.letter;
  const conference = conferenceOf(facts);
  const words = catalogue[language];
  const event = inLanguage(conference.title, language);
  return letterOf({
    words,
    wording: words.organiserLink({ event: inSubject(event) }),
    details: [
      ["event", event],
      ["when", period(language, conference.startsAt, conference.endsAt)],
      ["where", `${conference.place.name}, ${conference.place.address}`],
      ["linkUntil", moment(language, organiseLinkExpiry(conference))],
    ],
    url: need(facts.links.act, "a link to the list", facts),
  });
}
