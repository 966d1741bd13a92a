import type { Application, Refund } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Grosze, Instant } from "../../../schemas/values.ts";
import { toAccountFor, transfersMoney } from "./agreement.ts";
import { applicantOf } from "../asked.ts";
import { moved } from "../moved.ts";
import { nextQuestion, openQuestions } from "../next-question.ts";
import type { Outcome, QuestionFacts } from "../outcome.ts";
import { spentOf } from "./report.ts";
import { deadlineFor } from "../step-times.ts";

/** What was paid and not used. Nothing comes back where nothing was paid out. */
export function unusedOf(call: Pick<GrantCall, "legalBasis">, application: Application): Grosze {
  const spent = spentOf(application.report?.rows ?? []);
  return transfersMoney(call) ? Math.max(0, toAccountFor(call, application) - spent) : 0;
}

const unusedPart = {
  pl: "Część dotacji nie została wykorzystana.",
  en: "A part of the grant was not used.",
  uk: "Частину дотації не використано.",
};

/** Why money comes back: a part was not used, the official found costs that are not eligible, or both. */
export const refundReason = (
  { language }: Pick<Application, "language">,
  { unused, message }: { unused: Grosze; message?: string | undefined },
): string => [...(unused > 0 ? [unusedPart[language]] : []), ...(message ? [message] : [])].join(" ");

/** The report is accepted and nothing is owed; instalments that nobody has paid are not paid any more. */
export function settle(facts: QuestionFacts, application: Application, now: Instant): Outcome {
  const next = moved(application, "settled", now);
  return {
    applications: [next],
    withdraw: openQuestions(facts.questions, facts.question),
    letters: [{ kind: "applicationSettled", to: applicantOf(next) }],
    trace: [{ action: "moved", detail: "settled" }],
  };
}

/** Money is to come back within the days of art. 251 and 252 of the act on public finance. */
export function askRefund(
  facts: QuestionFacts,
  application: Application,
  { amount, reason }: Pick<Refund, "amount" | "reason">,
  now: Instant,
): Outcome {
  const deadline = deadlineFor(facts.form, "refund", now);
  const refund = { amount, reason, askedAt: now, deadline };
  return {
    applications: [moved(application, "refundDue", now, { refund })],
    withdraw: openQuestions(facts.questions, facts.question),
    ask: [nextQuestion(facts, "refund", applicantOf(application), deadline)],
    trace: [{ action: "moved", detail: "refundDue" }],
  };
}
