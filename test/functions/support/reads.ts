import { client } from "../../../functions/shared/table/client.ts";

/** What functions have read since somebody began to count. */
export interface Reads {
  calls: number;
  /** Items that the table handed out. */
  items: number;
}

const reading = new Set(["GetItemCommand", "BatchGetItemCommand", "QueryCommand"]);

/** Of an answer to a read, whatever else is in it. */
function handedOut(answer: object): number {
  const one = "Item" in answer && answer.Item ? 1 : 0;
  const queried = "Items" in answer && Array.isArray(answer.Items) ? answer.Items.length : 0;
  const fetched = "Responses" in answer ? Object.values(answer.Responses ?? {}).flat().length : 0;
  return one + queried + fetched;
}

/** Counts what is read in between. */
export async function readsOf(work: () => Promise<unknown>): Promise<Reads> {
  const reads: Reads = { calls: 0, items: 0 };
  const name = "count";
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (input) => {
        const answer = await next(input);
        if (!reading.has(commandName)) return answer;
        reads.calls += 1;
        reads.items += handedOut(answer.output);
        return answer;
      },
    { name, step: "initialize" },
  );
  try {
    await work();
  } finally {
    client.middlewareStack.remove(name);
  }
  return reads;
}
