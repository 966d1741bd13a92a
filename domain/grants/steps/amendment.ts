import type { StepRules } from "../step.ts";

export const amendment: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
