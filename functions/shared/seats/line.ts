import { type Pool, WaitingEntry } from "../../../schemas/event-records.ts";
import { parseItem } from "../records.ts";
import { keys } from "../table/keys.ts";
import { queryItems } from "../table/reads.ts";
import { absent, type Write } from "../table/writes.ts";
import { counterKey } from "./claim.ts";

/** Puts a sign-up at the end of a line, at the number it has claimed. */
export const joinLine = (formId: string, pool: Pool, entry: Omit<WaitingEntry, "passedOver">): Write => ({
  put: { ...keys.waiting(formId, pool, entry.waitingNumber), ...entry, passedOver: 0 },
  condition: absent,
});

/** Takes a sign-up out of a line. */
export const leaveLine = (formId: string, pool: Pool, waitingNumber: number): Write[] => [
  { delete: keys.waiting(formId, pool, waitingNumber), condition: { expression: "attribute_exists(pk)" } },
  {
    update: counterKey(formId, pool),
    expression: "ADD waitlisted :minusOne",
    condition: { expression: "waitlisted > :none", values: { ":minusOne": -1, ":none": 0 } },
  },
];

/** The first in a line, in order; `most` bounds how far a place is looked for behind groups that do not fit. */
export async function headOfLine(tableName: string, formId: string, pool: Pool, most: number): Promise<WaitingEntry[]> {
  const { pk, sk } = keys.waiting(formId, pool);
  const head: WaitingEntry[] = [];
  for await (const item of queryItems(tableName, pk, { prefix: sk, pageSize: most })) {
    head.push(parseItem(WaitingEntry, item));
    if (head.length === most) break;
  }
  return head;
}
