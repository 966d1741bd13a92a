import { describe, expect, it } from "vitest";
import { isObsolete, letterName, type Subject } from "../../domain/letters.ts";
import type { Certificate } from "../../schemas/event-records.ts";
import { LetterKind } from "../../schemas/letter.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
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

describe("other letters", () => {
  const asking = ["reviewRequest", "reviewReminder", "decisionRequest", "decisionReminder"] as const;

  it.each([...asking, "approvalRequest", "approvalReminder", "overdueNotice"] as const)(
    "%s is sent until the question is answered",
    (kind) => {
      const submission = anApplication({ status: "underReview" });
      expect(said(kind, { submission, assignment: anAssignment() })).toBe(true);
      expect(said(kind, { submission, assignment: aRecordedAssignment() })).toBe(false);
      expect(said(kind, { submission })).toBe(false);
    },
  );

  const always = ["applicationReceived", "applicationAwarded", "applicationRejected", "callClosed"] as const;
  it.each([...always, "organiserLink"] as const)("%s is always sent", (kind) => {
    expect(said(kind, { form: aCall() })).toBe(true);
  });

  it("are all the rest", () => {
    const participants = [...truths.map(([kind]) => kind), "sessionOffered", "namesMissing", "certificateIssued"];
    const all = [...participants, ...asking, "approvalRequest", "approvalReminder", "overdueNotice", ...always];
    expect(new Set([...all, "organiserLink"])).toEqual(new Set(LetterKind.options));
  });
});

describe("a letter", () => {
  it("waits when it is written", () => {
    expect(aLetter().status).toBe("queued");
  });

  it("is the same letter only with the same kind and version", () => {
    expect(letterName("signUpConfirmed")).toBe("signUpConfirmed");
    expect(letterName("eventReminder", whileOpen)).toBe(`eventReminder#${whileOpen}`);
    const names = [letterName("reviewReminder", "review", "a"), letterName("reviewReminder", "review", "b")];
    expect(new Set(names).size).toBe(2);
  });
});
