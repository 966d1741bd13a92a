import { organiseLinkExpiry } from "../../../domain/links.ts";
import { moment, period } from "../../../functions/shared/words/format.ts";
import type { Language } from "../../../schemas/values.ts";
import { links } from "./common.ts";
import { approval, certificate, conference, type EventKind, offerExpiresAt, signUp } from "./event-examples.ts";

/** What a letter about an event has to say, whatever the words around it. */
export function eventFactsOf(kind: EventKind, language: Language): string[] {
  const when = period(language, conference.startsAt, conference.endsAt);
  const event = [conference.title[language] ?? "", when];
  const seat = [...event, signUp.reference, conference.place.address];
  const own = [...seat, links.manage];
  const chosen = conference.sessions.map(({ title }) => title[language] ?? "");
  const sessions = [...chosen, ...conference.sessions.map((one) => period(language, one.startsAt, one.endsAt))];
  const until = moment(language, offerExpiresAt);
  const places = [...sessions, " 3", until];
  const ticket = `${links.origin}/tickets/wspolnie/${signUp.id}/1-${signUp.ticketSecret}`;
  const session = [
    conference.title[language] ?? "",
    chosen[2] ?? "",
    sessions[5] ?? "",
    signUp.reference,
    links.manage,
  ];
  switch (kind) {
    case "signUpReceived":
      return [...own, ...sessions];
    case "signUpConfirmed":
    case "eventReminder":
    case "eventMoved":
      return [...own, ...places, ticket];
    case "signUpWaitlisted":
    case "signUpLink":
      return [...own, ...sessions, ": 17"];
    case "signUpDeclined":
      return [...own, "Wydarzenie jest dla organizacji", "Zapraszamy na spotkanie"];
    case "signUpOffered":
      return [...own, ...sessions, until];
    case "signUpOfferLapsed":
    case "signUpCancelled":
      return [...seat, links.page];
    case "signUpChanged":
      return [...own, ...places, "Maria Kowalska", "Stowarzyszenie „Razem”"];
    case "sessionOffered":
      return [...session, until, ...places];
    case "sessionOfferLapsed":
      return session;
    case "namesMissing":
      return [...own, "Jan Żółć", "9", "12", moment(language, "2027-03-06T11:00:00.000Z")];
    case "eventCancelled":
      return seat;
    case "certificateIssued":
      return [
        ...seat,
        certificate.number,
        certificate.name,
        `${links.origin}/certificates/wspolnie/${signUp.id}/1-ccc`,
      ];
    case "organiserLink":
      return [...event, links.act, moment(language, organiseLinkExpiry(conference))];
    case "overdueNotice":
      return [
        ...event,
        signUp.reference,
        approval.assignee.name,
        approval.assignee.email,
        moment(language, approval.requestedAt),
        moment(language, approval.deadline),
      ];
    case "approvalRequest":
    case "approvalReminder":
      return [
        ...event,
        ...sessions,
        signUp.reference,
        "Maria Kowalska",
        "Stowarzyszenie „Razem”",
        moment(language, approval.deadline),
        links.act,
      ];
  }
}
