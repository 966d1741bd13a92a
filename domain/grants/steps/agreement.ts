import type { StepRules } from "../step.ts";

export const agreement: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
