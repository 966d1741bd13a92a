import { Aws, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Config } from "./config.ts";

export interface AlarmText {
  /** What happened, in a few words. */
  name: string;
  /** Who is hurt, and how. */
  impact: string;
  /** Where to look first. */
  look: string;
  /** Article of docs/runbook.md. */
  article: string;
}

export interface AlarmProps extends AlarmText {
  metric: IMetric;
  /** Rings at this value and above. Default: 1. */
  threshold?: number;
}

/** Tells the operators. Every alarm says who is hurt, where to look and which article of the runbook to open. */
export class Alarms extends Construct {
  readonly #action: SnsAction;

  constructor(scope: Construct, config: Config) {
    super(scope, "Alarms");
    const topic = new Topic(this, "Topic", { enforceSSL: true });
    // The policy that demands SSL replaces the one by which CloudWatch may publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    if (config.operatorEmail) topic.addSubscription(new EmailSubscription(config.operatorEmail));
    this.#action = new SnsAction(topic);
  }

  add(scope: Construct, id: string, props: AlarmProps): void {
    const alarm = new Alarm(scope, id, {
      alarmName: `${Stack.of(this).stackName}: ${props.name}`,
      alarmDescription: `${props.impact} Look at: ${props.look}. Runbook: docs/runbook.md#${props.article}`,
      metric: props.metric,
      threshold: props.threshold ?? 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Most of these metrics say nothing while nothing happens.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.#action);
    alarm.addOkAction(this.#action);
  }
}
