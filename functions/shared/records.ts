import * as z from "zod/mini";
import { Assignment, type Step } from "../../schemas/assignment.ts";
import type { Figures } from "../../domain/seats.ts";
import { Counter, SeatCounter, SeatShard, SessionCounter } from "../../schemas/counter.ts";
import type { Pool } from "../../schemas/event-records.ts";
import { type Conference, Form } from "../../schemas/form.ts";
import { SignUp } from "../../schemas/sign-up.ts";
import { Submission } from "../../schemas/submission.ts";
import type { SubmissionId } from "../../schemas/values.ts";
import { contentOf, type Item } from "./table/client.ts";
import { type Key, keys } from "./table/keys.ts";
import { getItem, queryItems } from "./table/reads.ts";

/** Everything read from the table passes through its schema: what does not fit stops here, not three calls later. */
export const parseItem = <Schema extends z.core.$ZodType>(schema: Schema, item: Item): z.output<Schema> =>
  z.parse(schema, contentOf(item));

async function read<Schema extends z.core.$ZodType>(
  tableName: string,
  key: Key,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const item = await getItem(tableName, key);
  return item && parseItem(schema, item);
}

const cacheFor = 60_000;
const cache = new Map<string, { form: Form; readAt: number }>();

interface Freshness {
  /** Looks at the table even when the form was read a moment ago: for what must know where and when the event is now. */
  fresh?: boolean;
}

/**
 * A published form. It is kept for a minute, as what a submission depends on (seats, pool, closing instant) is in the
 * counter, and is a condition of the write that depends on it. Organisers may move an event.
 */
export async function readForm(
  tableName: string,
  formId: string,
  { fresh = false }: Freshness = {},
): Promise<Form | undefined> {
  const cached = cache.get(formId);
  if (!fresh && cached && Date.now() - cached.readAt < cacheFor) return cached.form;
  const form = await read(tableName, keys.form(formId), Form);
  if (form) cache.set(formId, { form, readAt: Date.now() });
  return form;
}

export async function readConference(
  tableName: string,
  formId: string,
  freshness?: Freshness,
): Promise<Conference | undefined> {
  const form = await readForm(tableName, formId, freshness);
  return form?.kind === "conference" ? form : undefined;
}

export const readCounter = (tableName: string, formId: string) => read(tableName, keys.counter(formId), Counter);

export const readSubmission = (tableName: string, formId: string, id: SubmissionId) =>
  read(tableName, keys.submission(formId, id), Submission);

export const readAssignment = (tableName: string, id: SubmissionId, step: Step, assigneeId: string) =>
  read(tableName, keys.assignment(id, step, assigneeId), Assignment);

/** All live figures of a conference, in one read. */
export async function readFigures(tableName: string, formId: string): Promise<Figures | undefined> {
  const { pk, sk } = keys.counter(formId);
  const items = await Array.fromAsync(queryItems(tableName, pk, { prefix: sk }));
  const head = items.find((item) => item["kind"] === "conference");
  if (!head) return undefined;
  const start = keys.sessionCounter(formId, "").sk.length;
  return {
    counter: parseItem(SeatCounter, head),
    shards: items.filter(({ kind }) => kind === "shard").map((item) => parseItem(SeatShard, item)),
    sessions: Object.fromEntries(
      items
        .filter(({ kind }) => kind === "session")
        .map((item) => [String(item["sk"]).slice(start), parseItem(SessionCounter, item)]),
    ),
  };
}

export async function readSignUp(tableName: string, formId: string, id: SubmissionId): Promise<SignUp | undefined> {
  const item = await getItem(tableName, keys.submission(formId, id));
  return item?.["kind"] === "signUp" ? parseItem(SignUp, item) : undefined;
}

/** All sign-ups of an event, in every state. */
export async function* signUpsOf(tableName: string, formId: string): AsyncGenerator<SignUp> {
  const { pk, sk } = keys.submission(formId);
  for await (const item of queryItems(tableName, pk, { prefix: sk })) yield parseItem(SignUp, item);
}

/** How many wait before and including the holder of a waiting number: 1 is the first in line. */
export async function waitingPosition(tableName: string, formId: string, pool: Pool, number: number): Promise<number> {
  const mine = keys.waiting(formId, pool, number);
  const line = keys.waiting(formId, pool);
  let position = 1;
  for await (const entry of queryItems(tableName, line.pk, { prefix: line.sk, pageSize: 1000 })) {
    if (String(entry["sk"]) >= mine.sk) return position;
    position += 1;
  }
  return position;
}
