import { type Application, ApplicationStatus } from "../../../schemas/application.ts";
import type { PoolCounter } from "../../../schemas/counter.ts";
import type { Grosze, Instant } from "../../../schemas/values.ts";
import { sum } from "../../money.ts";
import { type Tally, tally } from "../../statistics.ts";
import { hasLeft } from "../phases.ts";

/** A call in figures; money in grosze. */
export interface CallFigures {
  submitted: number;
  requested: Grosze;
  pool: Grosze;
  /** Of all that is still somebody's: who gave it up has it no more. */
  awarded: Grosze;
  paid: Grosze;
  remaining: Grosze;
}

export const awardOf = (application: Application): Grosze =>
  hasLeft(application) ? 0 : (application.awardedAmount ?? 0);

export const paidOf = ({ agreement }: Application): Grosze =>
  sum((agreement?.instalments ?? []).filter(({ paidAt }) => paidAt !== undefined).map(({ amount }) => amount));

export const callFigures = (counter: PoolCounter, applications: readonly Application[]): CallFigures => ({
  submitted: counter.submitted,
  requested: counter.requested,
  pool: counter.pool,
  awarded: sum(applications.map(awardOf)),
  paid: sum(applications.map(paidOf)),
  remaining: counter.remaining,
});

const order: readonly string[] = ApplicationStatus.options;

/** How many applications are in each state, in the order of the procedure. */
export const byStatus = (applications: readonly Application[]): Tally[] =>
  tally(applications, ({ status }) => status).toSorted(
    (one, other) => order.indexOf(one.key) - order.indexOf(other.key),
  );

export type Debt = "reportOverdue" | "refundOverdue";

/** What a grantee owes that should be there by now. */
export function debtOf({ status, reportOverdue, refund }: Application, now: Instant): Debt | undefined {
  if (status === "refundDue" && refund && refund.receivedAt === undefined && refund.deadline < now) {
    return "refundOverdue";
  }
  return reportOverdue ? "reportOverdue" : undefined;
}
