import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Change } from "../../domain/reactions.ts";
import type { FunctionName } from "../../schemas/env.ts";
import { describeError, log } from "./log.ts";

type Image = Parameters<typeof unmarshall>[0];
const plain = (image: unknown): Record<string, unknown> | undefined => (image ? unmarshall(image as Image) : undefined);

const changeOf = ({ dynamodb }: DynamoDBRecord): Change => ({
  before: plain(dynamodb?.OldImage),
  after: plain(dynamodb?.NewImage),
});

/**
 * Handles a batch of changes in order and stops at the first that fails: the stream delivers from there again, so
 * nothing is passed over and nothing overtakes.
 */
export const streamDoor =
  (door: FunctionName, handle: (change: Change) => Promise<void>) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      try {
        await handle(changeOf(record));
      } catch (error) {
        log("error", "change not handled", { door, ...describeError(error) });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
