import { Aws, Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { CfnSchedule, CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { timeZone } from "../schemas/values.ts";
import { both } from "./access.ts";
import { type Config, named } from "./config.ts";
import { DeadLetters } from "./dead-letters.ts";
import { Door, type House } from "./door.ts";
import type { Files } from "./files.ts";
import type { Table } from "./table.ts";

interface Timetable {
  /** Minute, hour, day of the month, month, day of the week, year, by the clocks of Poland. */
  cron: string;
  /** How long a run that could not be started is still worth starting. */
  goodFor: Duration;
}

/** Every run does whatever is due, so the times say only how soon. No change of the clocks skips or repeats one. */
const timetables: Record<string, Timetable> = {
  // Office hours begin. Later than noon it would no longer be the morning run.
  "daily-reminders": { cron: "0 8 * * ? *", goodFor: Duration.hours(4) },
  // Offers of seats end on the full hour, and the seat goes to the next in line. The next run does the same.
  "working-hours": { cron: "0 9-16 ? * MON-FRI *", goodFor: Duration.hours(1) },
};

/** Does what has become due: every morning, and on the hour while offices are open. */
export class ScheduledRuns extends Construct {
  constructor(scope: Construct, house: House, config: Config, table: Table, files: Files) {
    super(scope, "ScheduledRuns");
    const article = "scheduled-run-failed";
    const impact =
      "Reminders, certificates and erasures wait, coordinators do not hear who is late, and seats that nobody took do not pass on.";
    const door = new Door(this, "run-due", {
      ...house,
      impact,
      article,
      uses: both(table.for("run-due"), files.remove()),
      // A thousand reminders take a few seconds; the rest is for a bad day. What a run has no time for, the next one does.
      timeout: Duration.minutes(5),
    });
    const { queue } = new DeadLetters(this, house.alarms, {
      name: "a scheduled run did not happen",
      impact,
      look: "the message in its dead-letter queue, then the log of the function run-due",
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
    for (const [name, { cron, goodFor }] of Object.entries(timetables)) {
      const schedule = new CfnSchedule(this, name, {
        name,
        groupName: group.ref,
        scheduleExpression: `cron(${cron})`,
        scheduleExpressionTimezone: timeZone,
        flexibleTimeWindow: { mode: "OFF" },
        target: {
          arn: door.function.functionArn,
          roleArn: role.roleArn,
          retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: goodFor.toSeconds() },
          deadLetterConfig: { arn: queue.queueArn },
        },
      });
      schedule.node.addDependency(role);
    }
  }
}
