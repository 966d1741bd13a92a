import { expect, it } from "vitest";
import { isCard, isConflict } from "../../../domain/grants/review/impartiality.ts";
import { replaceReviewer } from "../../../functions/shared/grants/reviewers.ts";
import { tableName } from "../support/doors.ts";
import { aCall, answerTo, aTable, followed, now, questionsOf, reread, tracesOf } from "../support/grants.ts";
import { card, declared, inReview } from "../support/reviews.ts";

aTable();

it("either takes a card or replaces its reviewer when both happen at the same moment", async () => {
  const call = await aCall();
  for (let round = 0; round < 4; round += 1) {
    const { application, reviews } = await inReview(call);
    const [reviewer] = reviews;
    if (!reviewer) throw new Error("Two reviewers should be asked");
    await declared(reviewer);

    const replace = () =>
      replaceReviewer(tableName, call, application, reviewer.asked.id, { actor: "coordinator" }, now());
    const [{ statusCode }, ...both] = await Promise.all([answerTo(reviewer, card([7, 7, 7, 7])), replace(), replace()]);
    await followed(reviewer);

    const isTaken = statusCode === 303;
    const replaced = both.filter(Boolean).length;
    expect(replaced).toBe(isTaken ? 0 : 1);
    const { reviewers } = await reread(application);
    expect(reviewers).toHaveLength(2);
    expect(reviewers.includes(reviewer.asked.id)).toBe(isTaken);
    expect((await tracesOf(application)).filter((trace) => trace.startsWith("replaced"))).toHaveLength(replaced);
  }
});

it("never makes a card of a conflict, when both answers to the declaration are posted at the same moment", async () => {
  const { application, reviews } = await inReview(await aCall());
  await Promise.all(
    reviews.flatMap((question) => [
      answerTo(question, { impartiality: "impartial" }),
      answerTo(question, { impartiality: "conflict", conflictReason: "Jestem w zarządzie partnera." }),
    ]),
  );

  const questions = await questionsOf(application);
  expect(questions.filter(isCard)).toEqual([]);
  for (const question of questions) {
    expect(isConflict(question)).toBe(question.declaredAt === undefined);
  }
});
