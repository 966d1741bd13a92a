import type { Assignment } from "../schemas/assignment.ts";
import type { Letter, LetterKind } from "../schemas/letter.ts";
import type { Submission } from "../schemas/submission.ts";

type NewLetter = Omit<Letter, "schemaVersion" | "status" | "claimedAt" | "sentAt" | "messageId">;

/** A letter that waits to be sent. */
export const queuedLetter = (letter: NewLetter): Letter => ({ schemaVersion: 1, ...letter, status: "queued" });

/**
 * What makes a letter the same letter: its kind and the version of what it tells (an instant, a person, a number).
 * Together with the key of what it is about this is its key in the table, so that it exists, and is sent, once.
 */
export const letterName = (kind: LetterKind, ...version: string[]): string => [kind, ...version].join("#");

/** A reminder is about something that is still open; by the time it is sent, it may not be any more. */
export function isObsolete(kind: LetterKind, submission?: Submission, assignment?: Assignment): boolean {
  switch (kind) {
    case "eventReminder":
    case "signUpPromoted":
      return submission?.status !== "confirmed";
    case "reviewRequest":
    case "reviewReminder":
    case "decisionRequest":
    case "decisionReminder":
    case "overdueNotice":
      return assignment?.status !== "requested";
    default:
      return false;
  }
}
