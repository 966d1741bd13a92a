import { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";

const client = new SESClient({});

interface Message {
  from: string;
  to: string;
  mime: Uint8Array;
  configurationSet: string;
  /** Letters, digits, `-` and `_` only; comes back with every event about the message. */
  letterTag: string;
}

/** Hands a message to SES, which answers with its id once it has taken it. */
export async function sendMime({ from, to, mime, configurationSet, letterTag }: Message): Promise<string> {
  const { MessageId } = await client.send(
    new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: mime },
      ConfigurationSetName: configurationSet,
      Tags: [{ Name: "letter", Value: letterTag }],
    }),
  );
  return MessageId ?? "";
}
