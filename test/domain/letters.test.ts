import { describe, expect, it } from "vitest";
import { isAboutGrant, isObsolete, letterName, type Subject } from "../../domain/letters.ts";
import { ApplicationStatus } from "../../schemas/application.ts";
import type { Certificate } from "../../schemas/event-records.ts";
import { LetterKind } from "../../schemas/letter.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import { draft } from "../functions/letters/grant-examples.ts";
import { questionAt, ranking } from "../functions/letters/grant-state.ts";
import { anAssignment, aRecordedAssignment } from "../support/assignments.ts";
import { aCall, aConference, whileOpen } from "../support/forms.ts";
import { aLetter } from "../support/letters.ts";
import { anApplication, aSignUp } from "../support/submissions.ts";

const form = aConference();
const later = "2027-02-08T10:00:00.000Z";
const decided = { decidedAt: whileOpen, decidedBy: "ktos", reason: "Brak miejsc." };
const ended = (cancelReason: string) => aSignUp({ status: "cancelled", cancelledAt: whileOpen, cancelReason });

/** One sign-up in each state it may be in. */
const states = {
  underReview: aSignUp({ status: "underReview" }),
  confirmed: aSignUp(),
  waitlisted: aSignUp({ status: "waitlisted", waitingNumber: 1 }),
  offered: aSignUp({ status: "offered", offerExpiresAt: later }),
  declined: aSignUp({ status: "declined", ...decided }),
  left: ended("person"),
  removed: ended("organiser"),
};
type State = keyof typeof states;
const live: State[] = ["underReview", "confirmed", "waitlisted", "offered"];

const said = (kind: LetterKind, subject: Partial<Subject>, session?: string) =>
  !isObsolete({ kind, session }, { form, now: whileOpen, ...subject });

/** In which states each letter to a participant is still true. */
const truths: [LetterKind, State[]][] = [
  ["signUpReceived", ["underReview"]],
  ["signUpConfirmed", ["confirmed"]],
  ["signUpWaitlisted", ["waitlisted"]],
  ["signUpOffered", ["offered"]],
  ["signUpDeclined", ["declined"]],
  ["signUpCancelled", ["left", "removed"]],
  ["signUpOfferLapsed", ["left", "removed"]],
  ["signUpChanged", live],
  ["signUpLink", live],
  ["sessionOfferLapsed", live],
  ["eventMoved", live],
  ["eventReminder", ["confirmed"]],
  ["eventCancelled", [...live, "removed"]],
];

describe("a letter to a participant is sent while it is true", () => {
  it.each(truths)("%s: %j", (kind, expected) => {
    const sent = Object.entries(states).filter(([, submission]) => said(kind, { submission }));
    expect(sent.map(([state]) => state)).toEqual(expected);
  });

  it.each(truths)("%s: not to somebody whose data were erased", (kind) => {
    expect(said(kind, {})).toBe(false);
  });

  it("an offer: until it ends", () => {
    const { offered: submission } = states;
    expect(said("signUpOffered", { submission, now: "2027-02-08T09:59:59.999Z" })).toBe(true);
    expect(said("signUpOffered", { submission, now: later })).toBe(false);
  });

  it("an offer in a session: while it stands in that very session", () => {
    const submission: SignUp = { ...states.confirmed, sessions: { a: { status: "offered", offerExpiresAt: later } } };
    expect(said("sessionOffered", { submission }, "a")).toBe(true);
    expect(said("sessionOffered", { submission }, "b")).toBe(false);
    expect(said("sessionOffered", { submission, now: later }, "a")).toBe(false);
    const taken: SignUp = { ...submission, sessions: { a: { status: "confirmed" } } };
    expect(said("sessionOffered", { submission: taken }, "a")).toBe(false);
  });

  it("a question for names: until they are there, or the event begins", () => {
    const submission: SignUp = { ...states.confirmed, participants: [{ name: "Anna" }, {}] };
    const named: SignUp = { ...submission, participants: [{ name: "Anna" }, { name: "Piotr" }] };
    expect(said("namesMissing", { submission })).toBe(true);
    expect(said("namesMissing", { submission: named })).toBe(false);
    expect(said("namesMissing", { submission, now: form.startsAt })).toBe(false);
  });

  it("a reminder: until the event begins", () => {
    expect(said("eventReminder", { submission: states.confirmed, now: form.startsAt })).toBe(false);
  });

  it("a certificate: unless it was revoked", () => {
    const { confirmed: submission } = states;
    const { formId, id: submissionId } = submission;
    const about = { schemaVersion: 1 as const, formId, submissionId, participant: 1 };
    const certificate: Certificate = { ...about, name: "Anna", number: "X/1", code: "c", issuedAt: whileOpen };
    expect(said("certificateIssued", { submission, certificate })).toBe(true);
    expect(said("certificateIssued", { submission, certificate: { ...certificate, revokedAt: later } })).toBe(false);
    expect(said("certificateIssued", { submission })).toBe(false);
  });
});

describe("a letter about a sign-up to accept", () => {
  it.each(["approvalRequest", "approvalReminder", "overdueNotice"] as const)("%s: until it is answered", (kind) => {
    const submission = states.underReview;
    expect(said(kind, { submission, assignment: anAssignment() })).toBe(true);
    expect(said(kind, { submission, assignment: aRecordedAssignment() })).toBe(false);
    expect(said(kind, { submission })).toBe(false);
  });

  it("the link of a clerk: always", () => {
    expect(said("organiserLink", {})).toBe(true);
  });
});

describe("a letter about a grant", () => {
  const call = aCall();
  const about = (subject: Partial<Subject>) => ({ form: call, ...subject });
  const application = anApplication();

  it.each(["questionAsked", "questionReminder", "questionOverdue"] as const)("%s: while somebody is asked", (kind) => {
    const question = questionAt("formalCheck");
    expect(said(kind, about({ question }))).toBe(true);
    const { status: _, ...asked } = question;
    const recorded = { ...asked, status: "recorded", recordedAt: whileOpen, answer: {} } as const;
    const withdrawn = { ...asked, status: "withdrawn", withdrawnAt: whileOpen } as const;
    expect(said(kind, about({ question: recorded }))).toBe(false);
    expect(said(kind, about({ question: withdrawn }))).toBe(false);
    expect(said(kind, about({}))).toBe(false);
  });

  it.each(["questionAsked", "questionReminder", "questionOverdue"] as const)(
    "%s: while the list is the one that is asked about",
    (kind) => {
      const question = questionAt("listApproval");
      expect(said(kind, about({ question, ranking }))).toBe(true);
      expect(said(kind, about({ question, ranking: { ...ranking, version: ranking.version + 1 } }))).toBe(false);
      expect(said(kind, about({ question }))).toBe(false);
    },
  );

  it("a link to a draft: while it is written; that it was not sent: when it was not", () => {
    const sent = { ...draft, status: "submitted" } as const;
    const expired = { ...draft, status: "expired" } as const;
    for (const kind of ["draftLink", "draftReminder"] as const) {
      expect(said(kind, about({ draft }))).toBe(true);
      expect(said(kind, about({ draft: sent }))).toBe(false);
    }
    expect(said("draftReminder", about({ draft, now: call.closesAt }))).toBe(false);
    // the close was put off
    const counter = { closesAt: "2027-12-01T12:00:00.000Z" };
    expect(said("draftReminder", about({ draft, counter, now: call.closesAt }))).toBe(true);
    expect(said("draftExpired", about({ draft: expired }))).toBe(true);
    expect(said("draftExpired", about({ draft: sent }))).toBe(false);
  });

  it("that a patron is awaited, or a report: while it is", () => {
    expect(said("applicationAwaitsPatron", about({ submission: { ...application, status: "awaitingPatron" } }))).toBe(
      true,
    );
    expect(said("applicationAwaitsPatron", about({ submission: application }))).toBe(false);
    expect(said("reportOverdue", about({ submission: { ...application, reportOverdue: true } }))).toBe(true);
    expect(said("reportOverdue", about({ submission: application }))).toBe(false);
  });

  it("what is overdue: unless all have answered meanwhile", () => {
    expect(said("overdueList", about({ overdue: [questionAt("review")] }))).toBe(true);
    expect(said("overdueList", about({ overdue: [] }))).toBe(false);
  });

  const passing = ["question", "draft", "applicationAwaits", "applicationLink", "reportOverdue", "overdueList"];
  const lasting = LetterKind.options.filter(
    (kind) => isAboutGrant(kind) && !passing.some((one) => kind.startsWith(one)),
  );
  it.each(lasting)("%s: always, whatever has become of the application", (kind) => {
    for (const status of ApplicationStatus.options) {
      expect(said(kind, about({ submission: { ...application, status } }))).toBe(true);
    }
  });
});

it("every letter is spoken of here", () => {
  const participants = [...truths.map(([kind]) => kind), "sessionOffered", "namesMissing", "certificateIssued"];
  const others = ["approvalRequest", "approvalReminder", "overdueNotice", "organiserLink"];
  const conference = LetterKind.options.filter((kind) => !isAboutGrant(kind));
  expect(new Set([...participants, ...others])).toEqual(new Set(conference));
});

describe("a letter", () => {
  it("waits when it is written", () => {
    expect(aLetter().status).toBe("queued");
  });

  it("is the same letter only with the same kind and version", () => {
    expect(letterName("signUpConfirmed")).toBe("signUpConfirmed");
    expect(letterName("eventReminder", whileOpen)).toBe(`eventReminder#${whileOpen}`);
    const names = [letterName("questionReminder", "review", "a"), letterName("questionReminder", "review", "b")];
    expect(new Set(names).size).toBe(2);
  });
});
