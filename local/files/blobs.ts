import { createHash, randomUUID } from "node:crypto";
import { copyFile, type FileHandle, mkdir, open, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { S3Error, tooLarge } from "./error.ts";
import type { LengthRange } from "./policy.ts";

/** Bytes on the disk that never change; they are nobody's until an object names them. */
export interface Blob {
  id: string;
  size: number;
  /** Lower-case hex. */
  md5: string;
  sha256: string;
}

/** Every blob in a file of its own. */
export class Blobs {
  readonly #directory: string;

  private constructor(directory: string) {
    this.#directory = directory;
  }

  static async open(directory: string): Promise<Blobs> {
    await mkdir(directory, { recursive: true });
    return new Blobs(directory);
  }

  /**
   * Resolves when all of it is on the disk. Throws S3Error, and leaves nothing behind, as soon as there are more bytes
   * than `range` allows, or when there are fewer.
   */
  async write(content: AsyncIterable<Buffer>, { least, most }: LengthRange): Promise<Blob> {
    const id = randomUUID();
    const hashes = { md5: createHash("md5"), sha256: createHash("sha256") };
    let size = 0;
    try {
      await using file = await open(this.#path(id), "wx");
      for await (const chunk of content) {
        size += chunk.length;
        if (size > most) throw tooLarge();
        for (const hash of Object.values(hashes)) hash.update(chunk);
        await file.writeFile(chunk);
      }
      if (size < least) {
        const message = "Your proposed upload is smaller than the minimum allowed size";
        throw new S3Error("EntityTooSmall", message, 400);
      }
      await file.sync();
    } catch (error) {
      await this.remove(id);
      throw error;
    }
    await this.#syncDirectory();
    return { id, size, md5: hashes.md5.digest("hex"), sha256: hashes.sha256.digest("hex") };
  }

  async copy(blob: Blob): Promise<Blob> {
    const id = randomUUID();
    await copyFile(this.#path(blob.id), this.#path(id));
    await using file = await open(this.#path(id), "r+");
    await file.sync();
    await this.#syncDirectory();
    return { ...blob, id };
  }

  /** undefined when it has been removed meanwhile. Whoever opened one reads it to its end, removed or not. */
  async read(id: string): Promise<FileHandle | undefined> {
    return await open(this.#path(id)).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    });
  }

  async remove(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  /** Removes what a process that was killed left half done. */
  async retain(ids: ReadonlySet<string>): Promise<void> {
    const left = await readdir(this.#directory);
    await Promise.all(left.filter((id) => !ids.has(id)).map((id) => this.remove(id)));
  }

  #path(id: string): string {
    return path.join(this.#directory, id);
  }

  async #syncDirectory(): Promise<void> {
    await using directory = await open(this.#directory, "r");
    await directory.sync();
  }
}
