import { randomUUID } from "node:crypto";
import { DynamoDBClient, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";

const client = new DynamoDBClient({});
const TableName = "wspolnie";

/**
 * Writes the same four items as a sign-up with the same conditions, and does nothing else: it checks, decides, hashes
 * and draws nothing.
 */
export const handler = async (event: { body: string }) => {
  const { answers, consents, language } = JSON.parse(event.body);
  const now = new Date().toISOString();
  const id = randomUUID().replaceAll("-", "");
  const hash = id + id;
  const about = { schemaVersion: 1, formId: "krakow", submissionId: id };
  const reference = "KRK-7HXM-49PC";
  const signUp = {
    pk: "FORM#krakow",
    sk: `SUBMISSION#${id}`,
    kind: "signUp",
    schemaVersion: 1,
    id,
    formId: "krakow",
    formVersion: 1,
    reference,
    submittedAt: now,
    answers,
    consents,
    language,
    email: answers.email,
    requestHash: hash,
    contentHash: hash,
    receipt: { id, reference, status: "confirmed" },
    status: "confirmed",
    confirmedAt: now,
  };
  const pk = `SUBMISSION#${id}`;
  const letter = {
    pk,
    sk: "LETTER#signUpConfirmed",
    kind: "signUpConfirmed",
    to: answers.email,
    language,
    ...about,
    queuedAt: now,
    status: "queued",
  };
  const audit = {
    pk,
    sk: `AUDIT#${now}#${id.slice(0, 12)}`,
    at: now,
    ...about,
    action: "confirmed",
    actor: "applicant",
  };
  const ReturnValuesOnConditionCheckFailure = "ALL_OLD";
  await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        {
          Update: {
            TableName,
            Key: marshall({ pk: "FORM#krakow", sk: "COUNTER" }),
            UpdateExpression: "ADD taken :one",
            ConditionExpression:
              "opensAt <= :now AND closesAt > :now AND cancelled = :no AND taken < #capacity AND waitlisted = :none",
            ExpressionAttributeNames: { "#capacity": "capacity" },
            ExpressionAttributeValues: marshall({ ":now": now, ":no": false, ":none": 0, ":one": 1 }),
            ReturnValuesOnConditionCheckFailure,
          },
        },
        {
          Put: {
            TableName,
            Item: marshall(signUp),
            ConditionExpression: "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure,
          },
        },
        { Put: { TableName, Item: marshall(letter), ReturnValuesOnConditionCheckFailure } },
        { Put: { TableName, Item: marshall(audit), ReturnValuesOnConditionCheckFailure } },
      ],
    }),
  );
  return { statusCode: 201, body: JSON.stringify({ id, reference, status: "confirmed" }) };
};
