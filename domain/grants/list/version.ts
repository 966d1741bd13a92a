import type { Ranking, RankingEntry } from "../../../schemas/ranking.ts";

/** A lower amount that the applicant has not answered yet. */
export const isOpenOffer = ({ place, accepted }: RankingEntry): boolean =>
  place === "partial" && accepted === undefined;

/** Lower amounts are offered before anybody approves the list: only then does it say what will be awarded. */
export const stageOf = ({ entries }: Pick<Ranking, "entries">): "offers" | "approval" =>
  entries.some(isOpenOffer) ? "offers" : "approval";

export function withoutProposal(ranking: Ranking): Ranking {
  const { proposal: _, ...rest } = ranking;
  return rest;
}

/** The list under its next version: what was approved, and what was proposed, was about another. */
export const nextVersion = (ranking: Ranking, set: Partial<Ranking> = {}): Ranking => ({
  ...withoutProposal(ranking),
  ...set,
  version: ranking.version + 1,
  approvals: [],
});
