import type { Language } from "../../../schemas/values.ts";

export interface Row {
  label: string;
  value: string;
}

/** The few things a letter is made of, in the order they are read. */
export type Block =
  | { type: "paragraph"; text: string }
  | { type: "details"; rows: readonly Row[] }
  | { type: "link"; label: string; url: string }
  | { type: "note"; text: string };

export interface Attachment {
  filename: string;
  contentType: string;
  content: Buffer;
}

/** One letter as data, before it is written as HTML and as text. */
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
}
