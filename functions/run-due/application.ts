import type { Key } from "../shared/table/keys.ts";
import type { Run } from "./run.ts";

/** What is due of one application: its comments end, its work ends, its data are to be forgotten. */
export async function followApplication(_run: Run, _key: Key): Promise<void> {}
