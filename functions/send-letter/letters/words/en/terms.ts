import type { GrantTerms } from "../grants.ts";
import { count } from "./frame.ts";

export const terms: GrantTerms = {
  aboutApplication: (reference, title) => `, application ${reference}: ${title}`,
  place: {
    recommended: "Recommended",
    partial: "Recommended for a lower amount",
    reserve: "Reserve list",
    notRecommended: "Not recommended",
    belowThreshold: "Below the minimum of points",
    awarded: "Awarded",
    forfeited: "Grant given up",
    withdrawn: "Withdrawn",
  },
  role: { chair: "chair of the committee", treasurer: "treasurer", mayor: "mayor" },
  approved: (when) => `approved: ${when}`,
  failed: "What was not in order",
  list: "The list in figures",
  approvals: "Earlier approvals",
  points: "Mean points by criterion",
  expert: (number, counted) => `Assessment card: expert ${number}${counted ? "" : " (not in the mean)"}`,
  remark: "Remarks on the whole",
  outOf: (points, most) => `${points} of ${most} points`,
  instalments: "Instalments",
  waitingFor: "What we are waiting for",
  andMore: (left) => `And ${count(left, { one: "more matter", other: "more matters" })}.`,
  attachments: "Attachments",
  results: "Results for the public",
  nthOf: (number, all) => `${number} of ${all}`,
};
