/** As long as a page that is being left may need to let go, in milliseconds. */
const handover = 3_000;

/**
 * Holds a name against all other tabs for as long as the page lives; answers how to let go of it. undefined where it is
 * held already: at once, or, when it is `awaited` from a page that is just being left, after a while.
 */
export function hold(name: string, awaited = false): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const { locks } = navigator;
    // Without locks, as on a page without TLS, nothing is held: a tab that still types writes its own text again.
    if (!locks) return void resolve(() => undefined);
    const patience = awaited ? { signal: AbortSignal.timeout(handover) } : { ifAvailable: true };
    const granted = (lock: Lock | null) => {
      if (lock) return new Promise<void>((release) => resolve(release));
      resolve(undefined);
      return undefined;
    };
    locks.request(name, patience, granted).catch(() => resolve(undefined));
  });
}
