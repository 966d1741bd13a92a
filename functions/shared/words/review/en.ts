import type { ReviewWords } from "./words.ts";

export const en: ReviewWords = {
  projectTitle: "Title of the project",
  toCard: "Go to the assessment card",
  answers: "The application",
  rules: "Thresholds",
  threshold: ({ least, most, percent }) =>
    `An application passes with a mean of ${least} of ${most} points or more, and at least ${percent}% of the points in each criterion.`,
};
