import { dateOf } from "../../../domain/calendar.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import { period } from "../../shared/words/format.ts";
import { inSubject, letterOf } from "./body.ts";
import { calendarEntry } from "./calendar.ts";
import type { LetterContent } from "./content.ts";
import { conferenceOf, type LetterFacts, need, signUpOf } from "./facts.ts";
import type { SignUpKind } from "./words/catalogue.ts";
import { words as catalogue } from "./words/words.ts";

/** Letters to somebody who has signed up for a conference. */
export function signUpLetter(kind: SignUpKind, facts: LetterFacts): LetterContent {
  const { letter, links, now } = facts;
  const [conference, signUp] = [conferenceOf(facts), signUpOf(facts)];
  const words = catalogue[letter.language];
  const event = inLanguage(conference.title, letter.language);
  const [cancelled, waiting] = [kind === "signUpCancelled", kind === "signUpWaitlisted"];

  const wording = words.signUp[kind]({
    event: inSubject(event),
    reference: signUp.reference,
    days: dateOf(now.toISOString()).until(dateOf(conference.startsAt)).days,
    open: now.toISOString() < conference.closesAt,
  });
  return letterOf({
    words,
    wording,
    details: [
      ["event", event],
      ["when", period(letter.language, conference.startsAt, conference.endsAt)],
      ["where", `${conference.place.name}, ${conference.place.address}`],
      ["reference", signUp.reference],
      ["position", waiting ? signUp.receipt.waitlistPosition?.toString() : undefined],
    ],
    // Who has cancelled has nothing left to manage, but may sign up again.
    url: cancelled ? links.page : need(links.manage, "a link to the sign-up", facts),
    attachments: waiting ? [] : [calendarEntry(conference, signUp, { cancelled, words, facts })],
  });
}
