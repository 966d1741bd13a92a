import { arn, place } from "./place.ts";

/** What `Ref` and `Fn::GetAtt` answer for a resource. */
export interface Identity {
  ref: string;
  attributes: Record<string, string>;
}

interface Kind {
  /** The property that may name the resource; without it the logical id is its name. */
  nameProperty?: string;
  identify(name: string, urls: Urls): Identity;
}

/** Addresses that are known only once this machine listens. */
export interface Urls {
  public: string;
}

function named(service: string, prefix: string, nameProperty: string, attribute = "Arn"): Kind {
  return {
    nameProperty,
    identify: (name) => ({ ref: name, attributes: { [attribute]: arn(service, prefix + name) } }),
  };
}

/** Names of buckets have no capitals. */
function bucketIdentity(name: string): Identity {
  const bucket = name.toLowerCase();
  return { ref: bucket, attributes: { Arn: `arn:${place.partition}:s3:::${bucket}` } };
}

function tableIdentity(name: string): Identity {
  const tableArn = arn("dynamodb", `table/${name}`);
  return { ref: name, attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/1`, TableId: name } };
}

export const STREAM_SUFFIX = "/stream/1";

const kinds: Record<string, Kind> = {
  "AWS::Lambda::Function": named("lambda", "function:", "FunctionName"),
  "AWS::DynamoDB::Table": { nameProperty: "TableName", identify: tableIdentity },
  "AWS::DynamoDB::GlobalTable": { nameProperty: "TableName", identify: tableIdentity },
  "AWS::S3::Bucket": { nameProperty: "BucketName", identify: bucketIdentity },
  "AWS::Scheduler::Schedule": named("scheduler", "schedule/default/", "Name"),
  "AWS::Logs::LogGroup": named("logs", "log-group:", "LogGroupName"),
  "AWS::IAM::Role": named("iam", "role/", "RoleName"),
  "AWS::SES::ConfigurationSet": { nameProperty: "Name", identify: (name) => ({ ref: name, attributes: {} }) },
  "AWS::StepFunctions::StateMachine": {
    nameProperty: "StateMachineName",
    identify: (name) => {
      const machineArn = arn("states", `stateMachine:${name}`);
      return { ref: machineArn, attributes: { Arn: machineArn, Name: name } };
    },
  },
  "AWS::SNS::Topic": {
    nameProperty: "TopicName",
    identify: (name) => ({ ref: arn("sns", name), attributes: { TopicArn: arn("sns", name), TopicName: name } }),
  },
  "AWS::SQS::Queue": {
    nameProperty: "QueueName",
    identify: (name) => {
      const url = `https://sqs.${place.region}.${place.suffix}/${place.account}/${name}`;
      return { ref: url, attributes: { Arn: arn("sqs", name), QueueName: name, QueueUrl: url } };
    },
  },
  "AWS::Lambda::Version": {
    nameProperty: "FunctionName",
    identify: (name) => ({ ref: arn("lambda", `function:${name}:1`), attributes: { Version: "1" } }),
  },
  "AWS::ApiGatewayV2::Api": {
    identify: (id, urls) => ({ ref: id, attributes: { ApiEndpoint: urls.public, ApiId: id } }),
  },
};

/** The property of this type that may hold the resource's name. */
export function nameProperty(type: string): string | undefined {
  return kinds[type]?.nameProperty;
}

/** The identity of a resource of a type that runs here; undefined for types that only exist when deployed. */
export function identify(type: string, name: string, urls: Urls): Identity | undefined {
  return kinds[type]?.identify(name, urls);
}
