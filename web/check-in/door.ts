import {
  arrived,
  type Desk,
  emptyDesk,
  type Notice,
  type Person,
  personKey,
  presentAt,
  undone,
  withoutPeople,
} from "../../domain/arrivals.ts";
import type { ArrivalReport } from "../../schemas/check-in.ts";
import { Device } from "./device.ts";
import type { Reply, Server } from "./server.ts";
import { type Ending, synchronise } from "./synchronise.ts";

/** How often other devices' arrivals are looked for, and a lost network for its return. */
const pause = 15_000;

export type Network = "unknown" | "sending" | Ending;

/** One helper at the door: what the device knows, what they do, and how it gets to the server. */
export class Door {
  readonly formId: string;
  readonly server: Server;
  readonly #device: Device;
  readonly #forget: () => void;
  desk: Desk = emptyDesk;
  network: Network = "unknown";
  /** The page opens without network too. */
  isKept = false;
  #redraw: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;

  /** `forget`: called when the link has ended, so that nothing else keeps the page. */
  constructor(formId: string, server: Server, forget: () => void) {
    this.formId = formId;
    this.server = server;
    this.#device = new Device(formId);
    this.#forget = forget;
  }

  async start(redraw: () => void): Promise<void> {
    this.desk = await this.#device.read();
    this.#redraw = redraw;
    window.addEventListener("online", () => void this.synchronise());
    window.addEventListener("offline", () => void this.synchronise());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.synchronise();
    });
  }

  /** While it runs, another call makes it run once more: what happened meanwhile is sent too. */
  async synchronise(): Promise<void> {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    clearTimeout(this.#timer);
    while (this.#again && this.network !== "ended") {
      this.#again = false;
      if (this.desk.entries.length > 0) this.#show({ network: "sending" });
      const ending = await synchronise(this.#device, this.server, (desk) => this.#show({ desk }));
      if (ending === "ended") await this.end();
      else this.#show({ network: ending });
    }
    this.#running = false;
    if (this.network !== "ended") this.#timer = setTimeout(() => void this.synchronise(), pause);
  }

  /** The link is good for nothing any more: nobody's name stays here. */
  async end(): Promise<void> {
    this.#forget();
    this.#show({ desk: await this.#device.change(withoutPeople), network: "ended" });
  }

  kept(): void {
    this.isKept = true;
    this.#redraw();
  }

  presence = (person: Person) => presentAt(this.desk).get(personKey(person));

  /** Kept on the device before anything is said; then sent. */
  async arrive(person: Person, found: { method: "name" } | { method: "scan"; ticketSecret: string }): Promise<void> {
    const { submissionId, participant } = person;
    const common = { id: crypto.randomUUID(), submissionId, participant, at: new Date().toISOString() };
    const report: ArrivalReport = { ...common, ...found };
    this.#show({ desk: await this.#device.change((desk) => arrived(desk, report)) });
    void this.synchronise();
  }

  async undo(person: Person): Promise<void> {
    this.#show({ desk: await this.#device.change((desk) => undone(desk, person)) });
    void this.synchronise();
  }

  async dismiss(notice: Notice): Promise<void> {
    const without = (desk: Desk) => ({ ...desk, notices: desk.notices.filter(({ id }) => id !== notice.id) });
    this.#show({ desk: await this.#device.change(without) });
  }

  /** A seat has to be found for them, so this takes the network. */
  async takeIn(request: Parameters<Server["takeIn"]>[0]): Promise<Reply<{ reference: string }>> {
    const reply = await this.server.takeIn(request);
    if (reply.kind === "ended") await this.end();
    else void this.synchronise();
    return reply;
  }

  #show(news: { desk?: Desk; network?: Network }): void {
    Object.assign(this, news);
    this.#redraw();
  }
}
