import { sdk } from "./sdk.ts";

const client = `
import { DynamoDBClient, PutItemCommand, QueryCommand, UpdateItemCommand } from "${sdk}";
const client = new DynamoDBClient({});
const TableName = process.env.TABLE;
const put = (item) => client.send(new PutItemCommand({ TableName, Item: item }));
const count = async (pk) => {
  const { Attributes } = await client.send(new UpdateItemCommand({
    TableName, Key: { pk: { S: pk }, sk: { S: "COUNT" } }, ReturnValues: "ALL_NEW",
    UpdateExpression: "ADD n :one", ExpressionAttributeValues: { ":one": { N: "1" } },
  }));
  return Number(Attributes.n.N);
};
const note = async (pk, what) => put({
  pk: { S: pk }, sk: { S: String(await count("COUNT#" + pk)).padStart(6, "0") }, what: { S: JSON.stringify(what) },
});
`;

/** \`PUT /items\` with \`[{sk, …}]\`: writes items under pk ITEM, in order. */
export const writer = `${client}
export const handler = async (event) => {
  for (const { sk, ...rest } of JSON.parse(event.body)) {
    const texts = Object.fromEntries(Object.entries(rest).map(([name, value]) =>
      [name, typeof value === "number" ? { N: String(value) } : { S: value }]));
    await put({ pk: { S: "ITEM" }, sk: { S: sk }, ...texts });
  }
  return { statusCode: 204 };
};`;

/** \`GET /notes/{name}\`: what handlers noted under a name, in order. */
export const reader = `${client}
export const handler = async (event) => {
  const notes = [];
  let ExclusiveStartKey;
  do {
    const page = await client.send(new QueryCommand({ TableName, ExclusiveStartKey, ConsistentRead: true,
      KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": { S: event.pathParameters.name } } }));
    notes.push(...page.Items.map((item) => JSON.parse(item.what.S)));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return notes;
};`;

/** What the consumer notes of a batch: the time it sees in milliseconds, and the keys. */
export interface Seen {
  at: number;
  items: string[];
}

/**
 * Notes the keys of each batch under SEEN, with the time it sees. An item with \`fails: n\` is reported as failed n
 * times; one with \`throws: n\` makes the whole batch fail n times.
 */
export const consumer = `${client}
export const handler = async ({ Records }) => {
  await note("SEEN", { at: Date.now(), items: Records.map((record) => record.dynamodb.Keys.sk.S) });
  for (const { dynamodb: { SequenceNumber, Keys, NewImage } } of Records) {
    if (NewImage?.throws && (await count("THROW#" + Keys.sk.S)) <= Number(NewImage.throws.N)) throw new Error("whole batch");
    if (NewImage?.fails && (await count("FAIL#" + Keys.sk.S)) <= Number(NewImage.fails.N))
      return { batchItemFailures: [{ itemIdentifier: SequenceNumber }] };
  }
  return { batchItemFailures: [] };
};`;

/** Notes its whole event under the name NOTED, together with the time it sees; fails as often as FAIL_TIMES says. */
export const noter = `${client}
export const handler = async (event) => {
  await note("NOTED", { event, at: new Date().toISOString() });
  if ((await count("TIMES")) <= Number(process.env.FAIL_TIMES ?? 0)) throw new Error("not yet");
};`;

/** Sends a letter to the address in the query. */
export const mailer = `
import { SendRawEmailCommand, SESClient } from "${sdk}";
const client = new SESClient({});
export const handler = async (event) => {
  const { to } = event.queryStringParameters;
  const Data = Buffer.from(["From: a@example.org", "To: " + to, "Subject: s", "", "text"].join("\\r\\n"));
  await client.send(new SendRawEmailCommand({ RawMessage: { Data }, ConfigurationSetName: process.env.CONFIGURATION_SET }));
  return { statusCode: 204 };
};`;
