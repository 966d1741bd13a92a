import * as z from "zod/mini";
import type { Activity } from "../activity.ts";
import type { Clock, Instant, Timer } from "../clock.ts";
import { messageOf } from "../failure.ts";
import type { AsyncInvocations } from "../functions/async-invocations.ts";
import type { Invoke, Outcome } from "../functions/invocation.ts";
import type { Store } from "../store.ts";
import type { Plan, Resource } from "../template/plan.ts";
import { TemplateRefusal } from "../template/refusal.ts";
import { nextRunOf } from "./expression.ts";

const PREFIX = "schedule!";
const TYPE = "AWS::Scheduler::Schedule";
type ScheduleResource = Resource<typeof TYPE>;

const History = z.object({ created: z.number(), last: z.number() });
type History = z.infer<typeof History>;

/** A schedule as pages show it. */
export interface ScheduleView {
  name: string;
  expression: string;
  zone: string;
  next: Instant | undefined;
}

export interface SchedulesOptions {
  plan: Plan;
  store: Store;
  clock: Clock;
  activity: Activity;
  events: AsyncInvocations;
  invoke: Invoke;
}

/** The schedules of the stack, run by the virtual clock. */
export class Schedules {
  readonly #options: SchedulesOptions;
  readonly #resources: ScheduleResource[];
  readonly #timers = new Map<string, Timer>();
  readonly #next = new Map<string, Instant>();
  #stopped = false;

  constructor(options: SchedulesOptions) {
    this.#options = options;
    this.#resources = options.plan.all(TYPE);
    for (const { logicalId, properties } of this.#resources) {
      try {
        nextRunOf(properties.ScheduleExpression, properties.ScheduleExpressionTimezone, 0)(options.clock.now());
      } catch (error) {
        throw new TemplateRefusal(logicalId, TYPE, messageOf(error));
      }
    }
  }

  /** Begins to wait. A schedule that was missed while nothing ran, even several times, runs once now. */
  async start(): Promise<void> {
    for (const resource of this.#resources) {
      if (resource.properties.State !== "ENABLED") continue;
      await this.#wait(resource);
    }
  }

  list(): ScheduleView[] {
    return this.#resources.map(({ ref, properties }) => ({
      name: ref,
      expression: properties.ScheduleExpression,
      zone: properties.ScheduleExpressionTimezone,
      next: this.#next.get(ref),
    }));
  }

  /** Runs a schedule now, apart from its times; undefined when there is none of that name (or logical id). */
  async run(name: string): Promise<Outcome | undefined> {
    const resource = this.#resources.find(({ ref, logicalId }) => ref === name || logicalId === name);
    if (!resource) return undefined;
    const { Target } = resource.properties;
    return await this.#options.invoke(Target.Arn, this.#input(resource, this.#options.clock.now()));
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers.values()) timer.cancel();
  }

  async #wait(resource: ScheduleResource): Promise<void> {
    const { clock, activity } = this.#options;
    const { ref, properties } = resource;
    const { created, last } = await this.#history(ref);
    if (this.#stopped) return;
    const next = nextRunOf(properties.ScheduleExpression, properties.ScheduleExpressionTimezone, created)(last);
    if (next === undefined) {
      this.#next.delete(ref);
      return;
    }
    this.#next.set(ref, next);
    const fire = () => void activity.track(() => this.#fire(resource, created, next)).catch(console.error);
    this.#timers.set(ref, clock.at(next, fire));
  }

  /** The event and the fact that it was sent are one write, so a run is neither lost nor doubled by a crash. */
  async #fire(resource: ScheduleResource, created: Instant, instant: Instant): Promise<void> {
    const { events, clock } = this.#options;
    const { Target } = resource.properties;
    const facts = { [PREFIX + resource.ref]: JSON.stringify({ created, last: Math.max(instant, clock.now()) }) };
    await events.accept(Target.Arn, this.#input(resource, instant), {
      deadLetterArn: Target.DeadLetterConfig?.Arn,
      facts,
    });
    await this.#wait(resource);
  }

  /** When a schedule was first seen, and when it last ran (or was first seen). */
  async #history(name: string): Promise<History> {
    const { store, clock } = this.#options;
    const stored = await store.get(PREFIX + name);
    if (stored !== undefined) return History.parse(JSON.parse(stored));
    const now = clock.now();
    await store.put(PREFIX + name, JSON.stringify({ created: now, last: now }));
    return { created: now, last: now };
  }

  #input({ ref, properties, attributes }: ScheduleResource, instant: Instant): string {
    const values: Record<string, string> = {
      "aws.scheduler.schedule-arn": attributes["Arn"] ?? ref,
      "aws.scheduler.scheduled-time": new Date(instant).toISOString().replace(/\.\d+Z$/, "Z"),
      "aws.scheduler.execution-id": `${ref}-${instant}`,
      "aws.scheduler.attempt-number": "1",
    };
    return properties.Target.Input.replaceAll(/<(aws\.scheduler\.[a-z-]+)>/g, (whole, name) => values[name] ?? whole);
  }
}
