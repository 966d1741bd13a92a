import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";
import type { Outcome } from "../functions/invocation.ts";

/** Records that are handed over together, and how often that was tried. */
export interface Batch {
  records: DynamoDBRecord[];
  attempts: number;
}

const Report = z.nullish(
  z.object({ batchItemFailures: z.nullish(z.array(z.object({ itemIdentifier: z.nullish(z.string()) }))) }),
);

export function sequenceOf(record: DynamoDBRecord | undefined): string {
  return record?.dynamodb?.SequenceNumber ?? "";
}

/**
 * The records that were not handled: all of them after an error; from the first reported failure on when the function
 * reports failures one by one; none otherwise.
 */
export function unhandled(records: DynamoDBRecord[], outcome: Outcome, reportsItems: boolean): DynamoDBRecord[] {
  if (!outcome.ok) return records;
  if (!reportsItems) return [];
  const report = Report.safeParse(JSON.parse(outcome.payload));
  if (!report.success) return records;
  const failures = (report.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier ?? "");
  if (failures.length === 0) return [];
  const positions = failures.map((failure) => records.findIndex((record) => sequenceOf(record) === failure));
  // An identifier that is not in the batch tells nothing, so all of it counts as failed.
  return records.slice(Math.max(0, Math.min(...positions)));
}

export function halves({ records }: Batch): Batch[] {
  const middle = Math.ceil(records.length / 2);
  return [
    { records: records.slice(0, middle), attempts: 0 },
    { records: records.slice(middle), attempts: 0 },
  ];
}
