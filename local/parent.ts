import { readFileSync } from "node:fs";

const EVERY = 250;

/**
 * Under `npm start`, ends this process when npm is gone: killed, npm takes nobody with it, and an orphan would go on
 * holding the port and the data directory. Ending so loses nothing that was acknowledged. When this process is
 * `stopping` of its own accord, it is left to finish.
 */
export function endWithParent(stopping: () => boolean): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before && !stopping()) process.exit(1);
  }, EVERY).unref();
}

/** The parent, which may be the shell in between, and (where the system tells) the parent of that. */
function ancestors(): string {
  const parent = process.ppid;
  try {
    // After the name, which is in brackets and may hold anything: state, parent, …
    const [, grandparent] = readFileSync(`/proc/${parent}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return `${parent} ${grandparent}`;
  } catch {
    return String(parent);
  }
}
