import { text } from "node:stream/consumers";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** One part of a packed document; `text` of those that were asked for. */
export interface Part {
  name: string;
  compressed: boolean;
  text: string | undefined;
}

const mostParts = 2_000;
/** In bytes, unpacked: of all parts together, and of one that is read. */
const mostUnpacked = 150_000_000;
const longestText = 1_000_000;

/**
 * The parts of a packed document in their order, with the texts of those named in `wanted`. Every part is unpacked once,
 * as only then its size is known. Answers undefined for what is broken, encrypted, or unpacks to more than a document.
 */
export async function readParts(bytes: Buffer, wanted: ReadonlySet<string>): Promise<Part[] | undefined> {
  try {
    const archive = await fromBufferPromise(bytes);
    if (archive.entryCount > mostParts) return undefined;
    const parts: Part[] = [];
    let left = mostUnpacked;
    for await (const entry of archive.eachEntry()) {
      left -= entry.uncompressedSize;
      if (left < 0 || !entry.canDecodeFileData()) return undefined;
      const name = entry.fileName;
      parts.push({ name, compressed: entry.compressionMethod !== 0, text: await unpack(archive, entry, wanted) });
    }
    return parts;
  } catch {
    return undefined;
  }
}

/** Fails when there is more in the part than it says, or less. */
async function unpack(archive: ZipFile, entry: Entry, wanted: ReadonlySet<string>): Promise<string | undefined> {
  const content = await archive.openReadStreamPromise(entry);
  if (wanted.has(entry.fileName) && entry.uncompressedSize <= longestText) return text(content);
  for await (const _ of content);
  return undefined;
}
