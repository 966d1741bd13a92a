import type { StepRules } from "../step.ts";

export const report: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
