import type { StepRules } from "../step.ts";

export const thirdReview: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
