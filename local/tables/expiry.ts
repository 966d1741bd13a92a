import type { Activity } from "../activity.ts";
import type { Clock, Instant, Timer } from "../clock.ts";
import type { Database } from "../database/database.ts";

/** Deletes items when their time has come, by the virtual clock. Answers how to stop that. */
export async function expireItems(database: Database, clock: Clock, activity: Activity): Promise<() => void> {
  let timer: Timer | undefined;
  let stopped = false;

  const waitFor = (next: Instant | undefined) => {
    timer?.cancel();
    timer = next === undefined || stopped ? undefined : clock.at(next, expire);
  };
  const expire = () =>
    void activity
      .track(async () => {
        await database.expireDue(clock.now());
        waitFor(await database.nextExpiry());
      })
      .catch((error: unknown) => {
        if (!stopped) throw error;
      });

  const stopListening = database.onExpiry(waitFor);
  waitFor(await database.nextExpiry());
  return () => {
    stopped = true;
    stopListening();
    timer?.cancel();
  };
}
