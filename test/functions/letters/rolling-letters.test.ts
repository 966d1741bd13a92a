import { expect, test } from "vitest";
import { composeLetter } from "../../../functions/send-letter/letters/compose.ts";
import { call, example } from "./examples.ts";

const { merit: _, ...unscored } = call;
const rolling = { ...unscored, rolling: true };

test.each(["listReturned", "listRefused", "resultsPublished"] as const)(
  "%s of a rolling call names its only application, and promises no cards where nothing is scored",
  async (kind) => {
    const facts = example(kind, "pl");
    const entry = facts.ranking?.entries[0];
    if (!facts.ranking || !entry) throw new Error("The example has no list");
    const { subject, text } = await composeLetter({
      ...facts,
      form: rolling,
      ranking: { ...facts.ranking, entries: [entry] },
    });
    expect(subject).toContain(`${entry.reference}, ${entry.applicant}`);
    expect(text).toContain(`${entry.reference}, ${entry.applicant}`);
    expect(text).not.toContain("kartami oceny");
  },
);

test("the letter of a call that has closed says when it was the money that ran out", async () => {
  const facts = example("callClosed", "pl");
  const later = { ...rolling, closesAt: "2099-01-01T10:00:00.000Z" };
  expect((await composeLetter({ ...facts, form: later })).text).toContain("Środki w puli wyczerpały się");
  expect((await composeLetter(facts)).text).not.toContain("wyczerpały");
});
