import type { Key } from "../shared/table/keys.ts";
import type { Run } from "./run.ts";

/** Reminds whoever writes an application that the call closes, and ends what was not sent. */
export async function followDraft(_run: Run, _key: Key): Promise<void> {}
