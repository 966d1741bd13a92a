import { randomUUID } from "node:crypto";
import { DynamoDBClient, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";

const client = new DynamoDBClient({});
const TableName = "wspolnie";

/**
 * Writes the same six items as a sign-up with the same conditions, and does nothing else: it checks, decides, hashes
 * and draws nothing.
 */
export const handler = async (event: { body: string }) => {
  const { answers: all, consents, language } = JSON.parse(event.body);
  const { accessNeeds, diet, otherNeeds, ...answers } = all;
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
    participants: [{ name: answers.fullName }],
    sessions: {},
    source: "web",
    ticketSecret: hash.slice(0, 16),
    revision: 0,
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
  const claim = { pk: "FORM#krakow", sk: `CLAIM#${hash}`, schemaVersion: 1, submissionId: id };
  const needs = { pk, sk: "NEEDS", schemaVersion: 1, answers: { accessNeeds, diet, otherNeeds } };
  const ReturnValuesOnConditionCheckFailure = "ALL_OLD";
  await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        {
          Update: {
            TableName,
            Key: marshall({ pk: "FORM#krakow", sk: "COUNTER" }),
            UpdateExpression: "ADD #free :minusSeats",
            ConditionExpression:
              "opensAt <= :now AND closesAt > :now AND cancelled = :no AND #free >= :seats AND waitlisted = :none",
            ExpressionAttributeNames: { "#free": "free" },
            ExpressionAttributeValues: marshall({
              ":now": now,
              ":no": false,
              ":none": 0,
              ":seats": 1,
              ":minusSeats": -1,
            }),
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
        {
          Put: {
            TableName,
            Item: marshall(claim),
            ConditionExpression: "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure,
          },
        },
        {
          Put: {
            TableName,
            Item: marshall(letter),
            ConditionExpression: "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure,
          },
        },
        { Put: { TableName, Item: marshall(needs), ReturnValuesOnConditionCheckFailure } },
        { Put: { TableName, Item: marshall(audit), ReturnValuesOnConditionCheckFailure } },
      ],
    }),
  );
  return { statusCode: 201, body: JSON.stringify({ id, reference, status: "confirmed" }) };
};
