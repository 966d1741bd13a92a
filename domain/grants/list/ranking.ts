import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { RankingEntry } from "../../../schemas/ranking.ts";
import type { SubmissionId } from "../../../schemas/values.ts";
import { grantFields } from "../../grant-rules.ts";

/** A random number for each application; it decides only where nothing else does. */
export type Lots = (id: SubmissionId) => number;

const isBelow = ({ status, score }: Application): boolean => status === "belowThreshold" || score?.passed === false;

const points = ({ score }: Application, criterion: string): number => score?.byCriterion[criterion] ?? 0;

/** Negative where the first comes before the second; 0 where only a lot tells them apart. */
function compare(criteria: readonly string[], one: Application, other: Application): number {
  const byTotal = (other.score?.total ?? 0) - (one.score?.total ?? 0);
  const first = criteria.find((criterion) => points(other, criterion) !== points(one, criterion));
  const byCriterion = first === undefined ? 0 : points(other, first) - points(one, first);
  const byTime = Number(one.submittedAt > other.submittedAt) - Number(one.submittedAt < other.submittedAt);
  return Number(isBelow(one)) - Number(isBelow(other)) || byTotal || byCriterion || byTime;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/**
 * Applications in the order in which they are given money: by total, then by the criteria in the order of the call, then
 * by when they were submitted, then by a lot, which is recorded. Those below the threshold come last.
 */
export function ranked(
  { merit }: Pick<GrantCall, "merit">,
  applications: readonly Application[],
  lots: Lots,
): RankingEntry[] {
  const criteria = merit?.criteria.map(({ id }) => id) ?? [];
  const ordered = applications.toSorted(
    (one, other) => compare(criteria, one, other) || lots(one.id) - lots(other.id) || (one.id < other.id ? -1 : 1),
  );
  return ordered.map((application, index) => {
    const { id, reference, answers, score, submittedAt, requestedAmount, organisations } = application;
    const equals = ordered.filter((other) => compare(criteria, application, other) === 0);
    return {
      submissionId: id,
      reference,
      applicant: text(answers[grantFields.applicantName]),
      title: text(answers[grantFields.projectTitle]),
      position: index + 1,
      place: isBelow(application) ? "belowThreshold" : "notRecommended",
      ...(score && { total: score.total }),
      submittedAt,
      ...(equals.length > 1 && { lot: equals.indexOf(application) + 1 }),
      requested: requestedAmount,
      amount: 0,
      organisations,
    };
  });
}
