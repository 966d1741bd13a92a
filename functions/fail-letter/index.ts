import * as z from "zod/mini";
import { LetterKey } from "../../schemas/workflow.ts";
import { readEnvironment } from "../shared/env.ts";
import { markLetter } from "../shared/letter-status.ts";

const { TABLE_NAME } = readEnvironment("fail-letter");

/** Last step of a letter that could not be sent: its state says so, and the workflow ends in an alarm. */
export async function handler(event: unknown): Promise<void> {
  await markLetter(TABLE_NAME, z.parse(LetterKey, event), { from: ["queued", "sending"], to: "failed" });
}
