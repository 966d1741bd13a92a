import { Aws, Duration, Names, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Policy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnPermission } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { type FileFolder, folders } from "../schemas/attachment.ts";
import type { Access } from "./access.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Config } from "./config.ts";
import { DeadLetters } from "./dead-letters.ts";
import { Door, type House } from "./door.ts";
import type { Table } from "./table.ts";

/** Attached files: browsers post them straight to the bucket, and each is looked at before anybody else sees it. */
export class Files extends Construct {
  readonly #bucket: Bucket;

  constructor(scope: Construct, house: House, config: Config, table: Table) {
    super(scope, "Files");
    this.#bucket = bucketOf(this, config);
    const article = "attachments-not-checked";
    const impact =
      "Files that applicants attach are neither accepted nor refused, so they cannot send their application.";
    const door = new Door(this, "check-attachment", {
      ...house,
      impact,
      article,
      uses: table.for("check-attachment"),
      // Ten megabytes may unpack to a hundred and fifty, which takes a few seconds.
      timeout: Duration.minutes(1),
      memory: 1024,
    });
    const { queue } = new DeadLetters(this, house.alarms, {
      name: "check-attachment gave up on files",
      impact,
      look: "the messages in its dead-letter queue, then the log of the function check-attachment",
      article,
    });
    // S3 hands the event over and is done; a failure after that is for Lambda to retry.
    door.function.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(queue) });
    this.#notify(door);
    this.#allow(door);
  }

  /** To sign forms by which browsers post files. */
  upload(): Access<{ FILES_BUCKET: string }> {
    return this.#use("s3:PutObject", "incoming");
  }

  /** To keep files that come with forms, once they were looked at. */
  keep(): Access<{ FILES_BUCKET: string }> {
    return this.#use("s3:PutObject", "uploads");
  }

  /** To sign addresses by which browsers fetch such files. */
  hand(): Access<{ FILES_BUCKET: string }> {
    return this.#use("s3:GetObject", "uploads");
  }

  /** To read accepted files, and to sign addresses by which browsers fetch them. */
  read(): Access<{ FILES_BUCKET: string }> {
    return this.#use("s3:GetObject", "accepted");
  }

  /** To delete files, in whatever state. */
  remove(): Access<{ FILES_BUCKET: string }> {
    return this.#use("s3:DeleteObject", ...folders);
  }

  #use(action: string, ...where: FileFolder[]): Access<{ FILES_BUCKET: string }> {
    return { variables: { FILES_BUCKET: this.#bucket.bucketName }, statements: [this.#in(where, action)] };
  }

  #in(where: readonly FileFolder[], ...actions: string[]): PolicyStatement {
    return new PolicyStatement({
      actions,
      resources: where.map((folder) => `${this.#bucket.bucketArn}/${folder}/*`),
    });
  }

  /** The bucket asks whether it may call the function when it is made, so the permission comes before and cannot name it. */
  #notify(door: Door<"check-attachment">): void {
    const permission = new CfnPermission(this, "Invoke", {
      action: "lambda:InvokeFunction",
      functionName: door.function.functionArn,
      principal: "s3.amazonaws.com",
      sourceAccount: Aws.ACCOUNT_ID,
    });
    const bucket = cfnBucketOf(this.#bucket);
    bucket.notificationConfiguration = {
      lambdaConfigurations: [
        {
          event: "s3:ObjectCreated:*",
          function: door.function.functionArn,
          filter: { s3Key: { rules: [{ name: "prefix", value: "incoming/" }] } },
        },
      ],
    };
    bucket.addResourceDependency(permission);
  }

  /** Beside the role: within it, the bucket would wait for the role, which would wait for the name of the bucket. */
  #allow(door: Door<"check-attachment">): void {
    const policy = new Policy(this, "Check", {
      statements: [
        this.#in(["incoming", "accepted"], "s3:GetObject", "s3:DeleteObject"),
        this.#in(["accepted", "quarantine"], "s3:PutObject"),
        // Without it, S3 says of a file that is not there that it may not be read.
        new PolicyStatement({ actions: ["s3:ListBucket"], resources: [this.#bucket.bucketArn] }),
      ],
    });
    if (door.function.role) policy.attachToRole(door.function.role);
  }
}

function bucketOf(scope: Construct, config: Config): Bucket {
  const bucket = new Bucket(scope, "Bucket", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    lifecycleRules: [
      // What was looked at is deleted at once. This is for what could not be, once operators had a week to help.
      { prefix: "incoming/", expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      // Time to ask why a file was refused. Nobody needs it after, and it may be harmful.
      { prefix: "quarantine/", expiration: Duration.days(90) },
    ],
    // CloudFormation deletes an empty bucket only.
    removalPolicy: config.production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  acknowledge(bucket, {
    "AwsSolutions-S1":
      "Nobody but three functions reads or writes, and they log what they do; access logs would keep the addresses of applicants",
  });
  acknowledgeFolders(bucket);
  return bucket;
}

/** Names the folders for the stack and for those nested in it, to which the bucket is a parameter. */
function acknowledgeFolders(bucket: Bucket): void {
  const { node, logicalId } = cfnBucketOf(bucket);
  const stack = Stack.of(bucket);
  const arns = [`${stack.resolve(logicalId)}.Arn`, `referenceto${Names.nodeUniqueId(node)}Arn`];
  for (const arn of arns) {
    for (const folder of folders) {
      acknowledge(stack, {
        [`AwsSolutions-IAM5[Resource::<${arn}>/${folder}/*]`]: "A folder of one bucket, whose files have no names yet",
      });
    }
  }
}

function cfnBucketOf({ node }: Bucket): CfnBucket {
  if (node.defaultChild instanceof CfnBucket) return node.defaultChild;
  throw new Error("The bucket is not made by CloudFormation");
}
