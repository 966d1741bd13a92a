import { Aws, Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { CfnSchedule, CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { timeZone } from "../schemas/values.ts";
import { type Config, named } from "./config.ts";
import { DeadLetters } from "./dead-letters.ts";
import { Door, type House } from "./door.ts";
import type { Table } from "./table.ts";

/** Reminds everybody who is due, every morning. */
export class DailyRun extends Construct {
  constructor(scope: Construct, house: House, config: Config, table: Table) {
    super(scope, "DailyRun");
    const article = "daily-run-failed";
    const impact = "Reviewers and participants are not reminded today, and coordinators do not hear who is late.";
    const door = new Door(this, "send-reminders", {
      ...house,
      impact,
      article,
      uses: table.for("send-reminders"),
      // A thousand reminders take about half a minute; the rest is for a bad day. A run that is cut off is run again.
      timeout: Duration.minutes(5),
    });
    const { queue } = new DeadLetters(this, house.alarms, {
      name: "the daily run did not happen",
      impact,
      look: "the message in its dead-letter queue, then the log of the function send-reminders",
      article,
    });
    // The schedule hands the run over and is done; a failure after that is for Lambda to retry.
    door.function.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(queue) });
    // A group of its own, so that deployments in one account keep their schedules apart.
    const group = new CfnScheduleGroup(this, "Group", { name: named(config, "wspolnie") });
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID, "aws:SourceArn": group.attrArn } },
      }),
    });
    const invoke = { actions: ["lambda:InvokeFunction"], resources: [door.function.functionArn] };
    const giveUp = { actions: ["sqs:SendMessage"], resources: [queue.queueArn] };
    for (const statement of [invoke, giveUp]) role.addToPolicy(new PolicyStatement(statement));
    const schedule = new CfnSchedule(this, "Schedule", {
      name: "daily-reminders",
      groupName: group.ref,
      // Office hours begin, and no change to or from summer time ever skips or repeats this hour.
      scheduleExpression: "cron(0 8 * * ? *)",
      scheduleExpressionTimezone: timeZone,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: door.function.functionArn,
        roleArn: role.roleArn,
        // Later than noon it would no longer be the morning run.
        retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: Duration.hours(4).toSeconds() },
        deadLetterConfig: { arn: queue.queueArn },
      },
    });
    schedule.node.addDependency(role);
  }
}
