import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Alarms, AlarmText } from "./alarms.ts";
import { acknowledge } from "./acknowledge.ts";

/** A queue for what could not be done, with the alarm that says so. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, alarms: Alarms, text: AlarmText) {
    super(scope, "DeadLetters");
    this.queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The most SQS allows: time for somebody to come back from a holiday.
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this.queue, {
      "AwsSolutions-SQS3": "It is a dead-letter queue: a stream, a topic or a schedule fills it",
    });
    const metric = this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) });
    alarms.add(this, "Waiting", { ...text, metric });
  }
}
