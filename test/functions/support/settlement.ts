import { expect } from "vitest";
import { applicantOf } from "../../../domain/grants/asked.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantStep } from "../../../schemas/grant-step.ts";
import type { Question } from "../../../schemas/question.ts";
import { whileOpen } from "../../support/forms.ts";
import {
  aCall,
  answerTo,
  appliedAt,
  aQuestionLink,
  asked,
  clock,
  questionPage,
  questionsOf,
  reread,
} from "./grants.ts";

export const account = "61 1090 1014 0000 0712 1981 2874";
export const statements = { dataAreCurrent: "true", noDoubleFunding: "true", mayRepresent: "true" };
export const noon = (day: string) => `${day}T10:00:00.000Z`;

/** The open question of a step. */
export async function openOf(application: Application, step: GrantStep): Promise<Question> {
  const open = (await questionsOf(application)).filter(
    (question) => question.step === step && question.status === "requested",
  );
  expect(open.map(({ step: of }) => of)).toEqual([step]);
  const [question] = open;
  if (!question) throw new Error(`Nobody is asked ${step}`);
  return question;
}

/** Answers the open question of a step, and reads what has become of the application. */
export async function answered(
  application: Application,
  step: GrantStep,
  values: Record<string, string>,
): Promise<Application> {
  const { statusCode, body } = await answerTo(await openOf(application, step), values);
  expect(statusCode, body?.replaceAll(/<[^>]+>/g, " ").slice(0, 600)).toBe(303);
  return reread(application);
}

/** 9,000 PLN awarded to be paid in two parts, 70 and 30 %; the work lasts until the end of June 2027. */
export async function anAward(changes: Parameters<typeof aCall>[0] = {}) {
  clock(whileOpen);
  const call = await aCall({ agreement: { instalments: [70, 30] }, ...changes });
  const awarded = { awardedAmount: 900_000, proposedAmount: 900_000 };
  const application = await appliedAt(call, "awarded", awarded, { answers: { endsOn: "2027-06-30" } });
  clock(noon("2027-03-01"));
  await asked(call, { step: "agreement", round: 1, asked: applicantOf(application), submissionId: application.id });
  return { call, application };
}

export const signed = { decision: "signed", number: "12/MG/2027", signedOn: "2027-03-01" };

/** The same in progress: signed, and the first part paid. */
export async function inProgress(changes: Parameters<typeof aCall>[0] = {}) {
  const { call, application } = await anAward(changes);
  await answered(application, "agreement", { bankAccount: account, ...statements });
  await answered(application, "signature", signed);
  clock(noon("2027-03-08"));
  return { call, application: await answered(application, "payment", { paidOn: "2027-03-08" }) };
}

/** A report of the three rows of the budget: 4,000, 3,500 and 2,500 PLN planned. */
export const reportOn = (...fromGrant: [string, string, string]) => ({
  narrative: "Odbyły się warsztaty.",
  ...Object.fromEntries(
    fromGrant.flatMap((amount, index) => [
      [`rows[${index}].actual`, amount],
      [`rows[${index}].fromGrant`, amount],
    ]),
  ),
});

export const textOf = async (question: Question) => {
  const { body = "" } = await questionPage(await aQuestionLink(question));
  return body.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " ");
};
