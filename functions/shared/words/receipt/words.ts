import type { Receipt } from "../../../../schemas/submission.ts";

/** What is said once something has been sent. */
export interface ReceiptWords extends Record<Receipt["status"], string[]> {
  /** What became of it; of each, the sentences that follow stand under its own name. */
  became: Record<Receipt["status"], { title: string; detail: string }>;
  keepReference: string;
  again: string;
  /** Heads what follows. */
  next: string;
  /** Of the letter that confirms it. */
  mail: string;
  /** Of a sign-up that the organiser decides on. */
  received: { title: string; detail: string; letter: string };
}
