/** Why this machine cannot start or go on, as one sentence for the person who started it (no stack is shown). */
export class Failure extends Error {
  override name = "Failure";
}

/** The sentence for any thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
