import type { Application } from "../../../schemas/application.ts";
import type { Field } from "../../../schemas/field.ts";
import type { Criterion } from "../../../schemas/grant-call.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Grosze } from "../../../schemas/values.ts";
import { sum } from "../../money.ts";
import { awardOf } from "./figures.ts";

/** What those who have something in common asked for and were given. `key` is empty where it was not said. */
export interface Demand {
  key: string;
  applications: number;
  requested: Grosze;
  awarded: Grosze;
}

/** Demand by the answer to a field, the greatest first. */
export function demandBy(applications: readonly Application[], field: string): Demand[] {
  const groups = Map.groupBy(applications, ({ answers }) => {
    const answer = answers[field];
    return typeof answer === "string" ? answer : "";
  });
  return [...groups]
    .map(([key, members]) => ({
      key,
      applications: members.length,
      requested: sum(members.map(({ requestedAmount }) => requestedAmount)),
      awarded: sum(members.map(awardOf)),
    }))
    .toSorted((one, other) => other.requested - one.requested || (one.key < other.key ? -1 : 1));
}

/** The field that says where: a commune, or a choice named after a place. */
export const placeField = ({ fields }: Pick<GrantCall, "fields">): Field | undefined =>
  fields.find(
    ({ type, name }) =>
      type === "commune" || (type === "choice" && /^(place|commune|municipality|district|region|area)/.test(name)),
  );

export interface MeanPoints {
  criterion: Criterion;
  mean: number;
}

/** The mean of what applications scored, to a tenth of a point; none before the first is scored. */
export function meanPoints({ merit }: Pick<GrantCall, "merit">, applications: readonly Application[]): MeanPoints[] {
  const scores = applications.flatMap(({ score }) => (score ? [score] : []));
  if (!merit || scores.length === 0) return [];
  return merit.criteria.map((criterion) => {
    // Points are stored twice over.
    const doubled = sum(scores.map(({ byCriterion }) => byCriterion[criterion.id] ?? 0));
    return { criterion, mean: Math.round((doubled * 5) / scores.length) / 10 };
  });
}
