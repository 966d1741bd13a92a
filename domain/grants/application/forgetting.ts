import type { Application } from "../../../schemas/application.ts";
import type { Field } from "../../../schemas/field.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import { instantAt, morning, yearOf } from "../../calendar.ts";
import { rowsOf } from "./budget-rules.ts";
import { isIn } from "../phases.ts";

/** Nobody is asked anything more. An appeal or a promotion may still lead out of some of these states. */
const isOver = (application: Pick<Application, "status">): boolean =>
  isIn(application, "rejectedFormally", "ended") ||
  ["belowThreshold", "reserve", "notRecommended"].includes(application.status);

/** When the personal data of an application are due to be erased: years after the 1 January that follows its end. */
export function forgottenAt(
  { retentionYears }: Pick<GrantCall, "retentionYears">,
  application: Pick<Application, "status" | "since" | "anonymisedAt">,
): Instant | undefined {
  const { since, anonymisedAt } = application;
  if (!isOver(application) || anonymisedAt !== undefined) return undefined;
  return instantAt(`${yearOf(since) + 1 + retentionYears}-01-01`, morning);
}

/** Kinds of fields that say nothing of anybody: figures, days and choices. */
const figures: ReadonlySet<Field["type"]> = new Set<Field["type"]>(["money", "number", "choice", "choices", "date"]);

function figuresOf(fields: readonly Field[], answers: Answers): Answers {
  const kept = fields.flatMap((field): [string, Answers[string]][] => {
    const value = answers[field.name];
    if (value === undefined) return [];
    if (figures.has(field.type)) return [[field.name, value]];
    if (field.type !== "group") return [];
    const columns = new Set(field.fields.filter(({ type }) => type === "money").map(({ name }) => name));
    if (columns.size === 0) return [];
    const rows = rowsOf(value).map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, cell]) =>
          columns.has(name) && typeof cell === "number" ? [[name, cell] as const] : [],
        ),
      ),
    );
    return [[field.name, rows]];
  });
  return Object.fromEntries(kept);
}

/** Nobody's address. */
export const nobody = "anonymised@example.invalid";

/**
 * What is left of an application for statistics: kind, amounts, days, scores and what became of it. Whatever somebody
 * wrote is gone, as it may name people.
 */
export function anonymised({ fields }: Pick<GrantCall, "fields">, application: Application, now: Instant): Application {
  const { schemaVersion, kind, id, formId, formVersion, reference, language, submittedAt, receipt } = application;
  const { status, since, requestedAmount, revision, score, proposedAmount, awardedAmount, agreement } = application;
  const { requestHash, contentHash, consents, report, refund, decision, reviewers } = application;
  return {
    schemaVersion,
    kind,
    id,
    formId,
    formVersion,
    reference,
    language,
    submittedAt,
    receipt,
    requestHash,
    contentHash,
    consents,
    revision,
    status,
    since,
    requestedAmount,
    reviewers,
    ...(score && { score }),
    ...(proposedAmount !== undefined && { proposedAmount }),
    ...(awardedAmount !== undefined && { awardedAmount }),
    ...(decision && { decision: { ...decision, reason: undefined } }),
    ...(agreement && { agreement: { ...agreement, bankAccount: "" } }),
    ...(report && {
      report: { at: report.at, narrative: "", rows: report.rows.map((row) => ({ ...row, item: "" })) },
    }),
    ...(refund && { refund: { ...refund, reason: "", remark: undefined } }),
    email: nobody,
    answers: figuresOf(fields, application.answers),
    organisations: [],
    attachments: [],
    formalChecks: [],
    corrections: [],
    amendments: [],
    reportOverdue: false,
    anonymisedAt: now,
  };
}
