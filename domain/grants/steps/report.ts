import { toAccountFor } from "../agreement/agreement.ts";
import { officialOf } from "../asked.ts";
import { budgetLines } from "../agreement/budget-lines.ts";
import { moved } from "../moved.ts";
import { nextQuestion } from "../next-question.ts";
import { onlyWhile } from "../only-while.ts";
import { faultsOfReport, reportAnswers, reportFields, reportOf } from "../agreement/report.ts";
import { applicationOf, type StepRules } from "../step.ts";

/** The grantee accounts for the grant. Whoever was late may apply for grants again from this moment on. */
export const report: StepRules = {
  fields: (facts) => reportFields(budgetLines(facts.form, applicationOf(facts))),
  check: (facts, answers, faults) => faultsOfReport(answers, toAccountFor(facts.form, applicationOf(facts)), faults),
  refuse: onlyWhile("reportDue"),
  decide: (facts, answers, now) => {
    const application = applicationOf(facts);
    const { organisations, reportOverdue } = application;
    const handedIn = reportOf(budgetLines(facts.form, application), answers, now);
    return {
      applications: [moved(application, "reportReview", now, { report: handedIn, reportOverdue: false })],
      ...(reportOverdue && { overdue: { organisations, change: -1 as const } }),
      ask: [nextQuestion(facts, "reportReview", officialOf(facts.form, application))],
      later: [{ name: "reportOverdue", at: undefined }],
      trace: [{ action: "moved", detail: "reportReview" }],
    };
  },
};

/** What an official found wanting is put right; the form shows what was reported before. */
export const reportCorrection: StepRules = {
  ...report,
  initial: (facts) => {
    const { report: before } = applicationOf(facts);
    return before ? reportAnswers(before) : {};
  },
  refuse: onlyWhile("reportCorrection"),
  decide: (facts, answers, now) => {
    const application = applicationOf(facts);
    const correction = application.report?.correction;
    const corrected = reportOf(budgetLines(facts.form, application), answers, now);
    return {
      applications: [
        moved(application, "reportReview", now, { report: { ...corrected, ...(correction && { correction }) } }),
      ],
      ask: [nextQuestion(facts, "reportReview", officialOf(facts.form, application))],
      trace: [{ action: "moved", detail: "reportReview" }],
    };
  },
};
