import { existsSync } from "node:fs";
import path from "node:path";
import type { Credentials } from "../files/credentials.ts";
import { place } from "../template/place.ts";
import type { Plan, Resource } from "../template/plan.ts";
import { TemplateRefusal } from "../template/refusal.ts";

/** A function of the template, ready to be run. */
export interface Definition {
  name: string;
  arn: string;
  module: string;
  handler: string;
  timeoutMs: number;
  memoryMb: number;
  environment: Record<string, string>;
  /** How many invocations run at the same time, at the most. */
  concurrency: number | undefined;
  /** Queue for events that failed for good. */
  deadLetterArn: string | undefined;
}

/** Where the SDK finds the services that run on this machine. */
export interface Endpoints {
  dynamodb: string;
  s3: string;
  ses: string;
  sfn: string;
}

type FunctionResource = Resource<"AWS::Lambda::Function">;

export function definitionsOf(plan: Plan, endpoints: Endpoints, credentials: Credentials): Definition[] {
  return plan
    .all("AWS::Lambda::Function")
    .map((resource) => definitionOf(plan, resource, environmentOf(resource, endpoints, credentials)));
}

function definitionOf(plan: Plan, resource: FunctionResource, environment: Record<string, string>): Definition {
  const { properties } = resource;
  const [file = "", handler = ""] = properties.Handler.split(".");
  return {
    name: resource.ref,
    arn: resource.attributes["Arn"] ?? resource.ref,
    module: moduleOf(plan, resource, file),
    handler,
    timeoutMs: properties.Timeout * 1_000,
    memoryMb: properties.MemorySize,
    environment,
    concurrency: properties.ReservedConcurrentExecutions,
    deadLetterArn: properties.DeadLetterConfig?.TargetArn,
  };
}

function moduleOf(plan: Plan, { logicalId, properties }: FunctionResource, file: string): string {
  const hash = properties.Code.S3Key.replace(/\.zip$/, "");
  const directory = plan.stack.assets.get(hash);
  const candidates = [".mjs", ".js", ".cjs"].map((ending) => path.join(directory ?? "", file + ending));
  const found = directory === undefined ? undefined : candidates.find((candidate) => existsSync(candidate));
  if (found) return found;
  throw new TemplateRefusal(logicalId, "AWS::Lambda::Function", `its code ${properties.Code.S3Key} is not there`);
}

function environmentOf(
  { ref, properties }: FunctionResource,
  endpoints: Endpoints,
  { accessKeyId, secretAccessKey }: Credentials,
): Record<string, string> {
  return {
    ...properties.Environment?.Variables,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_LAMBDA_FUNCTION_NAME: ref,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_ENDPOINT_URL_SFN: endpoints.sfn,
    LAMBDA_TASK_ROOT: "/var/task",
    NODE_ENV: "production",
    TZ: ":UTC",
  };
}
