import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { readEnvironment } from "../shared/env.ts";
import { describeError, log } from "../shared/log.ts";
import { offerFreedSeats } from "../shared/seats/make-offers.ts";

const { TABLE_NAME } = readEnvironment("offer-seats");

const formOf = (pk: string | undefined) => pk?.slice("FORM#".length) ?? "";

/**
 * After a sign-up was changed, cancelled or joined a line: offers what is free to those who wait. One look at each event
 * of the batch is enough, however many changes it brings.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const firstOf = new Map<string, string>();
  for (const { dynamodb } of event.Records) {
    const formId = formOf(dynamodb?.Keys?.["pk"]?.S);
    if (!firstOf.has(formId)) firstOf.set(formId, dynamodb?.SequenceNumber ?? "");
  }
  for (const [formId, sequenceNumber] of firstOf) {
    try {
      await offerFreedSeats(TABLE_NAME, formId, new Date().toISOString());
    } catch (error) {
      log("error", "seats not offered", { door: "offer-seats", formId, ...describeError(error) });
      return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
}
