import * as z from "zod/mini";
import type { Clock } from "../clock.ts";
import { sortableId } from "../ids.ts";
import type { Plan } from "../template/plan.ts";
import { type Store, within } from "../store.ts";

export const DeadLetter = z.object({
  /** Name of the queue. */
  queue: z.string(),
  /** ISO 8601. */
  arrivedAt: z.string(),
  /** What could not be handled, as the service that gave up hands it over. */
  body: z.string(),
  /** Why, in the words of the last failure. */
  reason: z.string(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

const PREFIX = "dead-letter!";

/** The queues of the stack: on one machine they only keep what nobody could handle. */
export class DeadLetters {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #queues: ReadonlyMap<string, string>;

  /** `queues`: the name of each queue by its ARN. */
  constructor(store: Store, clock: Clock, queues: ReadonlyMap<string, string>) {
    this.#store = store;
    this.#clock = clock;
    this.#queues = queues;
  }

  static of(plan: Plan, store: Store, clock: Clock): DeadLetters {
    const queues = plan
      .all("AWS::SQS::Queue")
      .map(({ logicalId, attributes }) => [attributes["Arn"] ?? "", logicalId] as const);
    return new DeadLetters(store, clock, new Map(queues));
  }

  /** The durable entry for a message, for a batch that also forgets what failed. Unknown queues keep their ARN. */
  entry(queueArn: string, body: string, reason: string): { type: "put"; key: string; value: string } {
    const now = this.#clock.now();
    const letter: DeadLetter = {
      queue: this.#queues.get(queueArn) ?? queueArn,
      arrivedAt: new Date(now).toISOString(),
      body,
      reason,
    };
    return { type: "put", key: PREFIX + sortableId(now), value: JSON.stringify(letter) };
  }

  async add(queueArn: string, body: string, reason: string): Promise<void> {
    await this.#store.batch([this.entry(queueArn, body, reason)], { sync: true });
  }

  /** Newest first. */
  async list(limit = 200): Promise<DeadLetter[]> {
    const values = await this.#store.values({ ...within(PREFIX), reverse: true, limit }).all();
    return values.map((value) => DeadLetter.parse(JSON.parse(value)));
  }
}
