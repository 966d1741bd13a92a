import type { StepRules } from "../step.ts";

export const refundReceipt: StepRules = {
  fields: () => [],
  decide: () => {
    throw new Error("Not built yet");
  },
};
