import { expect } from "vitest";
import { settleReviews } from "../../../functions/shared/grants/reviewers.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Question } from "../../../schemas/question.ts";
import { tableName } from "./doors.ts";
import { answerTo, appliedAt, followed, now, questionsOf, reread } from "./grants.ts";

/** Points for each criterion of the shipped call, in its order, each with the same reason. */
export function card(points: readonly number[], reason = "Wniosek odpowiada na opisaną potrzebę mieszkańców.") {
  const names = ["Need", "Involvement", "Plan", "Budget"];
  return Object.fromEntries(
    names.flatMap((name, index) => [
      [`points${name}`, String(points[index])],
      [`reason${name}`, reason],
    ]),
  );
}

/** An application whose first reviewers have just been asked. */
export async function inReview(
  call: GrantCall,
  answers: Record<string, unknown> = {},
): Promise<{ application: Application; reviews: Question[] }> {
  const { id, formId } = await appliedAt(call, "reviewerAssignment", {}, { answers });
  await settleReviews(tableName, call, id, now());
  const application = await reread({ id, formId });
  return { application, reviews: await openReviews(application) };
}

/** Reviews that are awaited, in the order of the reviewers of the application. */
export async function openReviews({ id, formId }: Pick<Application, "id" | "formId">): Promise<Question[]> {
  const { reviewers } = await reread({ id, formId });
  const open = (await questionsOf({ id, formId })).filter(
    ({ step, status }) => step.toLowerCase().includes("review") && status === "requested",
  );
  return open.toSorted((one, other) => reviewers.indexOf(one.asked.id) - reviewers.indexOf(other.asked.id));
}

/** The one review that is awaited. */
export async function onlyReview(application: Pick<Application, "id" | "formId">): Promise<Question> {
  const [review, ...others] = await openReviews(application);
  if (!review || others.length > 0) throw new Error("One review should be awaited");
  return review;
}

/** Posts an answer that is taken, and lets the change stream follow it. */
export async function taken(question: Question, values: Record<string, string>): Promise<void> {
  const { statusCode, body } = await answerTo(question, values);
  expect(statusCode, body).toBe(303);
  await followed(question);
}

export const declared = (question: Question): Promise<void> => taken(question, { impartiality: "impartial" });

/** Declares to be impartial and sends a card. */
export async function reviewed(question: Question, points: readonly number[], reason?: string): Promise<void> {
  await declared(question);
  await taken(question, card(points, reason));
}
