import type { IncomingMessage, ServerResponse } from "node:http";
import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import { sendEmail, sendRawEmail, type Submission } from "./actions.ts";
import { type Actions, answer } from "./endpoint.ts";
import { SesError } from "./error.ts";
import { EventQueue } from "./event-queue.ts";
import { eventsOf, type SesEvent } from "./events.ts";
import { MessageIds } from "./ids.ts";
import type { MailMessage, StoredMessage } from "./message.ts";
import { mailMessage } from "./mime.ts";
import { mailPages } from "./pages.ts";
import { outcomeFor } from "./simulator.ts";
import { MailStore } from "./store.ts";
import type { Fields } from "./xml.ts";

export interface ConfigurationSet {
  name: string;
  /** Event types that are published, in any case: Send, Delivery, Bounce, Complaint. */
  eventTypes: readonly string[];
}

export interface MailOptions {
  /** Made when missing; held open by one process. */
  directory: string;
  clock: Clock;
  activity: Activity;
  configurationSets: readonly ConfigurationSet[];
  /** Resolves when the event has been accepted; a rejection is tried again later. May see an event twice. */
  publish: (event: SesEvent) => Promise<void>;
}

export interface Mail {
  /** The SES v1 Query API. */
  endpoint: (request: IncomingMessage, response: ServerResponse) => void;
  /** Answers the routes under `/_local/mail`; false when the request is for something else. */
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Oldest first; `to` is one address, compared without case. */
  messages: (filter?: { to?: string | undefined }) => AsyncGenerator<MailMessage>;
  /** Waits for the publishing under way. Events that wait are published after the next opening. */
  close: () => Promise<void>;
}

const DAY = 86_400_000;
const QUOTA = { Max24HourSend: 50_000, MaxSendRate: 14 };

export async function openMail({ directory, clock, activity, configurationSets, publish }: MailOptions): Promise<Mail> {
  const store = await MailStore.open(directory);
  const ids = new MessageIds(await store.newestId());
  const queue = new EventQueue(store, clock, activity, publish);
  const published = new Map(
    configurationSets.map(({ name, eventTypes }) => [name, eventTypes.map((type) => type.toLowerCase())]),
  );

  async function accept({ raw, headers, ...envelope }: Submission): Promise<Fields> {
    const { configurationSet } = envelope;
    const eventTypes = configurationSet === undefined ? [] : published.get(configurationSet);
    if (!eventTypes) {
      throw new SesError("ConfigurationSetDoesNotExist", `Configuration set <${configurationSet}> does not exist.`);
    }
    const now = clock.now();
    const message: StoredMessage = {
      ...envelope,
      id: ids.next(now),
      subject: headers.subject,
      sentAt: new Date(now).toISOString(),
      deliveries: envelope.to.map((address) => ({ address, outcome: outcomeFor(address) })),
    };
    const events = eventsOf(message, headers).filter(({ eventType }) => eventTypes.includes(eventType.toLowerCase()));
    await store.add(message, raw, events);
    if (events.length > 0) queue.add(message.id);
    return { MessageId: message.id };
  }

  const actions: Actions = {
    SendEmail: async (parameters) => accept(await sendEmail(parameters)),
    SendRawEmail: async (parameters) => accept(await sendRawEmail(parameters)),
    GetSendQuota: async () => ({ ...QUOTA, SentLast24Hours: await store.countSince(clock.now() - DAY) }),
  };

  async function* messages({ to }: { to?: string | undefined } = {}): AsyncGenerator<MailMessage> {
    for await (const message of store.messages({ to }))
      yield (await store.parsed(message.id)) ?? (await parse(message));
  }

  async function parse(message: StoredMessage): Promise<MailMessage> {
    const parsed = await mailMessage(message, (await store.raw(message.id)) ?? Buffer.alloc(0));
    await store.keepParsed(parsed);
    return parsed;
  }

  await queue.resume();
  return {
    endpoint: (request, response) => void activity.track(() => answer(actions, request, response)),
    pages: mailPages(store, messages),
    messages,
    close: async () => {
      await queue.stop();
      await store.close();
    },
  };
}
