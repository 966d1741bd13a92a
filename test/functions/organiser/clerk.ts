import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { afterAll, beforeAll } from "vitest";
import { parseItem, readConference, readFigures } from "../../../functions/shared/records.ts";
import { type Key, keys } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import type { FunctionName } from "../../../schemas/env.ts";
import { EventChange } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Assignee } from "../../../schemas/people.ts";
import { aLinkTo } from "../support/conferences.ts";
import { stored, tableName } from "../support/doors.ts";
import { type EventOptions, go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

export const clerk: Assignee = { id: "biuro", name: "Maria Biurowa", email: "biuro@example.org", language: "pl" };

/** An empty table for the stories of a file. */
export function aTable(): () => Database {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
  });
  afterAll(() => database.close());
  return () => database;
}

export const keyOf = (form: Pick<Conference, "id">, assigneeId = clerk.id) => aLinkTo("organise", form, { assigneeId });

type Handler = Parameters<typeof go>[0];

/** Goes through a door of the organiser. */
export async function through(
  door: FunctionName,
  key: string,
  options: Omit<EventOptions, "path"> & { path?: string },
): Promise<APIGatewayProxyStructuredResultV2> {
  const { handler }: { handler: Handler } = await import(`../../../functions/${door}/index.ts`);
  return go(handler, { path: `/organise/${key}`, parameters: { key }, ...options });
}

type Fields = Record<string, string> | [string, string][];

/** Posts a form from a page of the organiser. */
export const post = (door: FunctionName, key: string, fields: Fields) =>
  through(door, key, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });

export const fresh = async (form: Conference): Promise<Conference> =>
  (await readConference(tableName, form.id, { fresh: true })) ?? form;

export async function figuresOf(form: Conference) {
  const figures = await readFigures(tableName, form.id);
  if (!figures) throw new Error("no figures");
  return figures;
}

export const itemsOf = (form: Conference, prefix: string) => stored(keys.counter(form.id).pk, prefix);

export const changesOf = async (form: Conference) =>
  (await itemsOf(form, "CHANGE#")).map((item) => parseItem(EventChange, item));

/** Actions of the audit records of an event. */
export const auditOf = async (form: Conference) => (await itemsOf(form, "AUDIT#")).map(({ action }) => action);

/** Hands the changes of one item over as the stream does. Answers what it must deliver again. */
export async function delivered(database: Database, { pk, sk }: Key) {
  const { handler } = await import("../../../functions/follow-changes/index.ts");
  const changes = await database.changes(tableName, "", 100_000);
  const Records = changes.filter(({ dynamodb }) => dynamodb?.Keys?.["pk"]?.S === pk && dynamodb.Keys["sk"]?.S === sk);
  if (Records.length === 0) throw new Error("no such change");
  return handler({ Records } as Parameters<typeof handler>[0]);
}

/** Hands a change that a clerk made over as the stream does. */
export const announced = (database: Database, form: Conference, sequence: number) =>
  delivered(database, keys.change(form.id, sequence));
