import { Failure } from "../failure.ts";
import type { Plan } from "../template/plan.ts";
import type { Invoke } from "./invocation.ts";

/** Invokes what a deployment would invoke. Starting counts as one, so triggers must be idempotent. Throws `Failure`. */
export async function runTriggers(plan: Plan, invoke: Invoke): Promise<void> {
  for (const { logicalId, properties } of plan.all("Custom::Trigger")) {
    const outcome = await invoke(properties.HandlerArn, "{}");
    if (outcome.ok || properties.InvocationType === "Event") continue;
    const { errorType, errorMessage } = outcome.error;
    throw new Failure(`The trigger ${logicalId} failed: ${errorType}: ${errorMessage}`);
  }
}
