import type { Assignee } from "../../schemas/people.ts";
import type { Instant } from "../../schemas/values.ts";
import type { Holdings } from "../shared/manage/holdings.ts";
import type { Own } from "../shared/manage/own.ts";
import { isOwnLetter } from "../shared/pages/manage/letters.tsx";
import { dataCopyWords } from "../shared/words/data-copy/catalogue.ts";

/** Whoever acted for the organiser is not named: the copy is of one person's data, not of theirs. */
const actorOf = (actor: Assignee["id"]): string => (actor === "applicant" || actor === "system" ? actor : "organiser");

/**
 * A copy of the data of one submission, with a sentence on each part. Left out are the letters to reviewers and
 * officials, what they have not decided yet, and `requestHash`, which only tells a replay from a misuse.
 */
export function copyOf({ form, submission, language }: Own, held: Holdings, now: Instant) {
  const { requestHash: _, ...content } = submission;
  return {
    readme: dataCopyWords[language],
    madeAt: now,
    form: { id: form.id, title: form.title, organisers: form.organisers, contact: form.contact },
    submission: content,
    consentTexts: form.consents.filter(({ name, version }) => submission.consents[name] === version),
    specialNeeds: held.needs?.answers ?? null,
    letters: [...held.letters.values()]
      .filter(isOwnLetter)
      .map(({ kind, to, queuedAt, sentAt, status, session, participant }) => ({
        kind,
        to,
        queuedAt,
        sentAt,
        status,
        session,
        participant,
      })),
    history: held.history.map(({ at, action, session, actor }) => ({ at, action, session, actor: actorOf(actor) })),
    arrivals: held.arrivals.map(({ participant, at, method }) => ({ participant, at, method })),
    certificates: held.certificates.map(({ participant, name, number, issuedAt, revokedAt }) => ({
      participant,
      name,
      number,
      issuedAt,
      revokedAt,
    })),
  };
}
