import { ArnFormat, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Definition } from "./states.ts";

export interface MachineProps {
  /** A name of its own makes the ARN known before the machine: functions may be allowed to start it. */
  name: string;
  definition: Definition;
  /** The functions of its tasks. */
  calls: IFunction[];
  alarms: Alarms;
  impact: string;
  article: string;
}

/** The permission to act on a state machine of this name. */
export const allow = (scope: Construct, name: string, ...actions: `states:${string}`[]) =>
  new PolicyStatement({ actions, resources: [arnOf(scope, name)] });

const arnOf = (scope: Construct, resourceName: string) =>
  Stack.of(scope).formatArn({
    service: "states",
    resource: "stateMachine",
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** A Standard state machine, with an alarm for executions that fail. */
export class Machine extends Construct {
  readonly arn: string;

  constructor(scope: Construct, props: MachineProps) {
    super(scope, "Workflow");
    const machine = new StateMachine(this, "Machine", {
      stateMachineName: props.name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(props.definition)),
      logs: {
        level: LogLevel.ERROR,
        // Ids only go in, but answers of functions would be logged as well.
        includeExecutionData: false,
        destination: new LogGroup(this, "Log", {
          retention: RetentionDays.THREE_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      },
    });
    const resources = props.calls.map((called) => called.functionArn);
    machine.addToRolePolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources }));
    acknowledge(machine, {
      "AwsSolutions-SF1": "The history of an execution says the same and is kept for 90 days",
      "AwsSolutions-SF2": "An execution lasts for weeks; its history is the trace",
      "AwsSolutions-IAM5[Resource::*]": "Delivery of logs cannot be narrowed to a resource (Step Functions guide)",
    });
    const metrics = { failed: machine.metricFailed, "timed out": machine.metricTimedOut };
    for (const [what, metric] of Object.entries(metrics)) {
      props.alarms.add(machine, what === "failed" ? "Failed" : "TimedOut", {
        name: `${props.name} ${what}`,
        metric: metric.call(machine, { period: Duration.minutes(5) }),
        impact: props.impact,
        look: `the executions of the state machine ${props.name} that ${what}`,
        article: props.article,
      });
    }
    this.arn = machine.stateMachineArn;
  }
}
