import * as z from "zod/mini";
import { Arn, ignored, Name } from "./values.ts";

export const StateMachine = z.strictObject({
  DefinitionString: z.string(),
  RoleArn: z.string(),
  StateMachineName: z.optional(Name),
  StateMachineType: z.optional(z.literal("STANDARD")),
  LoggingConfiguration: ignored,
  TracingConfiguration: ignored,
  Tags: ignored,
});

export const Schedule = z.strictObject({
  Name: z.optional(Name),
  GroupName: ignored,
  Description: ignored,
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string(), "UTC"),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal("OFF") }),
  State: z._default(z.enum(["ENABLED", "DISABLED"]), "ENABLED"),
  Target: z.strictObject({
    Arn: Arn.check(z.includes(":lambda:", { error: "only a function can be a target" })),
    RoleArn: ignored,
    Input: z._default(z.string(), "{}"),
    RetryPolicy: z.optional(
      z.strictObject({
        MaximumRetryAttempts: z.optional(z.number()),
        MaximumEventAgeInSeconds: z.optional(z.number()),
      }),
    ),
    DeadLetterConfig: z.optional(z.strictObject({ Arn })),
  }),
});

/** The CDK's `Trigger`: a function that is invoked once per deployment. */
export const Trigger = z.strictObject({
  ServiceToken: ignored,
  HandlerArn: Arn,
  InvocationType: z._default(z.enum(["RequestResponse", "Event"]), "RequestResponse"),
  Timeout: ignored,
  ExecuteOnHandlerChange: ignored,
});
