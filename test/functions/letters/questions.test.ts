import { describe, expect, test } from "vitest";
import { composeLetter, MissingFact } from "../../../functions/send-letter/letters/compose.ts";
import { calendarDate, money, moment } from "../../../functions/shared/words/format.ts";
import { Language } from "../../../schemas/values.ts";
import { asking } from "./grant-examples.ts";
import {
  application,
  call,
  cardReasons,
  late,
  questionAt,
  ranking,
  reviewers,
  said,
  scored,
  steps,
} from "./grant-state.ts";

const kinds = ["questionAsked", "questionReminder", "questionOverdue"] as const;
const every = steps.flatMap((step) => kinds.map((kind) => [step, kind] as const));

/** What the letter of each step has to say besides whose application it is. */
const matters: Partial<Record<(typeof steps)[number], string[]>> = {
  correction: [said.message],
  appeal: [said.rejection, said.failed],
  appealDecision: [said.appeal],
  partialOffer: [money("pl", 300_050)],
  listApproval: [
    "Wersja listy: 3",
    "skarbnik",
    money("pl", 10_000_000),
    money("pl", 3_300_050),
    money("pl", 6_699_950),
    "przewodniczący(-a) komisji – Halina Sobczak",
    "Lista rezerwowa: 2",
  ],
  override: [said.override, call.coordinator.name, application.reference, money("pl", 450_000)],
  agreement: [money("pl", 300_050)],
  signature: ["DOT/17/2027"],
  payment: ["DOT/17/2027", "1 z 2", money("pl", 200_000), "•••• 2874"],
  amendmentDecision: [said.request, calendarDate("pl", "2027-10-14")],
  report: ["DOT/17/2027", money("pl", 300_050)],
  reportCorrection: [said.remarks],
  refund: [money("pl", 12_345), said.refund],
  refundReceipt: [money("pl", 12_345), calendarDate("pl", "2027-10-28")],
};

describe.each(every)("at %s, %s", (step, kind) => {
  test.each(Language.options)("says in %s who is asked, what about, and until when", async (language) => {
    // given
    const { asked, deadline } = questionAt(step);
    // when
    const { text, subject } = await composeLetter(asking(kind, step, language));
    // then
    expect(text).toContain(moment(language, deadline));
    expect(text).toContain(call.title[language]);
    expect(text).not.toMatch(/undefined|null|\[object|NaN|: \n|\n{3}/);
    expect(subject.length).toBeLessThan(160);
    if (kind === "questionOverdue") expect(text).toContain(asked.email);
    else if (language === "pl") for (const fact of matters[step] ?? []) expect(text).toContain(fact);
  });
});

test("every step has a subject of its own in every language", async () => {
  for (const language of Language.options) {
    const letters = steps.flatMap((step) =>
      kinds.slice(0, 2).map((kind) => composeLetter(asking(kind, step, language))),
    );
    const subjects = (await Promise.all(letters)).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  }
});

describe("a reviewer who has not declared to be impartial", () => {
  const blind = (["review", "thirdReview"] as const).flatMap((step) =>
    kinds.slice(0, 2).map((kind) => [step, kind] as const),
  );

  test.each(blind)("at %s, %s is told no more than number, applicant and title", async (step, kind) => {
    // given an application of which everything is known
    const facts = { ...asking(kind, step), submission: scored };
    // when the letter is written
    const { html, text, attachments } = await composeLetter(facts);
    // then
    expect(text).toContain(application.reference);
    expect(text).toContain(String(application.answers["applicantName"]));
    expect(text).toContain(String(application.answers["projectTitle"]));
    const [, ...others] = reviewers;
    const secrets = [
      money("pl", application.requestedAmount),
      money("pl", 300_050),
      String(application.answers["projectDescription"]),
      application.email,
      ...Object.values(said),
      ...cardReasons,
      ...others.map(({ name }) => name),
    ];
    for (const secret of secrets) expect(html + text).not.toContain(secret);
    expect(attachments).toEqual([]);
  });

  test("is asked to declare it first; whoever has, is asked for the card", async () => {
    const facts = asking("questionReminder", "review");
    expect((await composeLetter(facts)).text).toContain("Najpierw prosimy o oświadczenie o bezstronności");
    const question = { ...questionAt("review"), declaredAt: "2027-04-02T06:00:00.000Z" };
    expect((await composeLetter({ ...facts, question })).text).toContain("dziękujemy za oświadczenie".slice(1));
  });
});

test("a list of one application is told from others by that application", async () => {
  const entries = ranking.entries.slice(8, 9);
  const { subject } = await composeLetter({
    ...asking("questionAsked", "listApproval"),
    ranking: { ...ranking, entries },
  });
  expect(subject).toContain(application.reference);
});

test("an offer of a lower amount tells of the approval of the list only while that is still to come", async () => {
  const facts = asking("questionAsked", "partialOffer");
  expect((await composeLetter({ ...facts, submission: scored })).text).toContain("lista wymaga zatwierdzenia");
  expect((await composeLetter(facts)).text).not.toContain("lista wymaga zatwierdzenia");
});

describe("a reminder", () => {
  test("speaks of a deadline that has passed as passed", async () => {
    const facts = asking("questionReminder", "report");
    expect((await composeLetter(facts)).text).toContain("przypominamy o upływającym terminie");
    const { text } = await composeLetter({ ...facts, now: new Date("2027-06-01T06:00:00.000Z") });
    expect(text).toContain("termin minął");
    expect(text).toContain("Prosimy o złożenie sprawozdania niezwłocznie.");
  });

  test("says what follows from the silence of an applicant, and never that an official's decides anything", async () => {
    const silent = await composeLetter(asking("questionReminder", "agreement"));
    expect(silent.text).toContain("oznacza rezygnację");
    const official = await composeLetter(asking("questionReminder", "formalCheck"));
    expect(official.text).not.toMatch(/oznacza|bez rozpatrzenia/);
  });
});

test("the full number of an account is in no letter", async () => {
  const account = late.agreement?.bankAccount ?? "";
  for (const step of steps) {
    const { html, text } = await composeLetter(asking("questionAsked", step));
    expect(account).toHaveLength(26);
    expect(html + text).not.toContain(account.slice(0, 10));
  }
});

test.each([
  ["correction", { submission: application }],
  ["appealDecision", { submission: application }],
  ["payment", { submission: application }],
  ["refund", { submission: application }],
  ["formalCheck", { submission: undefined }],
  ["listApproval", { ranking: undefined }],
  ["override", { ranking: { ...ranking, proposal: undefined } }],
] as const)("a letter about %s is not written without what it must say", async (step, absent) => {
  await expect(composeLetter(Object.assign(asking("questionAsked", step), absent))).rejects.toThrow(MissingFact);
});
