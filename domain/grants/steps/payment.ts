import type { StepRules } from "../step.ts";

export const payment: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
