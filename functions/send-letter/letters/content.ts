import type { Theme } from "../../../schemas/theme.ts";
import type { Language } from "../../../schemas/values.ts";

export interface Row {
  label: string;
  value: string;
}

/** One person's ticket. `picture` is the content id of the attached picture of its QR code. */
export interface TicketPicture {
  person: string;
  url: string;
  picture: string;
}

/** The few things a letter is made of, in the order they are read. */
export type Block =
  | { type: "paragraph"; text: string }
  | { type: "details"; heading?: string; rows: readonly Row[] }
  | { type: "link"; label: string; url: string }
  | { type: "tickets"; heading: string; tickets: readonly TicketPicture[]; note: string }
  | { type: "note"; text: string };

export interface Attachment {
  filename: string;
  contentType: string;
  content: Buffer;
  /** Its content id, when the letter itself shows it. */
  cid?: string;
}

/** One letter as data, before it is written as HTML, as text or on paper. */
export interface LetterContent {
  subject: string;
  heading: string;
  /** What mail programs show next to the subject before the letter is opened. */
  preview: string;
  blocks: readonly Block[];
  attachments: readonly Attachment[];
}

/** What stands under every letter of a form. */
export interface Signature {
  language: Language;
  organisers: readonly string[];
  email: string;
  phone?: string | undefined;
  /** Colours of the form. */
  theme?: Theme | undefined;
}
