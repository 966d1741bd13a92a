import type { DynamoDBRecord } from "aws-lambda";
import { messageOf } from "../failure.ts";
import { isObject, parseJson } from "../json.ts";
import { STREAM_SUFFIX } from "../template/identity.ts";
import type { Plan, Resource } from "../template/plan.ts";
import { TemplateRefusal } from "../template/refusal.ts";
import { filterOf } from "./pattern.ts";

const TYPE = "AWS::Lambda::EventSourceMapping";

/** Which changes of which table go to which function. */
export interface Mapping {
  /** Names the checkpoint. */
  name: string;
  table: string;
  streamArn: string;
  functionArn: string;
  batchSize: number;
  bisects: boolean;
  reportsItems: boolean;
  /** Without it a batch is tried until it succeeds. */
  retries: number | undefined;
  maximumAgeMs: number | undefined;
  deadLetterArn: string | undefined;
  filter: (record: DynamoDBRecord) => boolean;
}

export function mappingsOf(plan: Plan): Mapping[] {
  return plan
    .all(TYPE)
    .filter(({ properties }) => properties.Enabled)
    .map(mappingOf);
}

function mappingOf(resource: Resource<typeof TYPE>): Mapping {
  const { logicalId, properties } = resource;
  const table = /:table\/([^/]+)\/stream\//.exec(properties.EventSourceArn)?.[1];
  if (!table || !properties.EventSourceArn.endsWith(STREAM_SUFFIX)) {
    throw new TemplateRefusal(logicalId, TYPE, "only the stream of a table of this stack can be its source");
  }
  return {
    name: logicalId,
    table,
    streamArn: properties.EventSourceArn,
    functionArn: properties.FunctionName,
    batchSize: properties.BatchSize,
    bisects: properties.BisectBatchOnFunctionError,
    reportsItems: properties.FunctionResponseTypes.length > 0,
    retries: bounded(properties.MaximumRetryAttempts),
    maximumAgeMs: bounded(properties.MaximumRecordAgeInSeconds * 1_000),
    deadLetterArn: properties.DestinationConfig?.OnFailure?.Destination,
    filter: filterIn(resource),
  };
}

/** -1 stands for no limit. */
function bounded(limit: number): number | undefined {
  return limit < 0 ? undefined : limit;
}

function filterIn({ logicalId, properties }: Resource<typeof TYPE>): (record: DynamoDBRecord) => boolean {
  try {
    const patterns = (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => parseJson(Pattern));
    return filterOf(patterns.filter(isObject));
  } catch (error) {
    throw new TemplateRefusal(logicalId, TYPE, `property FilterCriteria: ${messageOf(error)}`);
  }
}
