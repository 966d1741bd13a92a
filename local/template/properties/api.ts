import * as z from "zod/mini";
import { Arn, ignored } from "./values.ts";

export const Api = z.strictObject({
  Name: ignored,
  Description: ignored,
  ProtocolType: z.literal("HTTP"),
  DisableExecuteApiEndpoint: z.optional(z.literal(false)),
  Tags: ignored,
});

export const Integration = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: Arn,
  IntegrationMethod: ignored,
  CredentialsArn: ignored,
  PayloadFormatVersion: z.literal("2.0"),
  TimeoutInMillis: z._default(z.number(), 30_000),
  Description: ignored,
});

export const Route = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string().check(z.regex(/^(\$default|[A-Z]+ \/\S*)$/, "is not a route key")),
  Target: z.string().check(z.startsWith("integrations/")),
  AuthorizationType: z.optional(z.literal("NONE")),
  OperationName: ignored,
});

/** Requests a second that a route answers, and how many may come at once. */
const Throttling = z.strictObject({
  ThrottlingRateLimit: z.optional(z.number()),
  ThrottlingBurstLimit: z.optional(z.number()),
  DetailedMetricsEnabled: ignored,
});
export type Throttling = z.infer<typeof Throttling>;

export const ApiStage = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal("$default"),
  AutoDeploy: z.literal(true),
  DefaultRouteSettings: z.optional(Throttling),
  RouteSettings: z.optional(z.record(z.string(), Throttling)),
  AccessLogSettings: ignored,
  Description: ignored,
  Tags: ignored,
});
