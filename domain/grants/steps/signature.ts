import type { StepRules } from "../step.ts";

export const signature: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
