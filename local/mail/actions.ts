import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { bareAddress, bareAddresses } from "./address.ts";
import { invalidParameter, messageRejected, SesError } from "./error.ts";
import { type Headers, readHeaders } from "./mime.ts";
import type { Parameters } from "./parameters.ts";

/** What a send action hands over, checked. */
export interface Submission {
  source: string;
  to: string[];
  raw: Buffer;
  headers: Headers;
  configurationSet: string | undefined;
  tags: Record<string, string[]>;
}

export const LARGEST_MESSAGE = 10 * 1024 * 1024;
const MOST_RECIPIENTS = 50;

/** `SendRawEmail`: the envelope in the parameters wins over the headers. */
export async function sendRawEmail(parameters: Parameters): Promise<Submission> {
  const data = parameters.required("RawMessage.Data");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(data))
    throw new SesError("SerializationException", "RawMessage.Data is not base64");
  const raw = Buffer.from(data, "base64");
  refuseTooLarge(raw);
  const headers = await readHeaders(raw);
  const destinations = parameters.list("Destinations");
  const recipients = destinations.length > 0 ? destinations : [...headers.to, ...headers.cc, ...headers.bcc];
  return submission(parameters, parameters.optional("Source") ?? headers.from[0], recipients, raw, headers);
}

/** `SendEmail`: composes the message from its parts. */
export async function sendEmail(parameters: Parameters): Promise<Submission> {
  const [to, cc, bcc] = ["To", "Cc", "Bcc"].map((kind) => parameters.list(`Destination.${kind}Addresses`));
  const source = parameters.required("Source");
  const composer = new MailComposer({
    from: source,
    to,
    cc,
    replyTo: parameters.list("ReplyToAddresses"),
    subject: parameters.required("Message.Subject.Data"),
    text: parameters.optional("Message.Body.Text.Data"),
    html: parameters.optional("Message.Body.Html.Data"),
  });
  const raw = await composer.compile().build();
  refuseTooLarge(raw);
  return submission(
    parameters,
    source,
    [to, cc, bcc].flatMap((list) => list ?? []),
    raw,
    await readHeaders(raw),
  );
}

function submission(
  parameters: Parameters,
  source: string | undefined,
  recipients: string[],
  raw: Buffer,
  headers: Headers,
): Submission {
  if (!source) throw invalidParameter("Missing required header 'From'.");
  bareAddress(source);
  if (recipients.length === 0) throw invalidParameter("Missing required header 'To'.");
  if (recipients.length > MOST_RECIPIENTS) throw messageRejected(`Recipient count exceeds ${MOST_RECIPIENTS}.`);
  const configurationSet = parameters.optional("ConfigurationSetName");
  return { source, to: bareAddresses(recipients), raw, headers, configurationSet, tags: parameters.tags() };
}

function refuseTooLarge(raw: Buffer): void {
  if (raw.length <= LARGEST_MESSAGE) return;
  throw invalidParameter(`Message length is more than ${LARGEST_MESSAGE} bytes long: '${raw.length}'.`);
}
