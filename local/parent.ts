const EVERY = 500;

/**
 * Under `npm start`, ends this process when npm is gone: killed, npm takes nobody with it, and an orphan would go on
 * holding the port and the data directory. Ending so loses nothing that was acknowledged.
 */
export function endWithParent(): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, EVERY).unref();
}
