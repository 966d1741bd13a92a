import PostalMime, { addressParser, type Email } from "postal-mime";
import type { MailMessage, StoredMessage } from "./message.ts";

export interface Headers {
  subject: string;
  from: string[];
  to: string[];
  cc: string[];
  bcc: string[];
  /** All headers in the order of the message, values unfolded but not decoded. */
  all: { name: string; value: string }[];
}

/** Reads the header block only: accepting a message must not cost more for a large attachment. */
export async function readHeaders(raw: Buffer): Promise<Headers> {
  const email = await PostalMime.parse(raw.subarray(0, endOfHeaders(raw)));
  const addresses = (key: string) =>
    email.headers
      .filter((header) => header.key === key)
      .flatMap((header) => addressParser(header.value, { flatten: true }))
      .map(({ name, address = "" }) => (name ? `${JSON.stringify(name)} <${address}>` : address));
  return {
    subject: email.subject ?? "",
    from: addresses("from"),
    to: addresses("to"),
    cc: addresses("cc"),
    bcc: addresses("bcc"),
    all: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
  };
}

/** Parses everything; a message that cannot be parsed is shown with an empty body rather than lost from the list. */
export async function readEmail(raw: Buffer): Promise<Email> {
  const options = { attachmentEncoding: "arraybuffer", forceRfc822Attachments: true } as const;
  return PostalMime.parse(raw, options).catch(() => ({ headers: [], headerLines: [], attachments: [] }));
}

export async function mailMessage({ id, to, subject, sentAt }: StoredMessage, raw: Buffer): Promise<MailMessage> {
  const email = await readEmail(raw);
  const attachments = email.attachments.map(({ filename, mimeType }) => ({
    filename: filename ?? "",
    contentType: mimeType,
  }));
  return { id, to, subject, text: email.text ?? "", html: email.html ?? "", attachments, sentAt };
}

function endOfHeaders(raw: Buffer): number {
  const ends = [raw.indexOf("\r\n\r\n"), raw.indexOf("\n\n")].filter((index) => index !== -1);
  return ends.length === 0 ? raw.length : Math.min(...ends);
}
