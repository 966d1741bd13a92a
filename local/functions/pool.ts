import type { Activity } from "../activity.ts";
import type { Definition } from "./definition.ts";
import { Instance } from "./instance.ts";
import { failed, functionNameOf, type Outcome } from "./invocation.ts";
import type { HandlerLog } from "./log.ts";

/** Threads in all, and for one function. More of them do not help the two cores that this is made for. */
const MOST_INSTANCES = 12;
const MOST_PER_FUNCTION = 4;

/** A thread that nobody needed for so long makes place for its memory. */
const IDLE_MS = 60_000;

interface Waiting {
  payload: string;
  started: (() => void) | undefined;
  resolve: (outcome: Outcome) => void;
}

interface Crew {
  definition: Definition;
  idle: Instance[];
  /** One thread is kept, however long nobody needs it. */
  warm: boolean;
  busy: Set<Instance>;
  queue: Waiting[];
}

export interface PoolOptions {
  definitions: readonly Definition[];
  clock: SharedArrayBuffer;
  activity: Activity;
  log: HandlerLog;
}

/**
 * Runs functions in threads that are started when first needed and kept. When all places are taken, the thread that
 * has idled longest makes way; when none idles, the invocation waits its turn.
 */
export class FunctionPool {
  readonly #crews: Map<string, Crew>;
  readonly #options: PoolOptions;
  readonly #stopping = new Set<Promise<void>>();
  readonly #sweeper = setInterval(() => this.#sweep(), IDLE_MS / 2).unref();

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#crews = new Map(
      options.definitions.map((definition) => [
        definition.name,
        { definition, idle: [], warm: false, busy: new Set(), queue: [] },
      ]),
    );
  }

  definition(arn: string): Definition | undefined {
    return this.#crews.get(functionNameOf(arn))?.definition;
  }

  invoke = (arn: string, payload: string, started?: () => void): Promise<Outcome> =>
    this.#options.activity.track(async () => {
      const crew = this.#crews.get(functionNameOf(arn));
      if (!crew) return failed("ResourceNotFoundException", `Function not found: ${arn}`);
      return await new Promise<Outcome>((resolve) => {
        crew.queue.push({ payload, started, resolve });
        this.#serve(crew);
      });
    });

  /** Starts one thread of a function, so that its first invocation need not wait for it. */
  async warm(arn: string): Promise<void> {
    const crew = this.#crews.get(functionNameOf(arn));
    if (!crew) return;
    crew.warm = true;
    if (crew.idle.length + crew.busy.size > 0) return;
    const instance = this.#start(crew);
    crew.idle.push(instance);
    await instance.ready;
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    const crews = [...this.#crews.values()];
    await Promise.all(crews.flatMap((crew) => [...crew.idle, ...crew.busy]).map((instance) => instance.stop()));
    await Promise.all(this.#stopping);
  }

  #serve(crew: Crew): void {
    while (crew.queue.length > 0) {
      const instance = this.#take(crew);
      if (!instance) return;
      const next = crew.queue.shift();
      if (next) void this.#run(crew, instance, next);
    }
  }

  async #run(crew: Crew, instance: Instance, { payload, started, resolve }: Waiting): Promise<void> {
    crew.busy.add(instance);
    started?.();
    resolve(await instance.invoke(payload));
    crew.busy.delete(instance);
    if (!instance.dead) crew.idle.push(instance);
    this.#serve(crew);
    // A place may have become free for another function that found none.
    for (const other of this.#crews.values()) if (other.queue.length > 0) this.#serve(other);
  }

  #take(crew: Crew): Instance | undefined {
    for (let idle = crew.idle.pop(); idle; idle = crew.idle.pop()) if (!idle.dead) return idle;
    if (crew.busy.size >= Math.min(crew.definition.concurrency ?? MOST_PER_FUNCTION, MOST_PER_FUNCTION))
      return undefined;
    if (this.#size() >= MOST_INSTANCES && !this.#makeRoom()) return undefined;
    return this.#start(crew);
  }

  #start(crew: Crew): Instance {
    return new Instance(crew.definition, this.#options.clock, this.#options.log);
  }

  #size(): number {
    return [...this.#crews.values()].reduce((sum, crew) => sum + crew.idle.length + crew.busy.size, 0);
  }

  #makeRoom(): boolean {
    const idle = [...this.#crews.values()].flatMap((crew) => crew.idle.map((instance) => ({ crew, instance })));
    const [longest] = idle.toSorted((a, b) => a.instance.lastUsed - b.instance.lastUsed);
    if (longest) this.#retire(longest.crew, longest.instance);
    return longest !== undefined;
  }

  #sweep(): void {
    const since = performance.now() - IDLE_MS;
    for (const crew of this.#crews.values()) {
      const kept = crew.warm && crew.busy.size === 0 ? 1 : 0;
      const stale = crew.idle.slice(kept).filter((instance) => instance.lastUsed < since);
      for (const instance of stale) this.#retire(crew, instance);
    }
  }

  #retire(crew: Crew, instance: Instance): void {
    crew.idle = crew.idle.filter((other) => other !== instance);
    const stopped = instance.stop().finally(() => this.#stopping.delete(stopped));
    this.#stopping.add(stopped);
  }
}
