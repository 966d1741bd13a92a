import type { Agreement } from "../../../schemas/application.ts";
import type { Grosze } from "../../../schemas/values.ts";
import { sum } from "../../money.ts";

/**
 * Splits an award by percentages that are 100 together. Each part ends where the percentages up to it end, rounded down,
 * so that the parts add up to the award whatever it is; a part of nothing is left out.
 */
export function instalments(award: Grosze, percents: readonly number[]): Grosze[] {
  const upTo = (count: number): Grosze => Math.floor((award * sum(percents.slice(0, count))) / 100);
  return percents.map((_, index) => upTo(index + 1) - upTo(index)).filter((amount) => amount > 0);
}

/** What has been paid so far. */
export const paidSoFar = ({ instalments: all }: Pick<Agreement, "instalments">): Grosze =>
  sum(all.filter(({ paidAt }) => paidAt !== undefined).map(({ amount }) => amount));
