import { expect, it } from "vitest";
import { ownContributionFields } from "../../../domain/grants/field-names.ts";
import { aCall, answerTo, applied, asAt, asked, aTable, now, poolOf, reread } from "../support/grants.ts";

aTable();

it("a correction of the amount changes what all ask for together by as much", async () => {
  // given
  const call = await aCall();
  const application = await applied(call);
  const fields = ["requestedAmount", "budget", ...ownContributionFields].filter((name) => name in application.answers);
  const called = { fields, message: "Prosimy poprawić kwotę.", askedAt: now(), deadline: call.closesAt };
  await asAt(application, "correctionRequested", { corrections: [called] });
  const { email, language, id: submissionId, answers } = application;
  const applicant = { id: "applicant", name: "Stowarzyszenie", email, language };
  const question = await asked(call, { step: "correction", round: 1, asked: applicant, submissionId });

  // when
  const pln = (grosze: unknown) => (Number(grosze) / 100).toFixed(2);
  const own = ownContributionFields.filter((name) => name in answers).map((name) => [name, pln(answers[name])]);
  const others = own.reduce((sum, [, amount]) => sum + Number(amount), 0);
  const { statusCode, body } = await answerTo(question, {
    ...Object.fromEntries(own),
    requestedAmount: "8000",
    "budget[0].item": "Sadzonki",
    "budget[0].amount": String(8000 + others),
  });

  // then
  expect(statusCode, body).toBe(303);
  expect((await reread(application)).requestedAmount).toBe(800_000);
  expect(await poolOf(call)).toMatchObject({ requested: 800_000, remaining: call.pool, submitted: 1 });
});
