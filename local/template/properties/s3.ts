import * as z from "zod/mini";
import { Arn, ignored, Name } from "./values.ts";

const LambdaConfiguration = z.strictObject({
  Event: z.string().check(z.startsWith("s3:ObjectCreated:", "only new objects are told of")),
  Function: Arn,
  Filter: z.optional(
    z.strictObject({
      S3Key: z.strictObject({
        Rules: z.array(z.strictObject({ Name: z.enum(["prefix", "suffix"]), Value: z.string() })),
      }),
    }),
  ),
});

const Rule = z.strictObject({
  Id: ignored,
  Status: z.enum(["Enabled", "Disabled"]),
  Prefix: z.optional(z.string()),
  ExpirationInDays: z.optional(z.number()),
  AbortIncompleteMultipartUpload: ignored,
});

export const Bucket = z.strictObject({
  BucketName: z.optional(Name),
  LifecycleConfiguration: z.optional(z.strictObject({ Rules: z.array(Rule) })),
  NotificationConfiguration: z.optional(
    z.strictObject({ LambdaConfigurations: z.optional(z.array(LambdaConfiguration)) }),
  ),
  BucketEncryption: ignored,
  OwnershipControls: ignored,
  PublicAccessBlockConfiguration: ignored,
  Tags: ignored,
});
