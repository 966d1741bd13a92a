import type { StepRules } from "../step.ts";

export const amendmentDecision: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
