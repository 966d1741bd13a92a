import { letterName, queuedLetter } from "../../domain/letters.ts";
import type { Letter, LetterKind } from "../../schemas/letter.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import type { Instant } from "../../schemas/values.ts";
import { keys } from "./table/keys.ts";
import { absent, type Write } from "./table/writes.ts";
import { taskWrite } from "./tasks.ts";

interface Options {
  now: Instant;
  /** What tells this letter from others of its kind, when there may be several. */
  version?: string[];
  session?: string;
  /** Number of the participant whose certificate it brings. */
  participant?: number;
}

/** Letters that come too late on paper: a clerk calls instead. */
const calls = new Set<LetterKind>(["eventReminder", "namesMissing", "signUpOffered", "sessionOffered"]);

/**
 * The letter to the person of a sign-up, queued once: written again under the same version it is refused, and with it
 * the transaction. Without an address a clerk gets a task: to print and post it, or to call.
 */
export function letterWrites(signUp: SignUp, kind: LetterKind, options: Options): Write[] {
  const { now, version = [], session, participant } = options;
  const { formId, id: submissionId, email, language } = signUp;
  const about = { formId, submissionId, ...(session && { session }), ...(participant && { participant }) };
  const queued = queuedLetter({ kind, ...(email && { to: email }), language, ...about, queuedAt: now });
  const letter: Letter = email ? queued : { ...queued, status: "toPrint" };
  const key = keys.letter(submissionId, letterName(kind, ...version));
  const put: Write = { put: { ...key, ...letter }, condition: absent };
  if (email) return [put];
  const task = calls.has(kind) ? "call" : "print";
  return [
    put,
    taskWrite({
      formId,
      submissionId,
      kind: task,
      reason: "noAddress",
      letter: key.sk,
      createdAt: now,
      ...(session && { session }),
    }),
  ];
}
