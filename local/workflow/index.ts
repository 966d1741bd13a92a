import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import { Handlers, type Invoke } from "./handlers.ts";
import { openJournal, type Journal } from "./journal.ts";
import { Workflows } from "./workflows.ts";

export interface Options {
  clock: Clock;
  /** Counts everything that can go on by itself: handler calls and records, but not waits for a timer or an answer. */
  activity: Activity;
  invoke: Invoke;
  /** Handler calls at once. */
  concurrency?: number;
}

/** Opens the engine on the journal in `directory`. It runs nothing before `resume` has been called. */
export async function openWorkflows({ directory, ...options }: Options & { directory: string }): Promise<Workflows> {
  return onJournal(await openJournal(directory), options);
}

export function onJournal(journal: Journal, { clock, activity, invoke, concurrency = 4 }: Options): Workflows {
  return new Workflows(journal, clock, activity, new Handlers(invoke, activity, concurrency));
}

export { workflowEndpoint } from "./endpoint.ts";
export type { Invoke } from "./handlers.ts";
export type { Workflows } from "./workflows.ts";
