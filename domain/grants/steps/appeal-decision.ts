import type { StepRules } from "../step.ts";

export const appealDecision: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
