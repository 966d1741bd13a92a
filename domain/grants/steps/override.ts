import type { StepRules } from "../step.ts";

export const override: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
