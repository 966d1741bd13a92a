import { Letter } from "../../../schemas/letter.ts";
import { Question } from "../../../schemas/question.ts";
import { type Application, type SignUp, Submission } from "../../../schemas/submission.ts";
import { conference, grantCall, now } from "./forms.ts";

const id = "0123456789abcdef0123456789abcdef";
const hash = "ab".repeat(32);
const submitted = {
  schemaVersion: 1,
  id,
  formVersion: 1,
  language: "pl",
  submittedAt: "2026-02-27T08:00:00.000Z",
  requestHash: hash,
  contentHash: hash,
};

export function signUp(state: object = { status: "confirmed", confirmedAt: now }, answers: object = {}): SignUp {
  const submission = Submission.parse({
    kind: "signUp",
    ...submitted,
    formId: conference.id,
    reference: "KRK-7F3K-92QM",
    email: "anna@example.org",
    answers: { fullName: "Anna Nowak", email: "anna@example.org", role: "ngo", workshops: ["budget"], ...answers },
    consents: { privacy: "2026-01" },
    receipt: { id, reference: "KRK-7F3K-92QM", status: "confirmed" },
    participants: [{ name: "Anna Nowak" }],
    ticketSecret: "ticket-secret-16",
    sessions: {},
    revision: 3,
    ...state,
  });
  if (submission.kind !== "signUp") throw new TypeError("not a sign-up");
  return submission;
}

export function application(state: object = { status: "formalCheck" }, answers: object = {}): Application {
  const submission = Submission.parse({
    kind: "application",
    ...submitted,
    formId: grantCall.id,
    reference: "PT-4XQ2-81NB",
    email: "jan@example.org",
    requestedAmount: 900_000,
    answers: {
      applicantKind: "informal",
      email: "jan@example.org",
      members: [
        { fullName: "Jan Kowal", adult: true },
        { fullName: "Ewa Lis", adult: true },
        { fullName: "Olga Mak", adult: true },
      ],
      start: "2026-05-01",
      people: 40,
      summary: "Posadzimy z dziećmi drzewa przy szkole.\nPotem będziemy je wspólnie podlewać.",
      amount: 900_000,
      budget: [
        { item: "Sadzonki i ziemia", amount: 650_000 },
        { item: "Narzędzia", amount: 250_000 },
      ],
      ...answers,
    },
    consents: { truth: "1" },
    receipt: { id, reference: "PT-4XQ2-81NB", status: "submitted" },
    revision: 1,
    since: now,
    ...state,
  });
  if (submission.kind !== "application") throw new TypeError("not an application");
  return submission;
}

const [official] = grantCall.officials;

/** The official's question whether an application is complete. */
export const question = (state: object = { status: "requested", reminded: 0 }): Question =>
  Question.parse({
    schemaVersion: 1,
    formId: grantCall.id,
    submissionId: id,
    step: "formalCheck",
    round: 1,
    asked: official,
    requestedAt: now,
    deadline: "2026-03-13T22:59:59.000Z",
    ...state,
  });

export const letter = (about: object): Letter =>
  Letter.parse({
    schemaVersion: 1,
    kind: "signUpConfirmed",
    to: "anna@example.org",
    language: "pl",
    formId: conference.id,
    submissionId: id,
    queuedAt: now,
    status: "delivered",
    sentAt: "2026-02-27T08:00:02.000Z",
    ...about,
  });
