import * as z from "zod/mini";
import { Arn, ignored, Name } from "./values.ts";

/** A failed asynchronous invocation goes here. */
const OnFailure = z.strictObject({ OnFailure: z.optional(z.strictObject({ Destination: Arn })) });

export const LambdaFunction = z.strictObject({
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string().check(z.regex(/^[^.]+\.[\w$]+$/, "must be of the form file.export")),
  Runtime: z.string().check(z.startsWith("nodejs", "only Node.js runs here")),
  FunctionName: z.optional(Name),
  Environment: z.optional(z.strictObject({ Variables: z.record(z.string(), z.string()) })),
  Timeout: z._default(z.coerce.number(), 3),
  ReservedConcurrentExecutions: z.optional(z.number()),
  DeadLetterConfig: z.optional(z.strictObject({ TargetArn: Arn })),
  Architectures: ignored,
  Description: ignored,
  LoggingConfig: ignored,
  MemorySize: z._default(z.number(), 128),
  Role: ignored,
  RuntimeManagementConfig: ignored,
  Tags: ignored,
  TracingConfig: ignored,
});

export const LambdaVersion = z.strictObject({ FunctionName: z.string(), Description: ignored });

export const EventInvokeConfig = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.string(),
  MaximumRetryAttempts: z.optional(z.number()),
  MaximumEventAgeInSeconds: z.optional(z.number()),
  DestinationConfig: z.optional(OnFailure),
});

export const EventSourceMapping = z.strictObject({
  EventSourceArn: Arn,
  FunctionName: z.string(),
  StartingPosition: z.enum(["TRIM_HORIZON", "LATEST"]),
  BatchSize: z._default(z.number(), 100),
  BisectBatchOnFunctionError: z._default(z.boolean(), false),
  MaximumRetryAttempts: z._default(z.number(), -1),
  MaximumRecordAgeInSeconds: z._default(z.number(), -1),
  FunctionResponseTypes: z._default(z.array(z.literal("ReportBatchItemFailures")), []),
  DestinationConfig: z.optional(OnFailure),
  FilterCriteria: z.optional(z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) })),
  Enabled: z._default(z.boolean(), true),
  MaximumBatchingWindowInSeconds: ignored,
  ParallelizationFactor: z._default(z.number(), 1),
  Tags: ignored,
});
