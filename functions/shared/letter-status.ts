import { Letter, type LetterStatus } from "../../schemas/letter.ts";
import type { LetterKey } from "../../schemas/workflow.ts";
import { found } from "./http/refused.ts";
import { parseItem } from "./records.ts";
import { getItem } from "./table/reads.ts";
import { updateItem } from "./table/writes.ts";

export async function readLetter(tableName: string, { owner, letter }: LetterKey): Promise<Letter> {
  return parseItem(Letter, found(await getItem(tableName, { pk: owner, sk: letter })));
}

interface Step {
  /** States from which the step may be taken; from any other it is not taken. */
  from: LetterStatus[];
  to: LetterStatus;
  messageId?: string;
}

/** Moves a letter on. Answers false when it is in another state already: news may arrive twice and out of order. */
export async function markLetter(tableName: string, key: LetterKey, { from, to, messageId }: Step): Promise<boolean> {
  const now = new Date().toISOString();
  const before = Object.fromEntries(from.map((status, index) => [`:from${index}`, status]));
  const sent = to === "sent" ? ", sentAt = :now" : "";
  const known = messageId ? ", messageId = :messageId" : "";
  return updateItem(tableName, {
    update: { pk: key.owner, sk: key.letter },
    expression: `SET #status = :to${sent}${known}`,
    condition: {
      expression: `#status IN (${Object.keys(before).join(", ")})`,
      names: { "#status": "status" },
      values: { ...before, ":to": to, ...(sent && { ":now": now }), ...(messageId && { ":messageId": messageId }) },
    },
  });
}
