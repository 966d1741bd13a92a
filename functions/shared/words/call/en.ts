import { counter } from "../plural.ts";
import type { CallWords } from "./words.ts";

const count = counter("en");

export const en: CallWords = {
  grants: "Size of a grant",
  amounts: (least, most) => `${least} to ${most}`,
  ownContribution: "Own contribution",
  ownPercent: (percent) => `at least ${percent}% of the budget`,
  groups: "Informal groups",
  informalGroups: {
    admitted: "may apply, also without a patron",
    withPatron: "may apply with a patron, who confirms it from an e-mail",
    refused: "may not apply",
  },
  grace: (minutes) =>
    `A form that was open before the call closes is taken for ${count(minutes, { one: "minute", other: "minutes" })} more.`,
  results: "Results of the call",
  offers: "Offers open for comments",
  stages: {
    formalCheck: "formal check",
    correction: "corrections, where they are needed",
    comments: "comments of the public, and their consideration",
    review: "merit review",
    results: "approval and publication of the results",
  },
  timeline: {
    closes: "What follows the close",
    rolling: "What follows when you have applied",
    note: "Each stage may end earlier. We write to you about every one.",
    until: (day) => `until ${day}`,
  },
};
