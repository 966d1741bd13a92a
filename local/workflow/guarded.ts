import { StateError } from "./errors.ts";
import type { Json } from "./json.ts";
import { handlerOf, retryDelay, type Catcher, type Retrier } from "./retry.ts";
import type { Departure, WayOut } from "./states/common.ts";
import type { Visit } from "./visit.ts";

interface Guarded extends WayOut {
  Retry?: Retrier[] | undefined;
  Catch?: Catcher[] | undefined;
}

/** Runs `attempt` until it succeeds, its retriers are used up, or a catcher takes the error elsewhere. */
export async function guarded(state: Guarded, visit: Visit, attempt: () => Promise<Json>): Promise<Departure> {
  for (;;) {
    await visit.untilRetry();
    try {
      return await visit.leave(state, { result: await attempt() });
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      const retried = await retry(state.Retry, visit, error);
      if (!retried) return await caught(state.Catch, visit, error);
    } finally {
      visit.release();
    }
  }
}

async function retry(retriers: Retrier[] | undefined, visit: Visit, error: StateError): Promise<boolean> {
  const [retrier, index] = handlerOf(retriers, error) ?? [];
  if (retrier === undefined || index === undefined) return false;
  const used = visit.retriesBy(index);
  if (used >= retrier.MaxAttempts) return false;
  await visit.retryAt(visit.now() + retryDelay(retrier, used, Math.random), index);
  return true;
}

async function caught(catchers: Catcher[] | undefined, visit: Visit, error: StateError): Promise<Departure> {
  const [catcher] = handlerOf(catchers, error) ?? [];
  if (catcher === undefined) throw error;
  return visit.leave(catcher, { errorOutput: { Error: error.name, Cause: error.message } });
}
