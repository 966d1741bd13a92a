import { client } from "../../../functions/shared/table/client.ts";

/** What functions have read since somebody began to count. */
export interface Reads {
  calls: number;
  /** Items that the table handed out. */
  items: number;
}

const reading = new Set(["GetItemCommand", "BatchGetItemCommand", "QueryCommand"]);

interface Output {
  Item?: unknown;
  Items?: unknown[];
  Responses?: Record<string, unknown[]>;
}

const handedOut = ({ Item, Items = [], Responses = {} }: Output): number =>
  (Item ? 1 : 0) + Items.length + Object.values(Responses).flat().length;

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
