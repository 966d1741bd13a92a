import type { StepRules } from "../step.ts";

export const review: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
