import type { StepRules } from "../step.ts";

export const listApproval: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
