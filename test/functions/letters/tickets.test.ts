import { describe, expect, test } from "vitest";
import { composeLetter, type LetterFacts } from "../../../functions/send-letter/letters/compose.ts";
import { LetterKind } from "../../../schemas/letter.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { isAboutEvent } from "./event-examples.ts";
import { person } from "./common.ts";
import { conference, delegation, example, signUp } from "./examples.ts";

const ticket = (number: number) =>
  `https://zapisy.example.pl/tickets/wspolnie/${signUp.id}/${number}-${signUp.ticketSecret}`;
const showing: LetterKind[] = ["signUpConfirmed", "signUpChanged", "eventReminder", "eventMoved"];
const others = LetterKind.options.filter((kind) => isAboutEvent(kind) && !showing.includes(kind));
const about = (kind: LetterKind, submission: SignUp): LetterFacts => ({ ...example(kind), submission });
const pictures = async (facts: LetterFacts) =>
  (await composeLetter(facts)).attachments.flatMap(({ cid, contentType }) => (cid ? [contentType] : []));

describe("a ticket", () => {
  test.each(showing)("is shown in %s, and can be opened", async (kind) => {
    const { html, text } = await composeLetter(example(kind));
    expect(html).toContain('alt="Kod QR biletu: Maria Kowalska"');
    expect(html).toContain(`href="${ticket(1)}"`);
    expect(text).toContain(`Maria Kowalska: ${ticket(1)}`);
    expect(await pictures(example(kind))).toEqual(["image/png"]);
  });

  test.each(others)("is not in %s", async (kind) => {
    const { html } = await composeLetter(example(kind));
    expect(html).not.toMatch(/<img|\/tickets\//);
  });

  test("is nobody's who only waits", async () => {
    const { submission } = example("signUpWaitlisted");
    expect((await composeLetter({ ...example("eventMoved"), submission })).html).not.toMatch(/<img|\/tickets\//);
  });
});

describe("a delegation", () => {
  test("has one for each person, the nameless too", async () => {
    const four = { ...delegation, participants: delegation.participants.slice(0, 4) };
    const { text } = await composeLetter(about("signUpConfirmed", four));
    expect(text).toContain(`Zofia Nowak: ${ticket(3)}`);
    expect(text).toContain(`Osoba 4: ${ticket(4)}`);
    expect(text).not.toContain("Pozostałe bilety");
    expect(await pictures(about("signUpConfirmed", four))).toHaveLength(4);
  });

  test("has ten of them in the letter, and is told where the rest are", async () => {
    const facts = about("signUpConfirmed", delegation);
    const { text } = await composeLetter(facts);
    expect(await pictures(facts)).toHaveLength(10);
    expect(text).toContain(ticket(10));
    expect(text).not.toContain(ticket(11));
    expect(text).toContain("Pozostałe bilety (2)");
  });

  test("sees who is named and who is not, and until when names may come", async () => {
    const { text } = await composeLetter(about("signUpConfirmed", delegation));
    expect(text).toContain("Osoba 2: Jan Żółć");
    expect(text).toContain("Osoba 12: (imię i nazwisko do uzupełnienia)");
    expect(text).toMatch(
      /brakuje jeszcze imion i nazwisk: 9 z 12\. Można je uzupełnić pod linkiem .*, do: 6\smarca\s2027/,
    );
    expect(text).toContain("miejsca dla 12 osób");
  });

  test("is not asked for names once it is too late for them", async () => {
    const facts = { ...about("eventReminder", delegation), now: new Date("2027-03-06T11:00:00.000Z") };
    expect((await composeLetter(facts)).text).not.toContain("Można je uzupełnić");
  });

  test("is told the rule of the waiting list for groups; somebody alone is not", async () => {
    const { submission } = example("signUpWaitlisted");
    if (submission?.kind !== "signUp") throw new Error("a sign-up was expected");
    const group = { ...submission, participants: [{}, {}, {}] };
    expect((await composeLetter(about("signUpWaitlisted", group))).text).toMatch(/najwyżej 3\smniejsze zgłoszenia/);
    expect((await composeLetter(example("signUpWaitlisted"))).text).not.toContain("naraz");
  });
});

test("special needs are in no letter, neither to the person nor to whoever decides", async () => {
  const answers = { ...signUp.answers, diet: "bez orzechów" };
  for (const kind of ["signUpChanged", "approvalRequest", "signUpConfirmed"] as const) {
    const { submission } = example(kind);
    if (submission?.kind !== "signUp") throw new Error("a sign-up was expected");
    const { html, text } = await composeLetter({ ...example(kind), submission: { ...submission, answers } });
    expect(html + text).not.toMatch(/orzech|Dieta/);
  }
});

test("who ended a sign-up is told as it was", async () => {
  const facts = example("signUpCancelled");
  const { submission } = facts;
  if (submission?.kind !== "signUp" || submission.status !== "cancelled")
    throw new Error("a cancellation was expected");
  const told = async (cancelReason: typeof submission.cancelReason) =>
    composeLetter({ ...facts, submission: { ...submission, cancelReason } });
  const [own, organisers, declined] = [await told("person"), await told("organiser"), await told("offerDeclined")];
  expect(own.text).toContain("potwierdzamy przyjęcie Państwa rezygnacji");
  expect(organisers.text).toContain(
    "zostało odwołane przez organizatora, na Państwa prośbę lub z przyczyn organizacyjnych",
  );
  expect(declined.text).toContain("zaproponowane miejsce nie zostało przyjęte");
  expect(declined.subject + declined.text).not.toMatch(/rezygnac/i);
});

test("whoever was accepted but has to wait is told of both; without approval nobody was accepted", async () => {
  const facts = example("signUpWaitlisted");
  const approval = {
    approver: person("burmistrz", "Burmistrz"),
    coordinator: person("sekretariat", "Sekretariat"),
    days: 7,
    remindAfterWorkingDays: [2],
    escalateAfterWorkingDays: 5,
  };
  const { text } = await composeLetter({ ...facts, form: { ...conference, approval } });
  expect(text).toContain("organizator przyjął zgłoszenie");
  expect((await composeLetter(facts)).text).not.toContain("organizator przyjął");
});
