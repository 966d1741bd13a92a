import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { Busboy } from "@fastify/busboy";
import { S3Error } from "./error.ts";

/** S3 takes 20 kB of fields; what comes after the file is not looked at. */
const LIMITS = { fieldSize: 20_480, fields: 50, files: 1, headerPairs: 100, headerSize: 8_192 };

/** By their names in lower case. */
export type Fields = ReadonlyMap<string, string>;

const malformed = () =>
  new S3Error("MalformedPOSTRequest", "The body of your POST request is not well-formed multipart/form-data.", 400);
const oneFile = () => new S3Error("InvalidArgument", "POST requires exactly one file upload per request.", 400);
const fieldsTooLarge = () =>
  new S3Error("MaxPostPreDataLengthExceeded", "Your POST request fields preceding the file are too large.", 400);

/**
 * Reads a multipart form as far as the end of its file. `take` gets the fields before the file, and the file while it
 * arrives; what it answers is answered, and what it throws ends the reading. Throws S3Error for what is no such form.
 */
export async function readForm<Taken>(
  request: IncomingMessage,
  take: (fields: Fields, file: AsyncIterable<Buffer>) => Promise<Taken>,
): Promise<Taken> {
  const parser = parserOf(request.headers["content-type"] ?? "");
  const fields = new Map<string, string>();
  const { promise, resolve, reject } = Promise.withResolvers<Taken>();
  let file: Readable | undefined;
  // Whoever takes the file hears of the end where it reads, cleans up and fails; before that nobody has to.
  const fail = (error: S3Error) => (file ? file.destroy(error) : reject(error));
  parser.on("field", (name, value, _nameTruncated, valueTruncated) => {
    if (file) return;
    if (valueTruncated) fail(fieldsTooLarge());
    else fields.set(String(name).toLowerCase(), value);
  });
  parser.on("fieldsLimit", () => file ?? fail(fieldsTooLarge()));
  parser.on("file", (_name, part) => {
    file = part.on("error", () => {});
    take(fields, wholly(part)).then(resolve, reject);
  });
  parser.on("error", () => fail(malformed()));
  parser.on("finish", () => file ?? fail(oneFile()));
  request.on("close", () => request.complete || fail(malformed()));
  try {
    request.pipe(parser);
    return await promise;
  } finally {
    request.unpipe(parser);
    parser.destroy();
  }
}

/** The parser has words of its own for a file that breaks off. */
async function* wholly(part: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* part;
  } catch {
    throw malformed();
  }
}

const isPartAFile = (name: string | undefined) => name === "file";

function parserOf(contentType: string) {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    throw new S3Error("PreconditionFailed", "Bucket POST must be of the enclosure-type multipart/form-data", 412);
  }
  try {
    return new Busboy({ headers: { "content-type": contentType }, limits: LIMITS, isPartAFile });
  } catch {
    throw malformed();
  }
}
