import type { FormId, SubmissionId } from "../schemas/values.ts";

/** One person's ticket. `secret` is the unguessable part, the same for all people of a sign-up. */
export interface Ticket {
  formId: FormId;
  submissionId: SubmissionId;
  /** Number of the person, from 1. */
  participant: number;
  secret: string;
}

/** Where a ticket is shown; with the origin before it, this is what its QR code holds. */
export const ticketPath = ({ formId, submissionId, participant, secret }: Ticket): string =>
  `/tickets/${formId}/${submissionId}/${participant}-${secret}`;

const pattern = /\/tickets\/([a-z0-9][a-z0-9-]{1,62})\/([0-9a-f]{32})\/([1-9]\d?)-([A-Za-z0-9_-]{16})\/?(?:[?#].*)?$/;

/** Reads a scanned code. The origin does not count: a service may have moved since the ticket was printed. */
export function readTicket(text: string): Ticket | undefined {
  const [, formId, submissionId, participant, secret] = pattern.exec(text.trim()) ?? [];
  if (formId === undefined || submissionId === undefined || secret === undefined) return undefined;
  return { formId, submissionId, participant: Number(participant), secret };
}
