import type { FileHandle } from "node:fs/promises";
import * as z from "zod/mini";
import { type Store, within } from "../store.ts";
import { type Blob, Blobs } from "./blobs.ts";
import { noSuchKey, preconditionFailed } from "./error.ts";

const StoredObject = z.object({
  bucket: z.string(),
  key: z.string(),
  blob: z.object({ id: z.string(), size: z.number(), md5: z.string(), sha256: z.string() }),
  /** By the names of HTTP. */
  headers: z.record(z.string(), z.string()),
  /** In milliseconds. */
  modified: z.number(),
});
export type StoredObject = z.infer<typeof StoredObject>;

export interface Address {
  bucket: string;
  key: string;
}

/** How an object came to be, in the words of S3. */
export type Creation = "Put" | "Post" | "Copy";

/** Keeps the entries of an object and tells of it, all or nothing. */
export type Commit = (object: StoredObject, creation: Creation, facts: Record<string, string>) => Promise<void>;

const PREFIX = "object!";
const entryOf = ({ bucket, key }: Address) => `${PREFIX}${bucket}/${key}`;

/** Objects by bucket and key. What makes an object is its entry in the store; its bytes are on the disk before. */
export class Objects {
  readonly #store: Store;
  readonly #blobs: Blobs;
  readonly #commit: Commit;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(store: Store, blobs: Blobs, commit: Commit) {
    this.#store = store;
    this.#blobs = blobs;
    this.#commit = commit;
  }

  static async open(directory: string, store: Store, commit: Commit): Promise<Objects> {
    const objects = new Objects(store, await Blobs.open(directory), commit);
    const named = await Array.fromAsync(objects.all(), ({ blob }) => blob.id);
    await objects.#blobs.retain(new Set(named));
    return objects;
  }

  get blobs(): Blobs {
    return this.#blobs;
  }

  /** Makes an object of bytes that are on the disk. With `onlyNew` throws S3Error when there is one already. */
  async put(object: StoredObject, creation: Creation, { onlyNew = false } = {}): Promise<void> {
    const entry = entryOf(object);
    await this.#alone(async () => {
      const before = await this.find(object);
      if (before && onlyNew) {
        await this.#blobs.remove(object.blob.id);
        throw preconditionFailed();
      }
      await this.#commit(object, creation, { [entry]: JSON.stringify(object) });
      if (before) await this.#blobs.remove(before.blob.id);
    });
  }

  async find(address: Address): Promise<StoredObject | undefined> {
    const value = await this.#store.get(entryOf(address));
    return value === undefined ? undefined : StoredObject.parse(JSON.parse(value));
  }

  /** The object and its bytes, to be closed by whoever reads them. Throws S3Error when there is none. */
  async open(address: Address): Promise<{ object: StoredObject; file: FileHandle }> {
    const object = await this.find(address);
    const file = object && (await this.#blobs.read(object.blob.id));
    if (!file) throw noSuchKey();
    return { object, file };
  }

  async copy(blob: Blob): Promise<Blob> {
    return this.#blobs.copy(blob);
  }

  async remove(address: Address): Promise<void> {
    await this.#alone(async () => {
      const object = await this.find(address);
      if (!object) return;
      await this.#store.del(entryOf(address));
      await this.#blobs.remove(object.blob.id);
    });
  }

  async *all(): AsyncGenerator<StoredObject> {
    for await (const value of this.#store.values(within(PREFIX))) yield StoredObject.parse(JSON.parse(value));
  }

  /** One change after the other, so that nothing happens between looking and writing. */
  async #alone(change: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(change);
    this.#turn = done.catch(() => {});
    await done;
  }
}
