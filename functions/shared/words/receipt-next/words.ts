import type { Receipt } from "../../../../schemas/submission.ts";

/** What follows once something has been sent, by what became of it. */
export interface NextWords extends Record<Receipt["status"], string[]> {
  title: string;
  /** Of the letter that confirms it. */
  mail: string;
  /** Of a sign-up that the organiser decides on. */
  received: { title: string; detail: string; letter: string };
}
