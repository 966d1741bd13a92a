import { Aws } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";

/** The part of the Amazon States Language in use, in JSONata. No task can be written without a timeout and retries. */
export interface Retrier {
  ErrorEquals: string[];
  IntervalSeconds: number;
  MaxAttempts: number;
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: "FULL";
}
interface Catcher {
  ErrorEquals: string[];
  Output: unknown;
  Next: string;
}

type Task = {
  Type: "Task";
  Comment: string;
  Resource: string;
  Arguments: { FunctionName: string; Payload: unknown };
  TimeoutSeconds: number;
  Retry: [Retrier, ...Retrier[]];
  Catch?: Catcher[];
  Next: string;
};
type End = { Type: "Succeed" } | { Type: "Fail"; Error: string; Cause: string };
type State = Task | End;

export interface Definition {
  Comment: string;
  QueryLanguage: "JSONata";
  StartAt: string;
  States: Record<string, State>;
}

/** The input of the state as it is. */
export const input = "{% $states.input %}";

/** Calls a function and goes on with its answer. */
export const invoke = (target: IFunction, payload: unknown) => ({
  Type: "Task" as const,
  Resource: `arn:${Aws.PARTITION}:states:::lambda:invoke`,
  Arguments: { FunctionName: target.functionArn, Payload: payload },
});

/**
 * For a function that fails: about three hours of attempts, ever further apart, at random moments so that many
 * executions that failed together do not come back together.
 */
export const patiently = (...errors: [string, ...string[]]): Retrier => ({
  ErrorEquals: errors,
  IntervalSeconds: 20,
  BackoffRate: 2,
  MaxDelaySeconds: 3600,
  MaxAttempts: 10,
  JitterStrategy: "FULL",
});
