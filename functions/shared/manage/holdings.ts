import type * as z from "zod/mini";
import { Assignment } from "../../../schemas/assignment.ts";
import { AuditRecord } from "../../../schemas/audit.ts";
import { Arrival, Certificate } from "../../../schemas/event-records.ts";
import { Letter } from "../../../schemas/letter.ts";
import { SpecialNeeds } from "../../../schemas/sign-up.ts";
import { parseItem } from "../records.ts";
import type { Item } from "../table/client.ts";
import { type Key, keys, prefix } from "../table/keys.ts";
import { queryItems } from "../table/reads.ts";

/** What is held about a submission beside its own item. */
export interface Holdings {
  /** By sort key. */
  letters: Map<string, Letter>;
  history: AuditRecord[];
  assignments: Assignment[];
  needs: SpecialNeeds | undefined;
  arrivals: Arrival[];
  certificates: Certificate[];
}

const ofPeople = (tableName: string, { pk, sk }: Key) =>
  // Keys of people end with their number; without it they are those of all people of a sign-up.
  Array.fromAsync(queryItems(tableName, pk, { prefix: sk.slice(0, sk.lastIndexOf("#") + 1) }));

const parsed = <Schema extends z.core.$ZodType>(schema: Schema, found: Item[]): z.output<Schema>[] =>
  found.map((item) => parseItem(schema, item));

/** Reads all that is held about a submission: three queries, as its letters, needs and audit lie together. */
export async function readHoldings(tableName: string, formId: string, id: string): Promise<Holdings> {
  const [items, arrivals, certificates] = await Promise.all([
    Array.fromAsync(queryItems(tableName, keys.letter(id).pk)),
    ofPeople(tableName, keys.arrival(formId, id, 1)),
    ofPeople(tableName, keys.certificate(formId, id, 1)),
  ]);
  const begins = (before: string) => items.filter(({ sk }) => String(sk).startsWith(before));
  return {
    letters: new Map(begins(prefix.letter).map((item) => [String(item["sk"]), parseItem(Letter, item)])),
    history: parsed(AuditRecord, begins(prefix.audit)),
    assignments: parsed(Assignment, begins(prefix.assignment)),
    needs: parsed(SpecialNeeds, begins(keys.needs(id).sk))[0],
    arrivals: parsed(Arrival, arrivals),
    certificates: parsed(Certificate, certificates),
  };
}
