import { expect, it } from "vitest";
import { addWorkingDays, dateOf, instantAt } from "../../../domain/calendar.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Question } from "../../../schemas/question.ts";
import type { Instant } from "../../../schemas/values.ts";
import { stored } from "../support/doors.ts";
import {
  aCall,
  answerTo,
  appliedAt,
  asAt,
  aTable,
  clock,
  followed,
  lettersAbout,
  now,
  reread,
  runAt,
  tracesOf,
} from "../support/grants.ts";
import { card, declared, inReview, openReviews } from "../support/reviews.ts";

aTable();

const at = (question: Question) => question.asked.id;

/** Every morning of the scheduled run until one of them. */
async function morningsUntil(last: Instant): Promise<void> {
  for (let day = addWorkingDays(dateOf(now()), 1); instantAt(day, "08:00") <= last; day = addWorkingDays(day, 1)) {
    await runAt(instantAt(day, "08:00"));
  }
}

/** Eight in the morning, this many working days after a deadline. */
const after = ({ deadline }: Question, days: number) => instantAt(addWorkingDays(dateOf(deadline), days), "08:00");

it("asks somebody else when a reviewer declares nothing, and again when the card does not come; silence scores nothing", async () => {
  const { application, reviews } = await inReview(await aCall());
  const [first, silent] = reviews;
  if (!first || !silent) throw new Error("Two reviewers should be asked");
  await declared(first);

  await morningsUntil(silent.deadline);
  expect((await openReviews(application)).map(at)).toContain(at(silent));
  await morningsUntil(after(silent, 1));

  const afterDeclaration = await openReviews(application);
  expect(afterDeclaration.map(at)).toContain(at(first));
  expect(afterDeclaration.map(at)).not.toContain(at(silent));
  expect(await tracesOf(application)).toContain(`replaced ${at(silent)}`);
  const letters = await lettersAbout(application);
  expect(letters.filter((kind) => kind === "reviewerReplaced")).toHaveLength(1);
  expect(letters.filter((kind) => kind === "questionOverdue")).toHaveLength(1);
  expect((await answerTo(silent, { impartiality: "impartial" })).statusCode).toBe(409);

  const late = afterDeclaration.find((question) => at(question) === at(first));
  const substitute = afterDeclaration.find((question) => at(question) !== at(first));
  if (!late || !substitute) throw new Error("Two reviewers should be asked");
  expect(substitute).toMatchObject({ step: "review", round: 2 });
  await declared(substitute);
  await morningsUntil(after(late, 3));
  expect((await openReviews(application)).map(at)).toContain(at(late));
  await morningsUntil(after(late, 4));

  expect((await openReviews(application)).map(at)).not.toContain(at(late));
  expect((await answerTo(late, card([9, 9, 9, 9]))).statusCode).toBe(409);
  const { status, score } = await reread(application);
  expect({ status, score }).toEqual({ status: "meritReview", score: undefined });
});

it("goes on reminding a silent reviewer where the call has nobody else, and tells the coordinator", async () => {
  const { merit, ...rest } = await aCall();
  if (!merit) throw new Error("The call has a merit review");
  const call = await aCall({
    ...rest,
    id: `${rest.id}-2`,
    merit: { ...merit, reviewers: merit.reviewers.slice(0, 2) },
  });
  const { application, reviews } = await inReview(call);
  const [silent] = reviews;
  if (!silent) throw new Error("Two reviewers should be asked");

  await morningsUntil(after(silent, 1));

  expect(await openReviews(application)).toEqual(
    reviews.map((review) => ({ ...review, reminded: expect.any(Number) })),
  );
  expect(await tracesOf(application)).toContain("escalated review");
  expect(await lettersAbout(application)).toContain("questionOverdue");
});

it("tells the coordinator once that every application of a call that has closed is scored or has ended", async () => {
  const call = await aCall();
  const one = await appliedAt(call, "meritReview");
  const other = await appliedAt(call, "withdrawn");
  const told = async () => (await stored(keys.formLetter(call.id).pk, "LETTER#applicationsScored")).map(({ to }) => to);

  await followed(other);
  expect(await told()).toEqual([]);
  clock(call.closesAt);
  await followed(other);
  expect(await told()).toEqual([]);

  await asAt(one, "belowThreshold");
  await Promise.all([followed(one), followed(other)]);
  await followed(one);
  expect(await told()).toEqual([call.coordinator.email]);
});
