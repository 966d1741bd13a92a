import type { StepRules } from "../step.ts";

export const patron: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
