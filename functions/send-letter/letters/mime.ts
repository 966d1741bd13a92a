import MailComposer from "nodemailer/lib/mail-composer";
import type { ComposedLetter } from "./compose.ts";

export interface Envelope {
  /** The sender as it is configured: an address, or a name with an address. Only the address is used. */
  from: string;
  /** Whom people know the letter to be from: the organiser's name. */
  sender: string;
  /** One address. */
  to: string;
  /** Where an answer goes: the organiser's address. */
  replyTo: string;
  date: Date;
  /** Further headers, for example those that SES reads. */
  messageHeaders?: Readonly<Record<string, string>>;
  composed: ComposedLetter;
}

/** The address alone: what stands between the brackets, where there are any. */
const addressOf = (from: string): string => from.slice(from.lastIndexOf("<") + 1).replace(">", "");

/** The letter as the bytes of a MIME message. */
export async function buildMime(envelope: Envelope): Promise<Uint8Array> {
  const { from, sender, to, replyTo, date, messageHeaders, composed } = envelope;
  const { subject, html, text, attachments } = composed;
  const message = new MailComposer({
    // Given as an object, an address is never read as a list of several, and a name may hold anything.
    from: { name: sender, address: addressOf(from) },
    to: { name: "", address: to },
    replyTo: { name: "", address: replyTo },
    date,
    subject,
    text,
    html,
    headers: { ...messageHeaders, "Auto-Submitted": "auto-generated" },
    attachments: attachments.map(({ filename, contentType, content, cid }) => ({
      filename,
      contentType,
      ...(cid && { cid, contentDisposition: "inline" as const }),
      // Base64, because the hash of a file is only worth stating when not one byte changes on the way.
      content,
      contentTransferEncoding: "base64",
    })),
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}
