import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { AsyncInvocations } from "../functions/async-invocations.ts";
import type { Plan } from "../template/plan.ts";

interface Subscription {
  arn: string;
  functionArn: string;
  deadLetterArn: string | undefined;
}

/** The SNS topics of the stack: each message goes to every subscribed function. */
export class Topics {
  readonly #subscriptions: ReadonlyMap<string, Subscription[]>;
  readonly #events: AsyncInvocations;
  readonly #clock: Clock;

  constructor(plan: Plan, events: AsyncInvocations, clock: Clock) {
    this.#subscriptions = Map.groupBy(
      plan
        .all("AWS::SNS::Subscription")
        .filter(({ properties }) => properties.Protocol === "lambda")
        .map(({ logicalId, properties }) => ({
          topicArn: properties.TopicArn,
          arn: `${properties.TopicArn}:${logicalId}`,
          functionArn: properties.Endpoint,
          deadLetterArn: properties.RedrivePolicy?.deadLetterTargetArn,
        })),
      (subscription) => subscription.topicArn,
    );
    this.#events = events;
    this.#clock = clock;
  }

  /** Resolves when every subscriber's event is stored; delivery is at least once. */
  async publish(topicArn: string, message: string): Promise<void> {
    for (const subscription of this.#subscriptions.get(topicArn) ?? []) {
      const payload = JSON.stringify({ Records: [this.#record(topicArn, subscription.arn, message)] });
      await this.#events.accept(subscription.functionArn, payload, { deadLetterArn: subscription.deadLetterArn });
    }
  }

  #record(topicArn: string, subscriptionArn: string, message: string): object {
    return {
      EventSource: "aws:sns",
      EventVersion: "1.0",
      EventSubscriptionArn: subscriptionArn,
      Sns: {
        Type: "Notification",
        MessageId: randomUUID(),
        TopicArn: topicArn,
        Subject: null,
        Message: message,
        Timestamp: new Date(this.#clock.now()).toISOString(),
        SignatureVersion: "1",
        Signature: "",
        SigningCertUrl: "",
        UnsubscribeUrl: "",
        MessageAttributes: {},
      },
    };
  }
}
