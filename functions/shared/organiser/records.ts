import * as z from "zod/mini";
import type { NamedTask } from "../../../domain/tasks.ts";
import { AuditRecord } from "../../../schemas/audit.ts";
import { Arrival, Certificate, EventChange, type Pool, Task, WaitingEntry } from "../../../schemas/event-records.ts";
import { Letter, LetterKind } from "../../../schemas/letter.ts";
import { Programme } from "../../../schemas/programme.ts";
import { SpecialNeeds } from "../../../schemas/sign-up.ts";
import { SignUp } from "../../../schemas/submission.ts";
import type { SubmissionId } from "../../../schemas/values.ts";
import { parseItem } from "../records.ts";
import { type Key, keys, prefix } from "../table/keys.ts";
import { getItem, getItems, queryItems } from "../table/reads.ts";

/** DynamoDB ends a page at 1 MB; a smaller one would only ask more often. */
const pageSize = 1000;

/** Everything whose key begins as a key does, in the order of their keys. */
const all = <Schema extends z.core.$ZodType>(tableName: string, { pk, sk }: Key, schema: Schema) =>
  Array.fromAsync(queryItems(tableName, pk, { prefix: sk, pageSize }), (item) => parseItem(schema, item));

/** The sign-ups of an event in every state. */
export const readSignUps = (tableName: string, formId: string) => all(tableName, keys.submission(formId), SignUp);

/** Who came. With a submission, of that sign-up only. */
export const readArrivals = (tableName: string, formId: string, of = "") =>
  all(tableName, begins(formId, prefix.arrival + of), Arrival);

export const readCertificates = (tableName: string, formId: string, of = "") =>
  all(tableName, begins(formId, prefix.certificate + of), Certificate);

const begins = (formId: string, sk: string): Key => ({ pk: keys.counter(formId).pk, sk });

/** What organisers have changed so far, in order. */
export const readChanges = (tableName: string, formId: string) =>
  all(tableName, begins(formId, prefix.change), EventChange);

export function readTasks(tableName: string, formId: string, of = ""): Promise<NamedTask[]> {
  const { pk, sk } = keys.task(formId, of);
  return Array.fromAsync(queryItems(tableName, pk, { prefix: sk, pageSize }), (item) => ({
    key: String(item["sk"]).slice(prefix.task.length),
    task: parseItem(Task, item),
  }));
}

/** The waiting lists of an event and of its sessions, the first in line first. */
export type Lines = ReadonlyMap<Pool, readonly WaitingEntry[]>;

export async function readLines(tableName: string, formId: string): Promise<Lines> {
  const lines = new Map<Pool, WaitingEntry[]>();
  const { pk } = keys.counter(formId);
  for await (const item of queryItems(tableName, pk, { prefix: prefix.waiting, pageSize })) {
    const [pool = ""] = String(item["sk"]).slice(prefix.waiting.length).split("#");
    const line = lines.get(pool) ?? [];
    line.push(parseItem(WaitingEntry, item));
    lines.set(pool, line);
  }
  return lines;
}

/** What happened to a sign-up, in order. */
export const readHistory = (tableName: string, id: SubmissionId) =>
  all(tableName, { pk: keys.needs(id).pk, sk: prefix.audit }, AuditRecord);

/** Special needs, while they are kept. */
export async function readNeeds(tableName: string, id: SubmissionId): Promise<SpecialNeeds | undefined> {
  const item = await getItem(tableName, keys.needs(id));
  return item && parseItem(SpecialNeeds, item);
}

/** Special needs of many, by the id of their sign-up; who stated none is not there. */
export async function needsById(tableName: string, ids: readonly SubmissionId[]) {
  const items = await getItems(
    tableName,
    ids.map((id) => keys.needs(id)),
  );
  return new Map(
    items.map((item) => [String(item["pk"]).slice(prefix.submission.length), parseItem(SpecialNeeds, item)]),
  );
}

export async function readProgramme(tableName: string, id: string): Promise<Programme | undefined> {
  const item = await getItem(tableName, keys.programme(id));
  return item && parseItem(Programme, item);
}

/** Sign-ups by their ids; those that were erased are left out. */
export async function signUpsById(tableName: string, formId: string, ids: Iterable<SubmissionId>) {
  const wanted = [...new Set(ids)].map((id) => keys.submission(formId, id));
  const signUps = (await getItems(tableName, wanted)).map((item) => parseItem(SignUp, item));
  return new Map(signUps.map((signUp) => [signUp.id, signUp]));
}

/** A letter about a sign-up. `key` is the end of its sort key, by which it is asked for as a document. */
export interface NamedLetter {
  key: string;
  letter: Letter;
}

export function readNamedLetters(tableName: string, id: SubmissionId): Promise<NamedLetter[]> {
  const { pk, sk } = keys.letter(id);
  return Array.fromAsync(queryItems(tableName, pk, { prefix: sk, pageSize }), (item) => ({
    key: String(item["sk"]).slice(sk.length),
    letter: parseItem(Letter, item),
  }));
}

/** The kind of letter that a sort key names. */
export function letterKindOf(sortKey: string): LetterKind | undefined {
  const [kind] = sortKey.slice(prefix.letter.length).split("#");
  const parsed = z.safeParse(LetterKind, kind);
  return parsed.success ? parsed.data : undefined;
}
