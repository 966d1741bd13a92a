import type { StepRules } from "../step.ts";

export const reportReview: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
