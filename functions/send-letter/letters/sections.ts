import { signUpFields } from "../../../domain/participants.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { moment, period } from "../../shared/words/format.ts";
import type { Block, Row } from "./content.ts";
import { type LetterFacts, need } from "./facts.ts";
import type { Words } from "./words/catalogue.ts";

/** The sessions somebody has chosen: when each is, and what they have in it. */
export function sessionSection(conference: Conference, signUp: SignUp, facts: LetterFacts, words: Words): Block[] {
  const { language } = facts.letter;
  const wished = signUp.answers[signUpFields.sessions];
  const chosen = new Set<unknown>([...Object.keys(signUp.sessions), ...(Array.isArray(wished) ? wished : [])]);
  const rows = conference.sessions
    .filter(({ id }) => chosen.has(id))
    .map(({ id, title, startsAt, endsAt, place }): Row => ({
      label: inLanguage(title, language),
      value: [period(language, startsAt, endsAt), ...(place ? [place] : []), placeIn(signUp, id, facts, words)].join(
        "\n",
      ),
    }));
  return rows.length === 0 ? [] : [{ type: "details", heading: words.sessions, rows }];
}

function placeIn(signUp: SignUp, session: string, facts: LetterFacts, { place: words }: Words): string {
  const place = signUp.sessions[session];
  switch (place?.status) {
    case undefined:
      return words.chosen;
    case "confirmed":
      return words.confirmed;
    case "waitlisted":
      return words.waitlisted(need(facts.positions?.[session], "the position in the waiting list", facts));
    case "offered":
      return words.offered(moment(facts.letter.language, place.offerExpiresAt));
  }
}

/** Whoever is in a delegation, named or not yet. */
export function peopleSection({ participants }: SignUp, words: Words): Block[] {
  if (participants.length === 1) return [];
  const rows = participants.map(({ name }, index): Row => ({
    label: words.person(index + 1),
    value: name || words.unnamed,
  }));
  return [{ type: "details", heading: words.participants, rows }];
}
