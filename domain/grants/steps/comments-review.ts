import type { StepRules } from "../step.ts";

export const commentsReview: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
