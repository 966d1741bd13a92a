import { lapses } from "../../../domain/grants/step-times.ts";
import { stepRules } from "../../../domain/grants/steps.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import { linkIsOpen } from "../http/links.ts";
import { absent, type Write } from "../table/writes.ts";
import { carryOut } from "./carry-out.ts";
import { yearlyLimitOf } from "./money-writes.ts";
import type { OpenQuestion } from "./open.ts";
import { completed } from "./release.ts";
import { declareWrite, questionKey, recordWrite } from "./question-writes.ts";

function answerWrite({ form, question, own }: OpenQuestion, answer: Answers, declared: boolean, now: Instant): Write {
  if (declared) return declareWrite(form, question, now);
  if (!own || question.status !== "requested") return recordWrite(question, answer, now);
  const { reminded: _, ...asked } = question;
  return {
    put: { ...questionKey(question), ...asked, status: "recorded", recordedAt: now, answer },
    condition: absent,
  };
}

/**
 * Records an answer with all that follows from it. Answers undefined when it was written, "changed" when the question,
 * the application or the list is not as it was a moment ago, or why it cannot be.
 */
export async function recordOutcome(
  tableName: string,
  open: OpenQuestion,
  answers: Answers,
  now: Instant,
): Promise<Refusal | "changed" | undefined> {
  const { question } = open;
  if (lapses(question.step) && now > question.deadline) return { code: "deadlinePassed", deadline: question.deadline };
  const outcome = await completed(tableName, open, stepRules[question.step].decide(open, answers, now), now);
  const trace = [{ action: "answered" as const, detail: question.step }, ...outcome.trace];
  const besides = [linkIsOpen(open.link.storedAt, now), answerWrite(open, answers, outcome.declared ?? false, now)];
  const failures = await carryOut(tableName, open, { ...outcome, trace }, { actor: question.asked.id, now, besides });
  if (!failures) return undefined;
  const over = failures.find(({ failed, item }) => failed && typeof item?.["granted"] === "number")?.item;
  if (over && open.form.smallGrant) return { code: "yearlyLimit", limit: yearlyLimitOf(open.form.smallGrant, over) };
  const pool = failures.find(({ failed, item }) => failed && typeof item?.["remaining"] === "number")?.item;
  if (!pool || !outcome.money) return "changed";
  if (pool["cancelled"] === true) return { code: "formCancelled" };
  return { code: "poolExhausted", remaining: Number(pool["remaining"]), requested: outcome.money.spent };
}
