import * as z from "zod/mini";
import { Arn, ignored, Name } from "./values.ts";

export const Queue = z.strictObject({
  QueueName: z.optional(Name),
  KmsMasterKeyId: ignored,
  MessageRetentionPeriod: ignored,
  SqsManagedSseEnabled: ignored,
  VisibilityTimeout: ignored,
  Tags: ignored,
});

export const Topic = z.strictObject({
  TopicName: z.optional(Name),
  DisplayName: ignored,
  KmsMasterKeyId: ignored,
  TracingConfig: ignored,
  Tags: ignored,
});

/** Those of people hear alarms by mail. No alarm rings on one machine, so they are left out. */
export const Subscription = z.strictObject({
  TopicArn: Arn,
  Protocol: z.enum(["lambda", "email"]),
  Endpoint: z.string(),
  RedrivePolicy: z.optional(z.strictObject({ deadLetterTargetArn: Arn })),
});

export const ConfigurationSet = z.strictObject({
  Name: z.optional(Name),
  DeliveryOptions: ignored,
  ReputationOptions: ignored,
  SendingOptions: z.optional(z.strictObject({ SendingEnabled: z.literal(true) })),
  SuppressionOptions: ignored,
});

/** SES accepts each event with a capital or a small first letter. */
const eventTypes = [
  "send",
  "delivery",
  "bounce",
  "complaint",
  "reject",
  "open",
  "click",
  "renderingFailure",
  "deliveryDelay",
  "subscription",
] as const;

export const EventDestination = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: z.optional(z.string()),
    Enabled: z._default(z.boolean(), true),
    MatchingEventTypes: z.array(
      z.pipe(
        z.pipe(
          z.string(),
          z.transform((type: string) => type.charAt(0).toLowerCase() + type.slice(1)),
        ),
        z.enum(eventTypes),
      ),
    ),
    SnsDestination: z.strictObject({ TopicARN: Arn }),
  }),
});
