import type { StepRules } from "../step.ts";

export const appeal: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
