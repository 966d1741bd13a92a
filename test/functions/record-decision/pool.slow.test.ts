import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCounter, readSubmission } from "../../../functions/shared/records.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { aCall, aPoolCounter } from "../../support/forms.ts";
import { awaiting, decideBy } from "../support/applications.ts";
import { publishForm, stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";

let calls = 0;

async function callWith(remaining: number): Promise<GrantCall> {
  const form = aCall({ id: `call-${(calls += 1)}` });
  await publishForm(form, aPoolCounter({ remaining }));
  return form;
}

const remainingOf = async (form: GrantCall) => {
  const counter = await readCounter(tableName, form.id);
  return counter?.kind === "grantCall" ? counter.remaining : undefined;
};

describe("the pool of a call", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
  });
  afterAll(() => database.close());

  it("gives its last 10,000 PLN to ten of fifty awards of 1,000 PLN that are decided at the same moment", async () => {
    // given
    const form = await callWith(1_000_000);
    const waiting = await Promise.all(
      Array.from({ length: 50 }, () => awaiting(form, "decision", { requestedAmount: 100_000 })),
    );

    // when
    const answers = await Promise.all(waiting.map(({ key }) => decideBy(key, "award")));

    // then
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(10);
    expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(40);
    expect(await remainingOf(form)).toBe(0);
    for (const [index, { application }] of waiting.entries()) {
      const after = await readSubmission(tableName, form.id, application.id);
      expect(after?.status).toBe(answers[index]?.statusCode === 303 ? "awarded" : "awaitingDecision");
      const letters = await stored(keys.letter(application.id, "").pk, "LETTER#");
      expect(letters).toHaveLength(after?.status === "awarded" ? 1 : 0);
    }
  });

  it("never goes below zero and always equals what was not awarded, whoever decides at the same moment", async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
    const decision = fc.constantFrom("award" as const, "reject" as const);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2_000_000 }),
        amounts,
        fc.infiniteStream(decision),
        async (pool, requested, decisions) => {
          const form = await callWith(pool);
          const waiting = await Promise.all(
            requested.map((requestedAmount) => awaiting(form, "decision", { requestedAmount })),
          );
          // Each question is answered twice at once: by the person, and by their second click or colleague.
          await Promise.all(
            waiting.flatMap(({ key }) => [
              decideBy(key, decisions.next().value),
              decideBy(key, decisions.next().value),
            ]),
          );
          const after = await Promise.all(
            waiting.map(({ application }) => readSubmission(tableName, form.id, application.id)),
          );
          const awarded = after.reduce((sum, one) => sum + (one?.status === "awarded" ? one.awardedAmount : 0), 0);
          expect(await remainingOf(form)).toBe(pool - awarded);
          expect(awarded).toBeLessThanOrEqual(pool);
          for (const { application } of waiting) {
            const audits = await stored(keys.audit(application.id, "", "").pk, "AUDIT#");
            const letters = await stored(keys.letter(application.id, "").pk, "LETTER#");
            const decided = after.find((one) => one?.id === application.id)?.status !== "awaitingDecision";
            expect([audits.length, letters.length]).toEqual(decided ? [1, 1] : [0, 0]);
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it("is left alone by a rejection, a fault in the answer and a GET", async () => {
    const form = await callWith(500_000);
    const { key } = await awaiting(form, "decision");
    expect((await decideBy(key, "award", " ")).statusCode).toBe(422);
    expect((await decideBy(key, "award", "PESEL 44051401359")).statusCode).toBe(422);
    expect((await decideBy(key, "reject")).statusCode).toBe(303);
    expect((await decideBy(key, "award")).statusCode).toBe(409);
    expect(await remainingOf(form)).toBe(500_000);
  });
});
