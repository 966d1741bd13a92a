import { Duration } from "aws-cdk-lib";
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { type FunctionName, tableLayout } from "../schemas/env.ts";
import type { Alarms } from "./alarms.ts";
import { DeadLetters } from "./dead-letters.ts";
import type { Table } from "./table.ts";

/** A change of an item whose sort key starts with `prefix`, with the texts it must have after it and before it. */
export interface Change {
  event: "INSERT" | "MODIFY";
  prefix: string;
  after?: Record<string, string>;
  before?: Record<string, string>;
}

const image = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { S: FilterRule.isEqual(text) }]));

const filter = ({ event, prefix, after, before }: Change) =>
  FilterCriteria.filter({
    eventName: FilterRule.isEqual(event),
    dynamodb: {
      Keys: { [tableLayout.sortKey]: { S: FilterRule.beginsWith(prefix) } },
      ...(after && { NewImage: image(after) }),
      ...(before && { OldImage: image(before) }),
    },
  });

/** Has a function called with these changes of the table, and tells the operators when it falls behind or gives up. */
export function onChanges(
  table: Table,
  name: FunctionName,
  consumer: IFunction,
  { alarms, ...text }: { alarms: Alarms; impact: string; article: string },
  { changes, parallel }: { changes: Change[]; parallel: number },
): void {
  const look = `the log of the function ${name}`;
  const deadLetters = new DeadLetters(consumer, alarms, {
    ...text,
    name: `${name} gave up on changes`,
    look: `the messages in its dead-letter queue, which say where in the stream, and ${look}`,
  });
  consumer.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: changes.map(filter),
      batchSize: 100,
      // Batches of one shard at a time. Changes under one partition key never overtake each other.
      parallelizationFactor: parallel,
      // One bad change must not hold up the others: the batch is halved until it is alone, and after ten more attempts
      // it goes to the queue. Ten, with their pauses, outlast a throttled call to Step Functions.
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      onFailure: new SqsDlq(deadLetters.queue),
    }),
  );
  alarms.add(consumer, "Behind", {
    ...text,
    name: `${name} falls behind`,
    metric: consumer.metric("IteratorAge", { statistic: "Maximum", period: Duration.minutes(5) }),
    threshold: Duration.minutes(5).toMilliseconds(),
    look,
  });
}
