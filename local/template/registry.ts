import * as api from "./properties/api.ts";
import * as dynamodb from "./properties/dynamodb.ts";
import * as lambda from "./properties/lambda.ts";
import * as messaging from "./properties/messaging.ts";
import * as orchestration from "./properties/orchestration.ts";
import * as s3 from "./properties/s3.ts";

/** The resource types that run here, each with the properties that are understood. */
export const runnable = {
  "AWS::Lambda::Function": lambda.LambdaFunction,
  "AWS::Lambda::Version": lambda.LambdaVersion,
  "AWS::Lambda::EventInvokeConfig": lambda.EventInvokeConfig,
  "AWS::Lambda::EventSourceMapping": lambda.EventSourceMapping,
  "AWS::DynamoDB::Table": dynamodb.Table,
  "AWS::DynamoDB::GlobalTable": dynamodb.GlobalTable,
  "AWS::S3::Bucket": s3.Bucket,
  "AWS::StepFunctions::StateMachine": orchestration.StateMachine,
  "AWS::Scheduler::Schedule": orchestration.Schedule,
  "Custom::Trigger": orchestration.Trigger,
  "AWS::ApiGatewayV2::Api": api.Api,
  "AWS::ApiGatewayV2::Integration": api.Integration,
  "AWS::ApiGatewayV2::Route": api.Route,
  "AWS::ApiGatewayV2::Stage": api.ApiStage,
  "AWS::SQS::Queue": messaging.Queue,
  "AWS::SNS::Topic": messaging.Topic,
  "AWS::SNS::Subscription": messaging.Subscription,
  "AWS::SES::ConfigurationSet": messaging.ConfigurationSet,
  "AWS::SES::ConfigurationSetEventDestination": messaging.EventDestination,
};

const PERMISSIONS = "there is one user on one machine, so permissions are not checked";
const OBSERVATION = "what handlers write is in handlers.log of the data directory";
const IDENTITY = "the mail endpoint accepts every sender";

/** Types of which nothing has to run here, with the reason. Their properties are not read. */
export const notNeeded: Record<string, string> = {
  "AWS::IAM::Role": PERMISSIONS,
  "AWS::IAM::Policy": PERMISSIONS,
  "AWS::IAM::ManagedPolicy": PERMISSIONS,
  "AWS::Lambda::Permission": PERMISSIONS,
  "AWS::S3::BucketPolicy": PERMISSIONS,
  "AWS::SQS::QueuePolicy": PERMISSIONS,
  "AWS::SNS::TopicPolicy": PERMISSIONS,
  "AWS::KMS::Key": PERMISSIONS,
  "AWS::KMS::Alias": PERMISSIONS,
  "AWS::Logs::LogGroup": OBSERVATION,
  "AWS::Logs::ResourcePolicy": OBSERVATION,
  "AWS::Logs::MetricFilter": OBSERVATION,
  "AWS::CloudWatch::Alarm": OBSERVATION,
  "AWS::CloudWatch::CompositeAlarm": OBSERVATION,
  "AWS::CloudWatch::Dashboard": OBSERVATION,
  "AWS::CDK::Metadata": "it only counts constructs",
  "AWS::SES::EmailIdentity": IDENTITY,
  "AWS::Scheduler::ScheduleGroup": "schedules are addressed by their names",
};
