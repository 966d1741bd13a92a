import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { Construct } from "constructs";
import { Trigger } from "aws-cdk-lib/triggers";
import { Door, type House } from "./door.ts";
import type { Table } from "./table.ts";

/** Publishes the shipped forms once the table is there, at every deployment that changes them. */
export class PublishForms extends Construct {
  constructor(scope: Construct, house: House, table: Table) {
    super(scope, "PublishForms");
    const door = new Door(this, "publish-forms", {
      ...house,
      impact: "New forms are not published; those that were stay as they are.",
      article: "forms-not-published",
      uses: table.for("publish-forms"),
      // Reads every form with its newest version, and writes them one after the other.
      timeout: Duration.minutes(1),
    });
    // What npm run forms:publish is told by --function.
    new CfnOutput(Stack.of(this), "PublishFunction", { value: door.function.functionName });
    new Trigger(this, "Trigger", { handler: door.function, executeAfter: [table, door.function] });
  }
}
