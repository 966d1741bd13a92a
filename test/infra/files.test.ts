import { beforeAll, describe, expect, it } from "vitest";
import { actionsOf, allStatements, joined, plainTemplate, roleOf, type StackTemplate } from "./support/template.ts";

let template: StackTemplate;
beforeAll(async () => {
  template = await plainTemplate();
});

const bucket = () => template.only("AWS::S3::Bucket");

describe("the bucket of attached files", () => {
  it("is nobody's but ours, encrypted, and speaks TLS only", () => {
    expect(bucket().Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
      },
    });
    const { Statement } = template.only("AWS::S3::BucketPolicy").Properties.PolicyDocument;
    expect(Statement).toMatchObject([
      { Effect: "Deny", Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
    ]);
    // A name of one's own would be known to others, and could not be used again.
    expect(bucket().Properties.BucketName).toBeUndefined();
  });

  it("forgets what was not looked at after a week, and what was put aside after three months", () => {
    const rules: { Prefix: string; ExpirationInDays: number }[] = bucket().Properties.LifecycleConfiguration.Rules;
    expect(Object.fromEntries(rules.map(({ Prefix, ExpirationInDays }) => [Prefix, ExpirationInDays]))).toEqual({
      "incoming/": 7,
      "quarantine/": 90,
    });
  });

  it("has each file that comes in looked at, by the one function that it may call", () => {
    const check = template.functionOf("check-attachment").id;
    expect(bucket().Properties.NotificationConfiguration.LambdaConfigurations).toEqual([
      {
        Event: "s3:ObjectCreated:*",
        Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "incoming/" }] } },
        Function: { "Fn::GetAtt": [check, "Arn"] },
      },
    ]);
    const permissions = template.ofType("AWS::Lambda::Permission").map(({ Properties }) => Properties);
    expect(permissions.filter(({ Principal }) => Principal === "s3.amazonaws.com")).toMatchObject([
      { FunctionName: { "Fn::GetAtt": [check, "Arn"] }, SourceAccount: { Ref: "AWS::AccountId" } },
    ]);
  });

  it("lets that function read what came in, keep it or put it aside, and nothing else", () => {
    const role = roleOf(template.functionOf("check-attachment"));
    const allowed = allStatements(template)
      .filter(({ roles, statement }) => roles.includes(role) && actionsOf(statement).join().includes("s3:"))
      .map(({ statement }) => [
        ...actionsOf(statement),
        ...[statement.Resource].flat().map((arn) => joined(arn).replace(/^<FilesBucket\w+\.Arn>/, "")),
      ]);
    expect(allowed).toEqual([
      ["s3:GetObject", "s3:DeleteObject", "/incoming/*", "/accepted/*"],
      ["s3:PutObject", "/accepted/*", "/quarantine/*"],
      ["s3:ListBucket", ""],
    ]);
  });
});
