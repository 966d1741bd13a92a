import { Letter, type LetterStatus } from "../../schemas/letter.ts";
import type { LetterKey } from "../../schemas/workflow.ts";
import { found } from "./http/refused.ts";
import { parseItem } from "./records.ts";
import type { Key } from "./table/keys.ts";
import { getItem } from "./table/reads.ts";
import { updateItem, type Write } from "./table/writes.ts";

export async function readLetter(tableName: string, { owner, letter }: LetterKey): Promise<Letter> {
  return parseItem(Letter, found(await getItem(tableName, { pk: owner, sk: letter })));
}

export interface Step {
  /** States from which the step may be taken; from any other it is not taken. */
  from: LetterStatus[];
  to: LetterStatus;
  messageId?: string;
}

/** Moves a letter on, if it is in a state from which it may go. News may arrive twice and out of order. */
export function letterStep(
  { owner, letter }: LetterKey,
  { from, to, messageId }: Step,
): Extract<Write, { update: Key }> {
  const now = new Date().toISOString();
  const before = Object.fromEntries(from.map((status, index) => [`:from${index}`, status]));
  const sent = to === "sent" ? ", sentAt = :now" : "";
  const known = messageId ? ", messageId = :messageId" : "";
  return {
    update: { pk: owner, sk: letter },
    expression: `SET #status = :to${sent}${known}`,
    condition: {
      expression: `#status IN (${Object.keys(before).join(", ")})`,
      names: { "#status": "status" },
      values: { ...before, ":to": to, ...(sent && { ":now": now }), ...(messageId && { ":messageId": messageId }) },
    },
  };
}

/** The same on its own. Answers false when the letter is in another state already. */
export const markLetter = (tableName: string, key: LetterKey, step: Step): Promise<boolean> =>
  updateItem(tableName, letterStep(key, step));
