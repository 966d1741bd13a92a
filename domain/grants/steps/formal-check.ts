import type { StepRules } from "../step.ts";

export const formalCheck: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
