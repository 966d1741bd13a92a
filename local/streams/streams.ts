import type { Database } from "../database/database.ts";
import type { Plan } from "../template/plan.ts";
import { Consumer, type ConsumerOptions } from "./consumer.ts";
import { mappingsOf } from "./mapping.ts";

export interface Streams {
  /** True when some consumer had changes left that nobody worked on; work on them has begun. */
  behind(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts a consumer for every event source mapping of the stack. */
export async function startStreams(
  plan: Plan,
  options: Omit<ConsumerOptions, "database"> & { database: Database },
): Promise<Streams> {
  const { database } = options;
  const consumers: Consumer[] = [];
  for (const [table, mappings] of Map.groupBy(mappingsOf(plan), (mapping) => mapping.table)) {
    const names = mappings.map((mapping) => mapping.name);
    const positions = await database.consumers(table, names);
    consumers.push(...mappings.map((mapping) => new Consumer(mapping, positions.get(mapping.name) ?? "", options)));
  }
  const pokeAll = () => consumers.forEach((consumer) => consumer.poke());
  const stopListening = database.onChange(pokeAll);
  pokeAll();
  return {
    behind: async () => (await Promise.all(consumers.map((consumer) => consumer.behind()))).includes(true),
    stop: async () => {
      stopListening();
      await Promise.all(consumers.map((consumer) => consumer.stop()));
    },
  };
}
