import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presignDownload, presignedUrl } from "../../../functions/shared/files/presign-download.ts";
import { advance, type Running } from "../runtime/support/running.ts";
import { actAsHandler, bucket, clockOf, refusal, runFiles, s3 } from "./support.ts";

let running: Running;
let client: S3Client;
beforeAll(async () => {
  running = await runFiles();
  actAsHandler(running);
  client = s3();
});
afterAll(() => running.close());

const put = (Key: string, Body: string, more = {}) =>
  client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: "text/plain", ...more }));
const get = async (Key: string) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
  return Body?.transformToString();
};

describe("objects, by the SDK", () => {
  it("are read as they were written, under any key", async () => {
    const key = "kept/zażółć gęślą+jaźń (1)/100%.txt";
    const written = await put(key, "treść");
    expect(await get(key)).toBe("treść");
    const { ContentLength, ContentType, ETag } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    expect({ ContentLength, ContentType, ETag }).toEqual({
      ContentLength: 7,
      ContentType: "text/plain",
      ETag: written.ETag,
    });
  });

  it("are replaced whole", async () => {
    await put("kept/a", "one");
    await put("kept/a", "two");
    expect(await get("kept/a")).toBe("two");
  });

  it("that must be new are the first of many at once", async () => {
    const writes = ["1", "2", "3", "4"].map((body) => put("kept/new", body, { IfNoneMatch: "*" }));
    const results = await Promise.allSettled(writes);
    const winner = results.findIndex(({ status }) => status === "fulfilled");
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const names = results.flatMap((result) => (result.status === "rejected" ? [result.reason.name] : []));
    expect(names).toEqual(Array.from({ length: 3 }, () => "PreconditionFailed"));
    expect(await get("kept/new")).toBe(String(winner + 1));
  });

  it("are copied with their type, if they are the ones that were meant", async () => {
    const { ETag } = await put("kept/source", "content");
    const copy = (CopySourceIfMatch?: string) =>
      client.send(
        new CopyObjectCommand({
          Bucket: bucket,
          Key: "kept/copy",
          CopySource: `${bucket}/kept/source`,
          CopySourceIfMatch,
        }),
      );
    await expect(copy('"0123"')).rejects.toMatchObject({ name: "PreconditionFailed" });
    expect((await copy(ETag)).CopyObjectResult?.ETag).toBe(ETag);
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: "kept/source" }));
    const { Body, ContentType } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: "kept/copy" }));
    expect([await Body?.transformToString(), ContentType]).toEqual(["content", "text/plain"]);
  });

  it("that were deleted are gone, and deleting again is no error", async () => {
    await put("kept/gone", "x");
    for (const Key of ["kept/gone", "kept/gone"]) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    await expect(get("kept/gone")).rejects.toMatchObject({ name: "NoSuchKey" });
  });

  it("are nobody's who signs with another key, or not at all", async () => {
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const stranger = new S3Client({ maxAttempts: 1, credentials });
    const asked = stranger.send(new PutObjectCommand({ Bucket: bucket, Key: "kept/a", Body: "mine" }));
    await expect(asked).rejects.toMatchObject({ name: "SignatureDoesNotMatch" });
    const { AWS_ENDPOINT_URL_S3: endpoint } = process.env;
    expect(await refusal(await fetch(`${endpoint}/${bucket}/kept/a`))).toBe("403 AccessDenied");
    expect(await refusal(await fetch(`${endpoint}/${bucket}/kept/a`, { method: "DELETE" }))).toBe("403 AccessDenied");
    expect(await get("kept/a")).toBe("two");
  });
});

describe("a signed address", () => {
  const key = "accepted/draft/ą b";
  const address = async () =>
    presignDownload({ bucket, key, fileName: "Budżet 'A'.pdf", now: await clockOf(running.url) });
  beforeAll(async () => void (await put(key, "%PDF")));

  it("gives the file, to be saved under its name", async () => {
    const response = await fetch(await address());
    expect(await response.text()).toBe("%PDF");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="Bud_et 'A'.pdf"; filename*=UTF-8''Bud%C5%BCet%20%27A%27.pdf`,
    );
    expect(response.headers.get("content-security-policy")).toBe("sandbox");
  });

  it("may say the type of the answer", async () => {
    const plain = new URL(await address());
    const query = { "response-content-type": "text/csv" };
    const url = await presignedUrl(plain.origin + plain.pathname, query, new Date(await clockOf(running.url)), 60);
    expect((await fetch(url)).headers.get("content-type")).toBe("text/csv");
  });

  it.each([
    ["another file", (url: string) => url.replace("draft", "other"), "403 SignatureDoesNotMatch"],
    ["another name", (url: string) => url.replace("Bud", "Bed"), "403 SignatureDoesNotMatch"],
    ["a longer time", (url: string) => url.replace("Expires=300", "Expires=3000"), "403 SignatureDoesNotMatch"],
    ["no end", (url: string) => url.replace("Expires=300", "Expires=99999999"), "403 AccessDenied"],
    ["no signature", (url: string) => url.replace(/X-Amz-Signature=\w+/, ""), "403 AccessDenied"],
  ])("that was changed to %s is refused", async (_what, change, expected) => {
    const url = await address();
    expect(change(url)).not.toBe(url);
    expect(await refusal(await fetch(change(url)))).toBe(expected);
  });

  it("only reads", async () => {
    expect(await refusal(await fetch(await address(), { method: "DELETE" }))).toBe("403 SignatureDoesNotMatch");
  });

  it("ends after five minutes by the clock of this machine", async () => {
    const url = await address();
    await advance(running.url, "PT6M");
    expect(await refusal(await fetch(url))).toBe("403 AccessDenied");
  });
});
