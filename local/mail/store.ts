import { ClassicLevel } from "classic-level";
import type { SesEvent } from "./events.ts";
import { idsFrom } from "./ids.ts";
import type { MailMessage, StoredMessage } from "./message.ts";

export interface PendingEvent {
  key: string;
  event: SesEvent;
}

export interface Page {
  /** Only messages to this address, whatever its case. */
  to?: string | undefined;
  /** Only messages accepted before the one with this id. */
  before?: string | undefined;
  reverse?: boolean;
  limit?: number;
}

/** Messages, their bytes, an index by recipient, and the events that still wait to be published. */
export class MailStore {
  readonly #database: ClassicLevel<string, unknown>;
  readonly #messages;
  readonly #raw;
  readonly #parsed;
  readonly #recipients;
  readonly #events;

  private constructor(database: ClassicLevel<string, unknown>) {
    this.#database = database;
    this.#messages = database.sublevel<string, StoredMessage>("messages", { valueEncoding: "json" });
    this.#raw = database.sublevel<string, Buffer>("raw", { valueEncoding: "buffer" });
    this.#parsed = database.sublevel<string, MailMessage>("parsed", { valueEncoding: "json" });
    this.#recipients = database.sublevel<string, string>("recipients", {});
    this.#events = database.sublevel<string, SesEvent>("events", { valueEncoding: "json" });
  }

  /** Rejects when another process has the directory open. */
  static async open(directory: string): Promise<MailStore> {
    const database = new ClassicLevel<string, unknown>(directory);
    await database.open();
    return new MailStore(database);
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** Writes everything or nothing; LevelDB hands it to the operating system, so a killed process loses none of it. */
  async add(message: StoredMessage, raw: Buffer, events: SesEvent[]): Promise<void> {
    const { id } = message;
    const put = { type: "put" } as const;
    await this.#database.batch([
      { ...put, sublevel: this.#messages, key: id, value: message },
      { ...put, sublevel: this.#raw, key: id, value: raw },
      ...message.to.map((address) => ({
        ...put,
        sublevel: this.#recipients,
        key: recipientPrefix(address) + id,
        value: "",
      })),
      ...events.map((value, n) => ({ ...put, sublevel: this.#events, key: `${id}/${n}`, value })),
    ]);
  }

  message(id: string): Promise<StoredMessage | undefined> {
    return this.#messages.get(id);
  }

  raw(id: string): Promise<Buffer | undefined> {
    return this.#raw.get(id);
  }

  /** The message as it was parsed when it was first listed; parsing costs many times more than reading this. */
  parsed(id: string): Promise<MailMessage | undefined> {
    return this.#parsed.get(id);
  }

  async keepParsed(message: MailMessage): Promise<void> {
    await this.#parsed.put(message.id, message);
  }

  async newestId(): Promise<string | undefined> {
    for await (const id of this.#messages.keys({ reverse: true, limit: 1 })) return id;
    return undefined;
  }

  async countSince(instant: number): Promise<number> {
    let count = 0;
    for await (const _ of this.#messages.keys({ gte: idsFrom(instant) })) count += 1;
    return count;
  }

  async *messages({ to, before = LAST, ...range }: Page): AsyncGenerator<StoredMessage> {
    if (to === undefined) {
      yield* this.#messages.values({ lt: before, ...range });
      return;
    }
    const prefix = recipientPrefix(to);
    for await (const key of this.#recipients.keys({ gte: prefix, lt: prefix + before, ...range })) {
      const message = await this.#messages.get(key.slice(prefix.length));
      if (message) yield message;
    }
  }

  /** The events of one message that nobody has accepted yet, in order. */
  async events(id: string): Promise<PendingEvent[]> {
    const entries = await this.#events.iterator({ gte: `${id}/`, lt: `${id}0` }).all();
    return entries.map(([key, event]) => ({ key, event }));
  }

  async removeEvent(key: string): Promise<void> {
    await this.#events.del(key);
  }

  /** Ids of the messages with events that wait, oldest first. */
  async *idsWithEvents(): AsyncGenerator<string> {
    let last = "";
    for await (const key of this.#events.keys()) {
      const id = key.slice(0, key.indexOf("/"));
      if (id !== last) yield id;
      last = id;
    }
  }
}

/** Sorts after every id. */
const LAST = "~";

const recipientPrefix = (address: string) => `${encodeURIComponent(address.trim().toLowerCase())}/`;
