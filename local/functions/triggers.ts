import { Failure } from "../failure.ts";
import type { Plan } from "../template/plan.ts";
import type { Invoke } from "./invocation.ts";

/** The function that publishes forms, which a deployment invokes. */
export function publisherOf(plan: Plan): string {
  const [trigger] = plan.all("Custom::Trigger");
  if (!trigger) throw new Failure("The stack has nothing that publishes forms");
  return trigger.properties.HandlerArn;
}

/** Invokes what a deployment would invoke. Starting counts as one, so triggers must be idempotent. Throws `Failure`. */
export async function runTriggers(plan: Plan, invoke: Invoke): Promise<void> {
  for (const { logicalId, properties } of plan.all("Custom::Trigger")) {
    const outcome = await invoke(properties.HandlerArn, "{}");
    if (outcome.ok || properties.InvocationType === "Event") continue;
    const { errorType, errorMessage } = outcome.error;
    throw new Failure(`The trigger ${logicalId} failed: ${errorType}: ${errorMessage}`);
  }
}
