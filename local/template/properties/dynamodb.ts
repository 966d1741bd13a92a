import * as z from "zod/mini";
import { ignored, Name } from "./values.ts";

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));

const Index = z.strictObject({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.strictObject({
    ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
    NonKeyAttributes: z.optional(z.array(z.string())),
  }),
  ContributorInsightsSpecification: ignored,
  ReadOnDemandThroughputSettings: ignored,
  WriteOnDemandThroughputSettings: ignored,
});

const common = {
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) })),
  KeySchema: keySchema,
  TableName: z.optional(Name),
  BillingMode: z.literal("PAY_PER_REQUEST"),
  GlobalSecondaryIndexes: z.optional(z.array(Index)),
  StreamSpecification: z.optional(
    z.strictObject({ StreamViewType: z.enum(["NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY"]) }),
  ),
  TimeToLiveSpecification: z.optional(z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() })),
  SSESpecification: ignored,
  WarmThroughput: ignored,
  WriteOnDemandThroughputSettings: ignored,
};

export const Table = z.strictObject({
  ...common,
  ContributorInsightsSpecification: ignored,
  DeletionProtectionEnabled: ignored,
  OnDemandThroughput: ignored,
  PointInTimeRecoverySpecification: ignored,
  TableClass: ignored,
  Tags: ignored,
});

/** One replica is the table itself; more are a matter of regions, which one machine has not. */
export const GlobalTable = z.strictObject({ ...common, Replicas: z.array(z.unknown()).check(z.maxLength(1)) });
