/**
 * Loaded into the product before anything else (`--import`): in the thread of the database it counts what DynamoDB would
 * charge for, and writes that into TABLE_UNITS_FILE every second.
 */
import { writeFileSync } from "node:fs";
import { isMainThread, workerData } from "node:worker_threads";

/** Capacity units, and how many requests there were of each kind. */
export interface TableUnits {
  writeUnit: number;
  readUnit: number;
  requests: Record<string, number>;
  /** Of the whole product until now. */
  cpuSeconds: number;
}

const file = process.env["TABLE_UNITS_FILE"];
if (!isMainThread && file !== undefined && typeof workerData?.directory === "string") await count(file);

async function count(file: string): Promise<void> {
  const [{ requests }, { Changes }, { db }, { tableLayout }, { isItem }] = await Promise.all([
    import("../../../local/database/requests.ts"),
    import("../../../local/database/changes.ts"),
    import("../../../local/database/engine.ts"),
    import("../../../schemas/env.ts"),
    import("../../../local/database/wire.ts"),
  ]);
  type Request = typeof requests extends ReadonlyMap<string, infer One> ? One : never;
  type Json = Awaited<ReturnType<Request>>;
  const units: TableUnits = { writeUnit: 0, readUnit: 0, requests: {}, cpuSeconds: 0 };
  const size = (item: unknown): number => (isItem(item) ? db.itemSize(item) : 0);
  const whole = (bytes: number, of: number) => Math.max(1, Math.ceil(bytes / of));
  const { partitionKey } = tableLayout.dueIndex;

  /** Since the request began: a request changes items before it lets another one in. */
  let changed = { items: 0, units: 0, indexed: 0 };
  const { append } = Changes.prototype;
  Changes.prototype.append = function (change, table, writes, identity) {
    if (!identity) {
      const [before, after] = [change.before?.item, change.after?.item];
      changed.items += 1;
      changed.units += whole(Math.max(size(before), size(after)), 1024);
      for (const item of [before, after]) if (item?.[partitionKey]) changed.indexed += whole(size(item), 1024);
    }
    append.call(this, change, table, writes, identity);
  };

  const sumOf = (found: unknown): number => (Array.isArray(found) ? found.reduce((sum, one) => sum + size(one), 0) : 0);
  /** Units of an eventually consistent read of what was answered. */
  const readUnits = (name: string, { Item, Items, Responses }: Json): number => {
    if (name === "GetItem") return whole(size(Item), 4096) / 2;
    if (name === "Query" || name === "Scan") return whole(sumOf(Items), 4096) / 2;
    const found = Array.isArray(Responses) ? Responses.map((one) => one?.Item) : Object.values(Responses ?? {}).flat();
    return found.reduce<number>((sum, one) => sum + whole(size(one), 4096) / 2, 0);
  };
  const consistent = (name: string, { ConsistentRead, RequestItems }: Json): number => {
    if (name === "TransactGetItems") return 4;
    const all = name === "BatchGetItem" ? JSON.stringify(RequestItems) : JSON.stringify({ ConsistentRead });
    return all.includes('"ConsistentRead":true') ? 2 : 1;
  };

  const writing = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;
  const all = requests as Map<string, Request>;
  for (const [name, handle] of requests) {
    all.set(name, (core, input, body) => {
      units.requests[name] = (units.requests[name] ?? 0) + 1;
      changed = { items: 0, units: 0, indexed: 0 };
      const answer = handle(core, input, body);
      if (writing.test(name)) {
        // What is only checked, left as it was or refused is charged too: taken as small.
        const asked = Array.isArray(input["TransactItems"]) ? input["TransactItems"].length : 1;
        const left = Math.max(0, asked - changed.items);
        units.writeUnit += (changed.units + left) * (name === "TransactWriteItems" ? 2 : 1) + changed.indexed;
      } else if (/Get|Query|Scan/.test(name)) {
        answer.then(
          (found) => (units.readUnit += readUnits(name, found) * consistent(name, input)),
          () => undefined,
        );
      }
      return answer;
    });
  }
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    writeFileSync(file, JSON.stringify({ ...units, cpuSeconds: (user + system) / 1e6 }));
  }, 1000).unref();
}
