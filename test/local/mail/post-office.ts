import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from "@aws-sdk/client-ses";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type Mail from "nodemailer/lib/mailer/index.js";
import { Activity } from "../../../local/activity.ts";
import { VirtualClock } from "../../../local/clock.ts";
import type { SesEvent } from "../../../local/mail/events.ts";
import { type ConfigurationSet, openMail } from "../../../local/mail/mail.ts";

const ALL_EVENTS: ConfigurationSet = {
  name: "letters",
  eventTypes: ["send", "delivery", "bounce", "complaint"],
};

interface Options {
  directory?: string;
  configurationSets?: ConfigurationSet[];
  publish?: (event: SesEvent) => Promise<void>;
}

/** The mail of one machine behind a real HTTP server, with the real SDK client; keeps what is published. */
export async function openPostOffice(options: Options = {}) {
  const directory = options.directory ?? (await newDirectory());
  const published: SesEvent[] = [];
  const clock = new VirtualClock();
  const activity = new Activity();
  const mail = await openMail({
    directory,
    clock,
    activity,
    configurationSets: options.configurationSets ?? [ALL_EVENTS],
    publish: async (event) => {
      await options.publish?.(event);
      published.push(event);
    },
  });
  const server = createServer(async (request, response) => {
    if (!(await mail.pages(request, response))) mail.endpoint(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ses = sesClient(url);
  return {
    directory,
    clock,
    activity,
    published,
    ses,
    url,
    mail,
    get: (path: string, accept = "*/*") => fetch(url + path, { headers: { accept } }),
    close: async () => {
      ses.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      clock.stop();
      await mail.close();
    },
    [Symbol.asyncDispose]: async function () {
      await this.close();
      await rm(directory, { recursive: true });
    },
  };
}

export const newDirectory = () => mkdtemp(join(tmpdir(), "wspolnie-mail-"));

export function sesClient(endpoint: string): SESClient {
  return new SESClient({
    endpoint,
    region: "eu-central-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
}

/** Sends one letter as the product does; answers its id. */
export async function send(
  ses: SESClient,
  to: string[],
  letter: Mail.Options = {},
  more: Partial<SendRawEmailCommandInput> = {},
): Promise<string> {
  const Data = await new MailComposer({ from: "urzad@example.org", subject: "List", text: "Treść", ...letter })
    .compile()
    .build();
  const answer = await ses.send(
    new SendRawEmailCommand({
      Source: "urzad@example.org",
      Destinations: to,
      ConfigurationSetName: "letters",
      RawMessage: { Data },
      ...more,
    }),
  );
  if (!answer.MessageId) throw new Error("SES answered without a message id");
  return answer.MessageId;
}
