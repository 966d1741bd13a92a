import type { Activity } from "../activity.ts";
import type { Clock, Timer } from "../clock.ts";
import type { Plan } from "../template/plan.ts";
import type { Objects, StoredObject } from "./objects.ts";

const DAY = 86_400_000;

type Rule = { bucket: string; prefix: string; days: number };

/** Deletes objects when the rules of their bucket say so: at the midnight (UTC) after so many days. */
export class FileExpiry {
  readonly #rules: Rule[];
  readonly #clock: Clock;
  readonly #activity: Activity;
  #timer: Timer | undefined;
  #next = Infinity;
  #stopped = false;

  constructor(plan: Plan, clock: Clock, activity: Activity) {
    this.#clock = clock;
    this.#activity = activity;
    this.#rules = plan
      .all("AWS::S3::Bucket")
      .flatMap(({ ref, properties }) =>
        (properties.LifecycleConfiguration?.Rules ?? []).flatMap(({ Status, Prefix = "", ExpirationInDays: days }) =>
          Status === "Enabled" && days !== undefined ? [{ bucket: ref, prefix: Prefix, days }] : [],
        ),
      );
  }

  /** Begins with what is there, and deletes what became due while nobody looked. */
  async start(objects: Objects): Promise<void> {
    for await (const object of objects.all()) this.follow(object, objects);
  }

  follow(object: StoredObject, objects: Objects): void {
    const due = this.#dueOf(object);
    if (due >= this.#next || this.#stopped) return;
    this.#timer?.cancel();
    this.#next = due;
    this.#timer = this.#clock.at(due, () => void this.#activity.track(() => this.#sweep(objects)));
  }

  stop(): void {
    this.#stopped = true;
    this.#timer?.cancel();
  }

  async #sweep(objects: Objects): Promise<void> {
    this.#next = Infinity;
    const now = this.#clock.now();
    for await (const object of objects.all()) {
      if (this.#dueOf(object) <= now) await objects.remove(object);
      else this.follow(object, objects);
    }
  }

  #dueOf({ bucket, key, modified }: StoredObject): number {
    const days = this.#rules
      .filter((rule) => rule.bucket === bucket && key.startsWith(rule.prefix))
      .map((rule) => rule.days);
    return Math.ceil(modified / DAY + Math.min(...days)) * DAY;
  }
}
