import { readFigures } from "../records.ts";
import { keys } from "../table/keys.ts";
import { ContentionError, transact } from "../table/writes.ts";
import { freeName } from "./claim.ts";

const attempts = 20;

/**
 * Gathers the seats that are left in the shards at the one counter, for good: from then on seats are given out there,
 * exactly to the last, and a line may form. Does nothing when it was done before.
 * @throws ContentionError when sign-ups keep taking seats from the shards at the same moment.
 */
export async function drainShards(tableName: string, formId: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const figures = await readFigures(tableName, formId);
    if (!figures || figures.counter.drained) return;
    const { shards } = figures;
    const left = shards.reduce((sum, { free }) => sum + free, 0);
    const failures = await transact(tableName, [
      {
        update: keys.counter(formId),
        expression: "SET drained = :yes ADD #free :left",
        condition: {
          expression: "drained = :no",
          names: freeName,
          values: { ":yes": true, ":no": false, ":left": left },
        },
      },
      ...shards.map(({ free }, index) => ({
        update: keys.shard(formId, index + 1),
        expression: "SET #free = :zero",
        condition: { expression: "#free = :free", names: freeName, values: { ":zero": 0, ":free": free } },
      })),
    ]);
    if (!failures) return;
  }
  throw new ContentionError("The shards do not come to rest");
}
