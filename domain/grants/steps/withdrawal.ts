import type { StepRules } from "../step.ts";

export const withdrawal: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
