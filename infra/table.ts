import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, StreamViewType, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { type FunctionName, tableLayout } from "../schemas/env.ts";
import type { Access } from "./access.ts";
import type { Config } from "./config.ts";
import { readsDueIndex, tableActions } from "./permissions.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table. It is the truth; everything else can be made again from it. */
export class Table extends TableV2 {
  constructor(scope: Construct, config: Config) {
    super(scope, "Table", {
      partitionKey: text(tableLayout.partitionKey),
      sortKey: text(tableLayout.sortKey),
      globalSecondaryIndexes: [
        {
          indexName: tableLayout.dueIndex.name,
          partitionKey: text(tableLayout.dueIndex.partitionKey),
          sortKey: text(tableLayout.dueIndex.sortKey),
        },
      ],
      // Sign-ups come in rushes and then not at all for weeks.
      billing: Billing.onDemand(),
      timeToLiveAttribute: tableLayout.ttl,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: config.production,
      removalPolicy: config.production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  override get tableStreamArn(): string {
    const arn = super.tableStreamArn;
    if (arn === undefined) throw new Error("The table has no stream");
    return arn;
  }

  /** The use of the table that `permissions.ts` allows this function. */
  for(name: FunctionName): Access<{ TABLE_NAME: string }> {
    const actions = (tableActions[name] ?? []).map((action) => `dynamodb:${action}`);
    const statements = [new PolicyStatement({ actions, resources: [this.tableArn] })];
    if (readsDueIndex(name)) {
      const index = `${this.tableArn}/index/${tableLayout.dueIndex.name}`;
      statements.push(new PolicyStatement({ actions: ["dynamodb:Query"], resources: [index] }));
    }
    return { variables: { TABLE_NAME: this.tableName }, statements };
  }
}
