import { describe, expect, it } from "vitest";
import { settleReviews } from "../../../functions/shared/grants/reviewers.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Question } from "../../../schemas/question.ts";
import { tableName } from "../support/doors.ts";
import {
  aCall,
  answer,
  answerTo,
  appliedAt,
  aQuestionLink,
  asAt,
  aTable,
  followed,
  lettersAbout,
  now,
  questionPage,
  questionsOf,
  reread,
  tracesOf,
} from "../support/grants.ts";
import { card, declared, inReview, onlyReview, openReviews, reviewed, taken } from "../support/reviews.ts";

aTable();

const content = "Ogród, którego nie wolno pokazać przed oświadczeniem o bezstronności.";
const pageOf = async (question: Question) => (await questionPage(await aQuestionLink(question))).body ?? "";
const pairOf = ([one, other]: readonly Question[]): [Question, Question] => {
  if (!one || !other) throw new Error("Two reviewers should be asked");
  return [one, other];
};
const few = (call: GrantCall, count: number) => {
  if (!call.merit) throw new Error("The call has a merit review");
  return { merit: { ...call.merit, reviewers: call.merit.reviewers.slice(0, count) } };
};

describe("the assignment of reviewers", () => {
  it("spreads reviews evenly when many applications arrive at once, and happens once however often it is told", async () => {
    const call = await aCall();
    const applications = await Promise.all(Array.from({ length: 6 }, () => appliedAt(call, "reviewerAssignment")));

    await Promise.all([...applications, ...applications].map(({ id }) => settleReviews(tableName, call, id, now())));

    const asked = (await Promise.all(applications.map(questionsOf))).flat();
    const byReviewer = Object.groupBy(asked, (question) => question.asked.id);
    expect(Object.values(byReviewer).map((questions) => questions?.length)).toEqual([2, 2, 2, 2, 2, 2]);
    for (const { id, formId } of applications) {
      expect(await reread({ id, formId })).toMatchObject({ status: "meritReview", reviewers: { length: 2 } });
    }
  });

  it("never asks somebody of the applicant's institution, and tells the coordinator once that nobody is left", async () => {
    const shipped = await aCall();
    const call = await aCall(few(shipped, 2));
    const application = await appliedAt(
      call,
      "reviewerAssignment",
      {},
      { answers: { applicantName: "centrum „OPUS”" } },
    );

    await settleReviews(tableName, call, application.id, now());
    await settleReviews(tableName, call, application.id, now());

    expect((await reread(application)).status).toBe("reviewerAssignment");
    expect(await questionsOf(application)).toEqual([]);
    expect((await lettersAbout(application)).filter((kind) => kind === "reviewersMissing")).toHaveLength(1);
    expect(await tracesOf(application)).toContain("escalated reviewerAssignment");
  });
});

describe("a reviewer", () => {
  it("sees no more than name and title before the declaration, and all of it after", async () => {
    const { application, reviews } = await inReview(await aCall(), { projectDescription: content });
    const [first] = pairOf(reviews);
    const before = await pageOf(first);
    expect(before).toContain(application.reference);
    expect(before).toContain(String(application.answers["applicantName"]));
    expect(before).toContain(String(application.answers["projectTitle"]));
    expect(before).not.toContain(content);
    expect(before).not.toContain("pointsNeed");
    expect(before).not.toContain(application.email);

    const key = await aQuestionLink(first);
    const cardTooSoon = await answer(key, card([5, 5, 5, 5]));
    expect(cardTooSoon.statusCode).toBe(422);
    await declared(first);
    // A second click on the declaration finds the card.
    expect(await answer(key, { impartiality: "impartial" })).toMatchObject({ statusCode: 200 });

    const after = await pageOf(first);
    expect(after).toContain(content);
    expect(after).toContain("pointsNeed");
    const [asked] = pairOf(await openReviews(application));
    expect(asked.deadline > first.deadline).toBe(true);
  });

  it("learns nothing of the other's card, and both cards make the score", async () => {
    const { application, reviews } = await inReview(await aCall());
    const [first, second] = pairOf(reviews);
    const secret = "Budżet jest przeszacowany, a plan nierealny.";
    await reviewed(first, [7, 7, 7, 6], secret);
    await declared(second);
    const page = await pageOf(second);
    expect(page).not.toContain(secret);
    expect(page).not.toContain(first.asked.name);
    expect((await reread(application)).status).toBe("meritReview");

    await taken(second, card([8, 8, 7, 6]));

    expect(await reread(application)).toMatchObject({
      status: "scored",
      score: { total: 56, byCriterion: { need: 15, involvement: 15, plan: 14, budget: 12 }, divergent: false },
    });
    expect(await tracesOf(application)).toContain("moved scored");
  });

  it("gives every point a reason and no more points than there are", async () => {
    const { reviews } = await inReview(await aCall());
    const [first] = pairOf(reviews);
    await declared(first);
    const { statusCode, body } = await answerTo(first, { ...card([11, 5, 5, 5]), reasonPlan: "Bo tak." });
    expect(statusCode).toBe(422);
    expect(body).toContain("pointsNeed-error");
    expect(body).toContain("reasonPlan-error");
  });

  it("answers once: another card by the same link changes nothing", async () => {
    const { application, reviews } = await inReview(await aCall());
    const [first] = pairOf(reviews);
    await reviewed(first, [7, 7, 7, 7]);
    const stored = await questionsOf(application);

    const again = await answerTo(first, card([1, 1, 1, 1]));

    expect(again.statusCode).toBe(409);
    expect(await questionsOf(application)).toEqual(stored);
  });

  it("with a conflict of interest is replaced by somebody else, who alone is asked for the missing card", async () => {
    const { application, reviews } = await inReview(await aCall(), { projectDescription: content });
    const [first, second] = pairOf(reviews);
    expect((await answerTo(first, { impartiality: "conflict" })).statusCode).toBe(422);

    await taken(first, { impartiality: "conflict", conflictReason: "Jestem w zarządzie partnera." });
    await followed(first);

    const { reviewers } = await reread(application);
    const replacement = reviewers.find((id) => id !== second.asked.id);
    expect(reviewers).toHaveLength(2);
    expect(replacement).not.toBe(first.asked.id);
    expect(await openReviews(application)).toHaveLength(2);
    expect(await tracesOf(application)).toContain(`replaced ${first.asked.id}`);
    expect(await pageOf(first)).not.toContain(content);
  });

  it("is let go when the application is withdrawn, and cannot answer any more", async () => {
    const { application, reviews } = await inReview(await aCall());
    const [first, second] = pairOf(reviews);
    await declared(first);
    await asAt(await reread(application), "withdrawn");

    const tooLate = await answerTo(first, card([7, 7, 7, 7]));
    await followed(application);

    expect(tooLate.statusCode).toBe(409);
    const statuses = (await questionsOf(application)).map(({ status }) => status);
    expect(statuses).toEqual(["withdrawn", "withdrawn"]);
    expect((await lettersAbout(application)).filter((kind) => kind === "reviewerReplaced")).toHaveLength(2);
    expect((await answerTo(second, { impartiality: "impartial" })).statusCode).toBe(409);
  });
});

describe("two cards", () => {
  it("that arrive at the same moment are counted once, whatever is told twice", async () => {
    const { application, reviews } = await inReview(await aCall());
    const both = pairOf(reviews);
    await Promise.all(both.map(declared));

    await Promise.all(both.map((question) => answerTo(question, card([7, 7, 7, 7]))));
    await Promise.all([...both, ...both].map((question) => followed(question)));

    expect(await reread(application)).toMatchObject({ status: "scored", score: { total: 56 } });
    expect((await tracesOf(application)).filter((trace) => trace === "moved scored")).toHaveLength(1);
  });

  it("that lie far apart call a third reviewer, with whose card the nearer one counts", async () => {
    const { application, reviews } = await inReview(await aCall());
    const [first, second] = pairOf(reviews);
    await reviewed(first, [9, 9, 9, 9]);
    await reviewed(second, [4, 5, 4, 4]);
    expect(await reread(application)).toMatchObject({ status: "thirdReview", reviewers: { length: 3 } });
    expect(await tracesOf(application)).toContain("divergent");

    const third = await onlyReview(application);
    expect(third.step).toBe("thirdReview");
    expect([first.asked.id, second.asked.id]).not.toContain(third.asked.id);
    await reviewed(third, [7, 7, 8, 8]);

    expect(await reread(application)).toMatchObject({
      status: "scored",
      score: { total: 66, divergent: true, passed: true, counted: [first.asked.id, third.asked.id] },
    });
  });

  it("below the threshold of one criterion are below the threshold", async () => {
    const { application, reviews } = await inReview(await aCall());
    for (const question of pairOf(reviews)) await reviewed(question, [9, 9, 9, 4]);
    expect(await reread(application)).toMatchObject({ status: "belowThreshold", score: { passed: false } });
  });
});
