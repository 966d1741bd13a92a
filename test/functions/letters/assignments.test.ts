import { describe, expect, test } from "vitest";
import { composeLetter } from "../../../functions/send-letter/letters/compose.ts";
import { example, pool, reviews } from "./examples.ts";

const cards = reviews.flatMap(({ answer }) => answer.reason.split("\n"));

describe("a reviewer", () => {
  test.each(["reviewRequest", "reviewReminder"] as const)("is not shown another's card in %s", async (kind) => {
    // given the reviews are at hand
    const facts = example(kind);
    expect(facts.reviews).toHaveLength(2);
    // when the letter is written
    const { html, text } = await composeLetter(facts);
    // then neither their authors nor their words are in it
    for (const secret of [...cards, "Piotr Wiśniewski"]) expect(html + text).not.toContain(secret);
  });
});

describe("the decision-maker", () => {
  test("is shown both recommendations", async () => {
    const { text } = await composeLetter(example("decisionRequest"));
    expect(text).toContain("Rekomendacja – Anna Nowak: Pozytywna. Projekt odpowiada");
    expect(text).toContain("Rekomendacja – Piotr Wiśniewski: Negatywna. Koszt ławek");
  });

  test("is shown the beginning of long reasons", async () => {
    const [first] = reviews;
    if (!first) throw new Error("an example review is needed");
    const answer = { ...first.answer, reason: "bardzo ".repeat(500) };
    const { text } = await composeLetter({ ...example("decisionRequest"), reviews: [{ ...first, answer }] });
    expect(text).toMatch(/bardzo bardzo…/);
    expect(text.length).toBeLessThan(2500);
  });

  test("is warned when the pool no longer holds the amount", async () => {
    const enough = await composeLetter(example("decisionRequest"));
    const poor = await composeLetter({ ...example("decisionRequest"), counter: { ...pool, remaining: 479_999 } });
    expect(enough.text).not.toContain("Uwaga");
    expect(poor.text).toContain("Uwaga: w puli pozostało mniej");
  });
});

test("before the deadline a reminder reminds of it, afterwards it says that an answer is still welcome", async () => {
  const before = await composeLetter({ ...example("reviewReminder"), now: new Date("2027-04-15T21:59:59.000Z") });
  const after = await composeLetter({ ...example("reviewReminder"), now: new Date("2027-04-15T22:00:00.000Z") });
  expect(before.text).toContain("Przypominamy o upływającym terminie");
  expect(after.text).toContain("Odpowiedź nadal można zapisać");
});

test("no letter holds the token of a waiting workflow", async () => {
  for (const kind of ["reviewRequest", "decisionRequest", "overdueNotice"] as const) {
    const letter = await composeLetter(example(kind));
    expect(JSON.stringify(letter)).not.toContain("token-that-never-leaves");
  }
});

test("the coordinator is told that silence rejects nobody", async () => {
  const { text } = await composeLetter(example("overdueNotice"));
  expect(text).toContain("Brak odpowiedzi nie oznacza odrzucenia wniosku");
  expect(text).toContain("anna@example.pl");
});
