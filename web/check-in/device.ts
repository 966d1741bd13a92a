import { type DBSchema, openDB } from "idb";
import { type Desk, emptyDesk } from "../../domain/arrivals.ts";

interface Kept extends DBSchema {
  desks: { key: string; value: Desk };
}

/**
 * What this device keeps of an event, through reloads and without network. It is kept by the event, not by the link:
 * what an ended link could not send goes out with the next one.
 */
export class Device {
  readonly #formId: string;
  readonly #database = openDB<Kept>("check-in", 1, { upgrade: (database) => void database.createObjectStore("desks") });

  constructor(formId: string) {
    this.#formId = formId;
  }

  async read(): Promise<Desk> {
    const database = await this.#database;
    return (await database.get("desks", this.#formId)) ?? emptyDesk;
  }

  /** One transaction: what another window of this device does meanwhile is neither lost nor overwritten. */
  async change(to: (desk: Desk) => Desk): Promise<Desk> {
    const database = await this.#database;
    const { store, done } = database.transaction("desks", "readwrite", { durability: "strict" });
    const desk = to((await store.get(this.#formId)) ?? emptyDesk);
    const isEmpty = !desk.list && desk.entries.length === 0 && desk.notices.length === 0;
    await (isEmpty ? store.delete(this.#formId) : store.put(desk, this.#formId));
    await done;
    return desk;
  }
}
