import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { Assignment } from "../../schemas/assignment.ts";
import { FormSource, LocalTime } from "../../schemas/form-source.ts";
import { Form } from "../../schemas/form.ts";
import { Letter } from "../../schemas/letter.ts";
import { Link } from "../../schemas/link.ts";
import { Answers, Submission } from "../../schemas/submission.ts";
import { anAssignment, aRecordedAssignment } from "../support/assignments.ts";
import { aCall, aConference, sources, whileOpen } from "../support/forms.ts";
import { aLetter } from "../support/letters.ts";
import { aLink } from "../support/links.ts";
import { aSignUp, anApplication } from "../support/submissions.ts";

const decision = { at: whileOpen, list: "main", listVersion: 1, position: 1 };
const records: [string, z.core.$ZodType, object][] = [
  ["a confirmed sign-up", Submission, aSignUp()],
  ["a waiting sign-up", Submission, aSignUp({ status: "waitlisted", waitingNumber: 1 })],
  ["an application", Submission, anApplication()],
  ["an award", Submission, anApplication({ status: "awarded", awardedAmount: 900_000, decision })],
  ["a rejection", Submission, anApplication({ status: "rejected", decision })],
  ["whether to accept a sign-up", Assignment, anAssignment()],
  ["what was answered", Assignment, aRecordedAssignment()],
  ["a letter", Letter, aLetter()],
  ["a link", Link, aLink()],
  ["a conference", Form, aConference()],
  ["a call", Form, aCall()],
];

/** Members that may be absent, or that the schema fills in, by the kind of the record. */
const optional: Record<string, string[]> = {
  signUp: ["email", "source"],
  signUpConfirmed: ["to", "submissionId"],
  conference: [
    "remindNamesDaysBefore",
    "shards",
    "offerWorkingHours",
    "clerks",
    "theme",
    "sections",
    "sessions",
    "retentionDays",
    "sequence",
  ],
  application: [
    "organisations",
    "attachments",
    "formalChecks",
    "corrections",
    "reviewers",
    "amendments",
    "reportOverdue",
    "awardedAmount",
    "decision",
  ],
  grantCall: [
    "legalBasis",
    "theme",
    "sections",
    "rolling",
    "graceMinutes",
    "appealsBy",
    "secondPerson",
    "correctionRounds",
    "merit",
    "allocation",
    "informalGroups",
    "ownContributionPercent",
    "agreement",
    "attachments",
    "times",
    "stages",
    "retentionYears",
  ],
};

describe("a record", () => {
  it.each(records)("survives the way through the table as JSON: %s", (_, schema, record) => {
    expect(z.parse(schema, JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it.each(records)("has no member that is not in the vocabulary: %s", (_, schema, record) => {
    expect(z.safeParse(schema, { ...record, ttl: 1 }).success).toBe(false);
  });

  it.each(records)("has nothing left out but what is optional: %s", (_, schema, record) => {
    const spared = "kind" in record ? (optional[String(record.kind)] ?? []) : [];
    const needed = Object.keys(record).filter((name) => !spared.includes(name));
    expect(needed.length).toBeGreaterThan(4);
    for (const name of needed) {
      const rest = Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
      expect(z.safeParse(schema, rest).success, `without ${name}`).toBe(false);
    }
  });
});

describe("a state has what belongs to it, and nothing of another", () => {
  it.each<[string, () => unknown]>([
    ["a waiting person has no seat", () => aSignUp({ status: "waitlisted", waitingNumber: 1, confirmedAt: whileOpen })],
    ["a guest has no number", () => aSignUp({ status: "confirmed", confirmedAt: whileOpen, waitingNumber: 1 })],
    ["a decision is of a version of a list", () => anApplication({ status: "awarded", decision: { at: whileOpen } })],
    ["an application has a state that there is", () => anApplication({ status: "underReview" })],
    ["an approval is no award", () => aRecordedAssignment({ answer: { decision: "award", reason: "Dobry." } })],
    ["an open question has no answer", () => anAssignment({ answer: { decision: "decline", reason: "Zły." } })],
    ["a link to a question is somebody's", () => aLink({ purpose: "question" })],
    ["a link to one's own sign-up is not a reviewer's", () => aLink({ assigneeId: "reviewer-1" })],
  ])("%s", (_, build) => {
    expect(build).toThrow();
  });
});

describe("answers in the table", () => {
  it.each([[{ a: null }], [{ a: [[1]] }], [{ a: { b: 1 } }], [{ a: [{ b: { c: 1 } }] }], [{ a: Number.NaN }]])(
    "are never %j",
    (answers) => {
      expect(z.safeParse(Answers, answers).success).toBe(false);
    },
  );
});

describe("a form as its author writes it", () => {
  it.each(sources)("has no member that is not in the vocabulary: $id", (source) => {
    expect(z.safeParse(FormSource, { ...source, colour: "red" }).success).toBe(false);
  });

  it("bounds every text", () => {
    const [field] = [{ type: "text", name: "a", label: { pl: "A" }, example: "x" }];
    const withField = (changes: object) =>
      z.safeParse(FormSource, { ...sources[0], fields: [{ ...field, ...changes }] });
    expect(withField({ maxLength: 100 }).success).toBe(true);
    expect(withField({}).success).toBe(false);
    expect(withField({ maxLength: 10_001 }).success).toBe(false);
  });

  it("says when in local time", () => {
    for (const time of ["2027-03-05T15:00", "today-4T08:00", "today+100T23:59"]) {
      expect(z.safeParse(LocalTime, time).success, time).toBe(true);
    }
    for (const time of ["2027-03-05T15:00Z", "today", "todayT08:00", "today+1000T08:00", "05.03.2027 15:00"]) {
      expect(z.safeParse(LocalTime, time).success, time).toBe(false);
    }
  });
});
