import * as z from "zod/mini";
import type { LetterKey } from "../../schemas/workflow.ts";
import { readEnvironment } from "../shared/env.ts";
import { sha256 } from "../shared/secrets.ts";
import { streamDoor } from "../shared/stream.ts";
import { startExecution } from "../shared/workflow.ts";

const env = readEnvironment("dispatch-changes");

const Keyed = z.object({ pk: z.string(), sk: z.string() });

/** Hands every letter that was written to the workflow that delivers it, under a name that makes it one. */
export const handler = streamDoor("dispatch-changes", async ({ after }) => {
  const { pk, sk } = z.parse(Keyed, after);
  const input: LetterKey = { owner: pk, letter: sk };
  await startExecution(env.LETTER_MACHINE_ARN, sha256(`${pk}/${sk}`), input);
});
