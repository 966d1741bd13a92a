import { certificatePath } from "../../../domain/certificates.ts";
import { dateOf, daysBetween } from "../../../domain/calendar.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import { wantedSessions } from "../../../domain/conference-rules.ts";
import { changesEnd, isLive } from "../../../domain/self-service.ts";
import { mostPassedOver } from "../../../domain/waiting-line.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { moment, period } from "../../shared/words/format.ts";
import { answerRows } from "./answers.ts";
import { type Detail, inSubject, letterOf } from "./body.ts";
import { calendarEntry, isLong } from "./calendar.ts";
import { certificateFile } from "./certificate.ts";
import type { Attachment, Block, LetterContent } from "./content.ts";
import { conferenceOf, type LetterFacts, need, signUpOf } from "./facts.ts";
import { peopleSection, sessionSection } from "./sections.ts";
import { ticketsOf } from "./tickets.ts";
import type { ParticipantKind, Words } from "./words/catalogue.ts";
import type { ParticipantValues } from "./words/values.ts";
import { words as catalogue } from "./words/words.ts";

const oneOf = (...kinds: ParticipantKind[]) => new Set<ParticipantKind>(kinds);

/** Letters after which there is nothing to manage: if they lead anywhere, then to a new sign-up. */
const ending = oneOf("signUpOfferLapsed", "signUpCancelled", "eventCancelled");
const stated = oneOf("signUpLink", "signUpChanged", "eventMoved");
const withTickets = oneOf("signUpConfirmed", "signUpChanged", "eventReminder", "eventMoved");
const withEntry = oneOf("signUpConfirmed", "signUpChanged", "eventReminder", "eventMoved");
/** About the event itself, whatever somebody chose of it. */
const ofAll = oneOf("eventCancelled", "certificateIssued");
const withPeople = oneOf(
  "signUpConfirmed",
  "signUpChanged",
  "signUpLink",
  "namesMissing",
  "eventReminder",
  "eventMoved",
);

/** Letters to somebody who has signed up for a conference. */
export async function participantLetter(kind: ParticipantKind, facts: LetterFacts): Promise<LetterContent> {
  const { letter, links } = facts;
  const { language } = letter;
  const [conference, signUp] = [conferenceOf(facts), signUpOf(facts)];
  const words = catalogue[language];
  const values = valuesOf(kind, conference, signUp, facts);
  const url = urlOf(kind, facts);
  const tickets = withTickets.has(kind) && signUp.status === "confirmed" ? ticketsOf(signUp, facts, words) : undefined;
  const isLeaving = ending.has(kind) || kind === "signUpDeclined" || kind === "certificateIssued";
  const sections: Block[] = [
    ...(tickets?.blocks ?? []),
    ...(isLeaving ? [] : sessionSection(conference, signUp, facts, words)),
    ...(withPeople.has(kind) ? peopleSection(signUp, words) : []),
    ...(kind === "signUpChanged"
      ? [{ type: "details", heading: words.answers, rows: answerRows(conference, signUp, language) } as const]
      : []),
  ];
  const entry = kind === "signUpConfirmed" && values.allWait ? undefined : entryOf(kind, signUp);
  const calendar = entry && calendarEntry(conference, signUp, { cancelled: entry === "cancelled", words, facts });
  const attachments: Attachment[] = [
    ...(calendar ? [calendar] : []),
    ...(kind === "certificateIssued" ? [await certificateFile(conference, facts)] : []),
    ...(tickets?.pictures ?? []),
  ];
  return letterOf({
    words,
    wording: words.participant[kind](values),
    details: detailsOf(kind, { conference, signUp, values, facts, words }),
    url: url ?? links.page,
    sections,
    attachments,
  });
}

function urlOf(kind: ParticipantKind, facts: LetterFacts): string | undefined {
  if (ending.has(kind)) return facts.links.page;
  if (kind === "certificateIssued")
    return facts.links.origin + certificatePath(need(facts.certificate, "a certificate", facts));
  return need(facts.links.manage, "a link to the sign-up", facts);
}

/** What becomes of the entry in the person's calendar. */
function entryOf(kind: ParticipantKind, signUp: SignUp): "current" | "cancelled" | undefined {
  if (withEntry.has(kind)) return signUp.status === "confirmed" ? "current" : undefined;
  return (kind === "eventCancelled" || kind === "signUpCancelled") && hadSeat(signUp) ? "cancelled" : undefined;
}

/** Whoever never had a seat never had an entry. */
const hadSeat = (signUp: SignUp): boolean =>
  signUp.status === "confirmed" || (signUp.status === "cancelled" && signUp.confirmedAt !== undefined);

function valuesOf(
  kind: ParticipantKind,
  conference: Conference,
  signUp: SignUp,
  facts: LetterFacts,
): ParticipantValues {
  const { language } = facts.letter;
  const now = facts.now.toISOString();
  const session = aboutSession(kind, facts) ? sessionOf(conference, facts) : undefined;
  const changesUntil = changesEnd(conference);
  const offerEnds = kind === "signUpOffered" || kind === "sessionOffered" ? offerEnd(kind, signUp, facts) : undefined;
  const places = Object.values(signUp.sessions);
  const missing = signUp.participants.filter(({ name }) => !name).length;
  return {
    event: inSubject(inLanguage(conference.title, language)),
    reference: signUp.reference,
    days: daysBetween(dateOf(now), dateOf(session?.startsAt ?? conference.startsAt)),
    open: now < conference.closesAt,
    status: signUp.status,
    seats: signUp.participants.length,
    missing: now < changesUntil ? missing : 0,
    changesUntil: moment(language, changesUntil),
    ahead: mostPassedOver,
    session: session ? inSubject(inLanguage(session.title, language)) : "",
    until: offerEnds === undefined ? "" : moment(language, offerEnds),
    paper: facts.letter.to === undefined,
    hadSeat: hadSeat(signUp),
    allWait: places.length > 0 && places.every(({ status }) => status !== "confirmed"),
    approved: conference.approval !== undefined,
    cancelReason: signUp.status === "cancelled" ? signUp.cancelReason : undefined,
    certificate: kind === "certificateIssued" ? need(facts.certificate, "a certificate", facts).number : "",
  };
}

/** A reminder is of a session where the event is a series of them. */
const aboutSession = (kind: ParticipantKind, { letter }: LetterFacts) =>
  kind === "sessionOffered" ||
  kind === "sessionOfferLapsed" ||
  (kind === "eventReminder" && letter.session !== undefined);

const sessionOf = ({ sessions }: Conference, facts: LetterFacts) =>
  need(
    sessions.find(({ id }) => id === facts.letter.session),
    "a session",
    facts,
  );

function offerEnd(kind: "signUpOffered" | "sessionOffered", signUp: SignUp, facts: LetterFacts): string {
  const place = facts.letter.session === undefined ? undefined : signUp.sessions[facts.letter.session];
  const offered = kind === "signUpOffered" ? signUp : place;
  return need(offered?.status === "offered" ? offered.offerExpiresAt : undefined, "an offer", facts);
}

interface Parts {
  conference: Conference;
  signUp: SignUp;
  values: ParticipantValues;
  facts: LetterFacts;
  words: Words;
}

function detailsOf(kind: ParticipantKind, { conference, signUp, values, facts, words }: Parts): Detail[] {
  const { language } = facts.letter;
  const session = aboutSession(kind, facts) ? sessionOf(conference, facts) : undefined;
  // Of a series, somebody comes to what they chose, not to all of it.
  const chosen = isLong(conference) && !ofAll.has(kind) ? wantedSessions(conference, signUp.answers) : [];
  const occasions = session ? [session] : chosen.length > 0 ? chosen : [conference];
  const place = `${conference.place.name}, ${conference.place.address}`;
  const waiting = signUp.status === "waitlisted" && (kind === "signUpWaitlisted" || stated.has(kind));
  const position = waiting ? need(facts.positions?.["event"], "the position in the waiting list", facts) : undefined;
  return [
    ["event", inLanguage(conference.title, language)],
    ["session", session && inLanguage(session.title, language)],
    ["when", occasions.map(({ startsAt, endsAt }) => period(language, startsAt, endsAt)).join("\n")],
    ["where", session?.place ?? place],
    ["reference", signUp.reference],
    ["status", stated.has(kind) && isLive(signUp) ? words.status[signUp.status] : undefined],
    ["position", position?.toString()],
    ["answerBy", values.until],
    ["reason", kind === "signUpDeclined" ? need(reasonOf(signUp), "the decision it tells of", facts) : undefined],
    ["participant", kind === "certificateIssued" ? facts.certificate?.name : undefined],
    ["certificate", values.certificate],
  ];
}

const reasonOf = (signUp: SignUp) => (signUp.status === "declined" ? signUp.reason : undefined);
