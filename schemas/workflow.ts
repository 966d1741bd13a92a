import * as z from "zod/mini";

/** Input of the state machine `deliver-letter`, and of its two tasks: the key of the letter in the table. */
export const LetterKey = z.strictObject({ owner: z.string(), letter: z.string() });
export type LetterKey = z.infer<typeof LetterKey>;

/** What the task `send-letter` answers. */
export const LetterSent = z.strictObject({ outcome: z.enum(["sent", "alreadySent", "dropped"]) });
export type LetterSent = z.infer<typeof LetterSent>;
