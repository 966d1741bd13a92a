import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { DeadLetters } from "./dead-letters.ts";
import { Door, type House } from "./door.ts";
import type { Mail } from "./mail.ts";
import type { Table } from "./table.ts";

/** What SES tells about a letter comes back to the table. */
export class MailFeedback extends Construct {
  constructor(scope: Construct, house: House, table: Table, mail: Mail) {
    super(scope, "MailFeedback");
    const article = "mail-feedback-lost";
    const door = new Door(this, "mail-feedback", {
      ...house,
      impact: "Clerks do not see which letters bounced, and a letter in doubt may come twice.",
      article,
      uses: table.for("mail-feedback"),
    });
    const { queue } = new DeadLetters(this, house.alarms, {
      name: "mail-feedback gave up on events",
      impact: "Some letters keep a status that is no longer true.",
      look: "the messages in its dead-letter queue, then the log of the function mail-feedback",
      article,
    });
    // SNS hands the event over and is done; a failure after that is for Lambda to retry.
    door.function.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(queue) });
    // Messages hold addresses. SNS keeps them on encrypted disks for as long as it delivers them; a key of our own
    // would add its price and its policies, and no reader fewer.
    const topic = new Topic(this, "Events", { enforceSSL: true });
    topic.addSubscription(new LambdaSubscription(door.function, { deadLetterQueue: queue }));
    mail.configurationSet.addEventDestination("ToTopic", {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
  }
}
