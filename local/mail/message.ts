import type { Outcome } from "./simulator.ts";

/** What became of the message at one recipient. */
export interface Delivery {
  address: string;
  outcome: Outcome;
}

/** One accepted message, without its bytes. */
export interface StoredMessage {
  /** SES message id; ids sort in the order in which messages were accepted. */
  id: string;
  /** Bare addresses of all recipients, as the envelope has them. */
  to: string[];
  /** Sender as given, possibly with a display name. */
  source: string;
  subject: string;
  /** ISO 8601 instant of the virtual clock. */
  sentAt: string;
  configurationSet: string | undefined;
  tags: Record<string, string[]>;
  deliveries: Delivery[];
}

interface Attachment {
  /** Empty when the part names none. */
  filename: string;
  contentType: string;
}

/** One message of `GET /_local/mail`. A part that the message does not have is an empty string. */
export interface MailMessage {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  attachments: Attachment[];
  sentAt: string;
}
