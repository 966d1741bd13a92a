import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";

type Resource = { Type: string; Properties: Record<string, unknown> };
export type Resources = Record<string, Resource>;

/** A new directory under the project, so that handlers in it find the project's packages. Gone when all tests end. */
export const temporaryDirectory = (): string => mkdtempSync(path.join(process.env["TESTS_DIR"] ?? "", "runtime-"));

/** Writes what the CDK would: manifest, template, and one asset for the source of each handler and each nested template. */
export function writeAssembly(
  resources: Resources,
  handlers: Record<string, string>,
  nested: Record<string, { Resources: Resources }> = {},
): string {
  const directory = temporaryDirectory();
  const write = (file: string, content: unknown) => writeFileSync(path.join(directory, file), JSON.stringify(content));
  const files: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(handlers)) {
    mkdirSync(path.join(directory, `asset.${name}`));
    writeFileSync(path.join(directory, `asset.${name}`, "index.mjs"), source);
    files[name] = { source: { path: `asset.${name}`, packaging: "zip" } };
  }
  for (const [name, template] of Object.entries(nested)) {
    write(`${name}.nested.template.json`, template);
    files[name] = { source: { path: `${name}.nested.template.json`, packaging: "file" } };
  }
  write("manifest.json", {
    artifacts: {
      Stack: { type: "aws:cloudformation:stack", properties: { templateFile: "Stack.template.json" } },
      "Stack.assets": { type: "cdk:asset-manifest" },
    },
  });
  write("Stack.assets.json", { files });
  write("Stack.template.json", { Resources: resources });
  return directory;
}

/** A function whose code is the handler of the same name. */
export function lambda(name: string, properties: Record<string, unknown> = {}): Resource {
  return {
    Type: "AWS::Lambda::Function",
    Properties: {
      Code: { S3Bucket: "assets", S3Key: `${name}.zip` },
      Handler: "index.handler",
      Runtime: "nodejs24.x",
      Role: { "Fn::GetAtt": ["Role", "Arn"] },
      ...properties,
    },
  };
}

/** An HTTP API with functions by route key. The API waits for them as long as it does by default, or for `timeouts` (ms). */
export function api(
  routes: Record<string, string>,
  stage: Record<string, unknown> = {},
  timeouts: Record<string, number> = {},
): Resources {
  const resources: Resources = {
    Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "Api", ProtocolType: "HTTP" } },
    Stage: {
      Type: "AWS::ApiGatewayV2::Stage",
      Properties: { ApiId: { Ref: "Api" }, StageName: "$default", AutoDeploy: true, ...stage },
    },
  };
  for (const [index, [RouteKey, functionName]] of Object.entries(routes).entries()) {
    const TimeoutInMillis = timeouts[RouteKey];
    resources[`Integration${index}`] = {
      Type: "AWS::ApiGatewayV2::Integration",
      Properties: {
        ApiId: { Ref: "Api" },
        IntegrationType: "AWS_PROXY",
        IntegrationUri: { "Fn::GetAtt": [functionName, "Arn"] },
        PayloadFormatVersion: "2.0",
        ...(TimeoutInMillis !== undefined && { TimeoutInMillis }),
      },
    };
    resources[`Route${index}`] = {
      Type: "AWS::ApiGatewayV2::Route",
      Properties: {
        ApiId: { Ref: "Api" },
        RouteKey,
        Target: { "Fn::Join": ["", ["integrations/", { Ref: `Integration${index}` }]] },
      },
    };
  }
  return resources;
}

/** A table with a stream and TTL, keyed by `pk` and `sk`. */
export const table: Resource = {
  Type: "AWS::DynamoDB::GlobalTable",
  Properties: {
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "S" },
    ],
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    Replicas: [{ Region: { Ref: "AWS::Region" } }],
    StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
    TimeToLiveSpecification: { AttributeName: "expires", Enabled: true },
  },
};

export function mapping(functionName: string, properties: Record<string, unknown> = {}): Resource {
  return {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      EventSourceArn: { "Fn::GetAtt": ["Table", "StreamArn"] },
      FunctionName: { Ref: functionName },
      StartingPosition: "TRIM_HORIZON",
      ...properties,
    },
  };
}

export function schedule(functionName: string, expression: string, properties: Record<string, unknown> = {}): Resource {
  return {
    Type: "AWS::Scheduler::Schedule",
    Properties: {
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: "Europe/Warsaw",
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: { Arn: { "Fn::GetAtt": [functionName, "Arn"] }, RoleArn: "arn:aws:iam::1:role/r", Input: '{"run":true}' },
      ...properties,
    },
  };
}

export const queue: Resource = { Type: "AWS::SQS::Queue", Properties: {} };
export const role: Resource = { Type: "AWS::IAM::Role", Properties: { Anything: { "Fn::Unknown": [] } } };
