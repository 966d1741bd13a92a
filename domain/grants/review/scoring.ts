import type { Score } from "../../../schemas/application.ts";
import type { MeritRules } from "../../../schemas/grant-call.ts";
import { sum } from "../../money.ts";

/** The points that one reviewer gave, by criterion. */
export interface Card {
  reviewer: string;
  points: Record<string, number>;
}

/** Points counted twice over, as the mean of two whole numbers may have a half. */
export type DoubledPoints = Record<string, number>;

const pointsOf = (points: Record<string, number>, id: string): number => points[id] ?? 0;

export const mostPoints = ({ criteria }: Pick<MeritRules, "criteria">): number =>
  sum(criteria.map(({ maxPoints }) => maxPoints));

/** The sum over all criteria, of a card or of doubled points. */
export const totalOf = ({ criteria }: Pick<MeritRules, "criteria">, points: Record<string, number>): number =>
  sum(criteria.map(({ id }) => pointsOf(points, id)));

const reaches = (doubled: number, percent: number, most: number): boolean => doubled * 100 >= percent * 2 * most;

/** Whether doubled points reach the threshold in total and in each criterion. */
export const passes = (rules: MeritRules, doubled: DoubledPoints): boolean =>
  reaches(totalOf(rules, doubled), rules.thresholdPercent, mostPoints(rules)) &&
  rules.criteria.every(({ id, maxPoints }) => reaches(pointsOf(doubled, id), rules.criterionPercent, maxPoints));

/** The mean of two cards, doubled: their sum. */
const meanOf = ({ criteria }: MeritRules, one: Card, other: Card): DoubledPoints =>
  Object.fromEntries(criteria.map(({ id }) => [id, pointsOf(one.points, id) + pointsOf(other.points, id)]));

/** Whether two cards are so far apart that a third reviewer is asked. */
export function diverge(rules: MeritRules, one: Card, other: Card): boolean {
  const distance = Math.abs(totalOf(rules, one.points) - totalOf(rules, other.points));
  if (distance * 100 > rules.divergencePercent * mostPoints(rules)) return true;
  return (
    rules.divergentWhenOnePasses &&
    passes(rules, meanOf(rules, one, one)) !== passes(rules, meanOf(rules, other, other))
  );
}

/** Which of two cards has more points: in total, or else in the first criterion in which they differ. */
function compare(rules: MeritRules, one: Card, other: Card): number {
  const byTotal = totalOf(rules, one.points) - totalOf(rules, other.points);
  const differences = rules.criteria.map(({ id }) => pointsOf(one.points, id) - pointsOf(other.points, id));
  return byTotal || (differences.find((difference) => difference !== 0) ?? 0);
}

/** The card whose total is nearer to the third; the rule of the call says which of two that are equally near. */
function nearer(rules: MeritRules, [one, other]: readonly [Card, Card], third: Card): Card {
  const distance = (card: Card) => Math.abs(totalOf(rules, card.points) - totalOf(rules, third.points));
  if (distance(one) !== distance(other)) return distance(one) < distance(other) ? one : other;
  const oneIsHigher = compare(rules, one, other) >= 0;
  return oneIsHigher === (rules.equalDistance === "higher") ? one : other;
}

/**
 * The score of an application: the mean of two cards or, with a third, of the third and the nearer of the first two.
 * It depends on the order of the first two in nothing but the order of the names.
 */
export function scoreOf(rules: MeritRules, first: readonly [Card, Card], third?: Card): Omit<Score, "at"> {
  const counted: [Card, Card] = third ? [nearer(rules, first, third), third] : [...first];
  const byCriterion = meanOf(rules, ...counted);
  return {
    total: totalOf(rules, byCriterion),
    byCriterion,
    counted: counted.map(({ reviewer }) => reviewer),
    cards: [...first, ...(third ? [third] : [])].map(({ reviewer }) => reviewer),
    divergent: diverge(rules, ...first),
    passed: passes(rules, byCriterion),
  };
}
