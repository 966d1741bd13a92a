import type { Plan } from "../template/plan.ts";
import type { RetryPolicy } from "./async-invocations.ts";
import { functionNameOf } from "./invocation.ts";

const DEFAULT_RETRIES = 2;

/** How each function of the stack wants its failed asynchronous events handled, by its ARN. */
export function retryPolicies(plan: Plan): (functionArn: string) => RetryPolicy {
  const policies = new Map<string, RetryPolicy>();
  for (const { ref, properties } of plan.all("AWS::Lambda::Function")) {
    policies.set(ref, { retries: DEFAULT_RETRIES, deadLetterArn: properties.DeadLetterConfig?.TargetArn });
  }
  for (const { properties } of plan.all("AWS::Lambda::EventInvokeConfig")) {
    const name = functionNameOf(properties.FunctionName);
    policies.set(name, {
      retries: properties.MaximumRetryAttempts ?? DEFAULT_RETRIES,
      deadLetterArn: properties.DestinationConfig?.OnFailure?.Destination ?? policies.get(name)?.deadLetterArn,
    });
  }
  return (arn) => policies.get(functionNameOf(arn)) ?? { retries: DEFAULT_RETRIES, deadLetterArn: undefined };
}
