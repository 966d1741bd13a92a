import type { StepRules } from "../step.ts";

export const reportCorrection: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
