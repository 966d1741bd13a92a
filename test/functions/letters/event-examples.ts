import { type GrantKind, isAboutGrant } from "../../../domain/letters.ts";
import type { LetterFacts } from "../../../functions/send-letter/letters/compose.ts";
import type { RequestedAssignment } from "../../../schemas/assignment.ts";
import type { Certificate } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { LetterKind } from "../../../schemas/letter.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Language } from "../../../schemas/values.ts";
import { formCommon, letter, links, person, submissionCommon } from "./common.ts";

const text = (name: string, label: string) =>
  ({ type: "text", name, label: { pl: label }, required: true, maxLength: 200, example: "Jan" }) as const;

export const conference: Conference = {
  ...formCommon,
  kind: "conference",
  id: "wspolnie",
  title: { pl: "Wspólnie dla Krakowa", en: "Together for Kraków", uk: "Разом для Кракова" },
  referencePrefix: "KRK",
  fields: [
    text("fullName", "Imię i nazwisko"),
    text("organisation", "Organizacja"),
    { ...text("diet", "Dieta"), special: true },
  ],
  opensAt: "2027-02-26T07:00:00.000Z",
  closesAt: "2027-03-05T14:00:00.000Z",
  startsAt: "2027-03-07T08:00:00.000Z",
  endsAt: "2027-03-07T15:30:00.000Z",
  place: { name: "Magistrat, sala obrad", address: "pl. Wszystkich Świętych 3–4, 31-004 Kraków" },
  capacity: 300,
  remindDaysBefore: [7, 1],
  remindNamesDaysBefore: [2],
  shards: 1,
  offerWorkingHours: 24,
  changesUntil: "2027-03-06T11:00:00.000Z",
  clerks: [person("sekretariat", "Sekretariat")],
  delegations: { maxSeats: 15 },
  sessions: [
    {
      id: "rodo",
      title: { pl: "RODO w małej organizacji", en: "GDPR in a small organisation", uk: "RODO в малій організації" },
      startsAt: "2027-03-07T10:00:00.000Z",
      endsAt: "2027-03-07T11:30:00.000Z",
      place: "sala 12",
      capacity: 30,
    },
    {
      id: "granty",
      title: { pl: "Jak napisać wniosek", en: "How to write an application", uk: "Як написати заявку" },
      startsAt: "2027-03-07T12:30:00.000Z",
      endsAt: "2027-03-07T14:00:00.000Z",
      capacity: 30,
    },
    {
      id: "debata",
      title: { pl: "Debata końcowa", en: "Closing debate", uk: "Підсумкова дискусія" },
      startsAt: "2027-03-07T14:15:00.000Z",
      endsAt: "2027-03-07T15:15:00.000Z",
      capacity: 30,
    },
  ],
  certificate: {
    title: { pl: "Certyfikat odporności", en: "Certificate of resilience", uk: "Сертифікат стійкості" },
    text: { pl: "za udział w konferencji", en: "for taking part in the conference", uk: "за участь у конференції" },
  },
  retentionDays: 365,
  sequence: 2,
};

export const offerExpiresAt = "2027-03-04T11:00:00.000Z";

/** Somebody on their own, with a seat; in the sessions they have what one can have. */
export const signUp: SignUp = {
  ...submissionCommon,
  kind: "signUp",
  formId: conference.id,
  reference: "KRK-7HXM-49PC",
  answers: {
    fullName: "Maria Kowalska",
    organisation: "Stowarzyszenie „Razem”",
    sessions: ["rodo", "granty", "debata"],
  },
  receipt: { id: submissionCommon.id, reference: "KRK-7HXM-49PC", status: "confirmed" },
  source: "web",
  participants: [{ name: "Maria Kowalska" }],
  ticketSecret: "kQ3xT9bW7mZ1cR5v",
  sessions: {
    rodo: { status: "confirmed" },
    granty: { status: "waitlisted", waitingNumber: 8 },
    debata: { status: "offered", offerExpiresAt },
  },
  revision: 0,
  status: "confirmed",
  confirmedAt: submissionCommon.submittedAt,
};

const names = ["Maria Kowalska", "Jan Żółć", "Zofia Nowak"];

/** Of twelve, nine of whom have no name yet. */
export const delegation: SignUp = {
  ...signUp,
  participants: Array.from({ length: 12 }, (_, index) => (names[index] ? { name: names[index] } : {})),
};

const { confirmedAt: _, sessions: __, ...unconfirmed } = signUp as Extract<SignUp, { status: "confirmed" }>;
const waiting = { ...unconfirmed, sessions: {} };
const decided = {
  decidedAt: "2027-03-03T10:00:00.000Z",
  decidedBy: "sekretariat",
  reason: "Wydarzenie jest dla organizacji z Krakowa.\nZapraszamy na spotkanie w Państwa gminie.",
};
const ended = { ...waiting, status: "cancelled", cancelledAt: "2027-03-04T12:00:00.000Z" } as const;

/** The sign-up as it is when a letter of a kind is sent. */
function stateFor(kind: LetterKind): SignUp {
  switch (kind) {
    case "signUpReceived":
    case "approvalRequest":
    case "approvalReminder":
      return { ...waiting, status: "underReview" };
    case "signUpWaitlisted":
    case "signUpLink":
      return { ...waiting, status: "waitlisted", waitingNumber: 41 };
    case "signUpOffered":
      return { ...waiting, status: "offered", offerExpiresAt };
    case "signUpDeclined":
      return { ...waiting, status: "declined", ...decided };
    case "signUpOfferLapsed":
      return { ...ended, cancelReason: "offerExpired" };
    case "signUpCancelled":
      return { ...ended, cancelReason: "person", confirmedAt: submissionCommon.submittedAt };
    case "namesMissing":
      return delegation;
    default:
      return signUp;
  }
}

export const certificate: Certificate = {
  schemaVersion: 1,
  formId: conference.id,
  submissionId: signUp.id,
  participant: 1,
  name: "Maria Kowalska",
  number: "KRK-7HXM-49PC/1",
  code: "c".repeat(22),
  issuedAt: "2027-03-08T07:00:00.000Z",
};

export const approval: RequestedAssignment = {
  schemaVersion: 1,
  step: "approval",
  formId: conference.id,
  submissionId: signUp.id,
  assignee: person("sekretariat", "Sekretariat"),
  requestedAt: "2027-03-02T09:15:31.000Z",
  deadline: "2027-03-04T22:59:59.000Z",
  status: "requested",
  reminded: 0,
};

export type EventKind = Exclude<LetterKind, GrantKind>;

export const isAboutEvent = (kind: LetterKind): kind is EventKind => !isAboutGrant(kind);

const after = new Date("2027-03-08T07:00:00.000Z");
const sevenDaysBefore = new Date("2027-02-28T07:00:00.000Z");
const early = new Date("2027-03-02T09:16:00.000Z");

/** Everything one letter about an event needs, and no more than the door would give it. */
export function eventExample(kind: EventKind, language: Language = "pl"): LetterFacts {
  const about = { form: conference, submission: stateFor(kind), links, positions: { event: 17, granty: 3 } };
  const facts = { ...about, letter: letter(kind, language, conference.id), now: early };
  switch (kind) {
    case "organiserLink":
      return { letter: { ...facts.letter, assigneeId: "sekretariat" }, form: conference, links, now: early };
    case "approvalRequest":
    case "approvalReminder":
    case "overdueNotice":
      return { ...facts, submission: stateFor("approvalRequest"), assignment: approval };
    case "sessionOffered":
      return { ...facts, letter: { ...facts.letter, session: "debata" } };
    case "sessionOfferLapsed": {
      const { debata: _, ...sessions } = signUp.sessions;
      const submission = { ...signUp, answers: { ...signUp.answers, sessions: ["rodo", "granty"] }, sessions };
      return { ...facts, submission, letter: { ...facts.letter, session: "debata" } };
    }
    case "certificateIssued":
      return { ...facts, letter: { ...facts.letter, participant: 1 }, certificate, now: after };
    case "eventReminder":
      return { ...facts, now: sevenDaysBefore };
    default:
      return facts;
  }
}
