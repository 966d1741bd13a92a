import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";

const client = new S3Client({});

export interface FilePlace {
  bucket: string;
  key: string;
}

/** A file as it was at one moment; without `bytes` when it is larger than it may be. */
export interface ReadFile {
  size: number;
  etag: string;
  bytes: Buffer | undefined;
}

/** Reads at most `most` bytes; undefined when there is no such file. */
export async function readFile({ bucket, key }: FilePlace, most: number): Promise<ReadFile | undefined> {
  try {
    const { Body, ContentLength, ETag } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const size = ContentLength ?? 0;
    if (Body === undefined || ETag === undefined) throw new Error("S3 answered without a body or a tag");
    if (size <= most) return { size, etag: ETag, bytes: Buffer.from(await Body.transformToByteArray()) };
    // The connection is given up: to keep it, all of the file would have to be read.
    if ("destroy" in Body) Body.destroy();
    return { size, etag: ETag, bytes: undefined };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

interface NewFile extends FilePlace {
  bytes: Buffer;
  contentType: string;
}

/** Writes a file that never changes after. Answers false when there is one already. */
export async function writeOnce({ bucket, key, bytes, contentType }: NewFile): Promise<boolean> {
  const input = { Bucket: bucket, Key: key, Body: bytes, ContentType: contentType, IfNoneMatch: "*" };
  return unlessOtherwise(client.send(new PutObjectCommand(input)));
}

/** Copies a file if it still is the one with this tag. Answers false when it is another, or gone. */
export async function copyFile(from: FilePlace & { etag: string }, to: FilePlace): Promise<boolean> {
  const input = { CopySource: `${from.bucket}/${from.key}`, CopySourceIfMatch: from.etag };
  return unlessOtherwise(client.send(new CopyObjectCommand({ Bucket: to.bucket, Key: to.key, ...input })));
}

export async function removeFile({ bucket, key }: FilePlace): Promise<void> {
  await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
}

/** S3 says so when what a request supposes of the files is not the case. */
const otherwise = new Set(["PreconditionFailed", "NoSuchKey"]);

async function unlessOtherwise(sent: Promise<unknown>): Promise<boolean> {
  try {
    await sent;
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && otherwise.has(error.name)) return false;
    throw error;
  }
}
