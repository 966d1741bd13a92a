import type { StepRules } from "../step.ts";

export const partialOffer: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
