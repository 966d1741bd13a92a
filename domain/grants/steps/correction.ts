import type { StepRules } from "../step.ts";

export const correction: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
