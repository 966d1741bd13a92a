import type { StepRules } from "../step.ts";

export const refund: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
