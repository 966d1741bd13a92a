import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UploadForm } from "../../../functions/shared/files/presign-upload.ts";
import { advance, type Running } from "../runtime/support/running.ts";
import { actAsHandler, bucket, formOf, post, redirect, refusal, runFiles, s3 } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await runFiles();
  actAsHandler(running);
});
afterAll(() => running.close());

const kept = () => readdirSync(path.join(running.dataDirectory, "files/objects")).length;
const read = async (Key: string) => s3().send(new GetObjectCommand({ Bucket: bucket, Key }));

describe("a form that a page was given", () => {
  it("takes a file and sends the browser back, as S3 does", async () => {
    const response = await post(await formOf(running), "%PDF");
    expect(response.status, await response.clone().text()).toBe(303);
    const location = new URL(response.headers.get("location") ?? "");
    expect(location.origin + location.pathname).toBe("http://localhost:3000/drafts/1");
    expect(Object.fromEntries(location.searchParams)).toEqual({
      lang: "pl",
      bucket,
      key: "incoming/draft/one",
      etag: `"${createHash("md5").update("%PDF").digest("hex")}"`,
    });
  });

  it("keeps the file under the type and the name that were agreed, whatever the browser says of it", async () => {
    await post(await formOf(running, { key: "incoming/draft/two" }), "%PDF-1.7");
    const { Body, ContentType, ContentDisposition } = await read("incoming/draft/two");
    expect(await Body?.transformToString()).toBe("%PDF-1.7");
    expect({ ContentType, ContentDisposition }).toEqual({
      ContentType: "application/pdf",
      ContentDisposition: `attachment; filename="Statut ___ty.pdf"; filename*=UTF-8''Statut%20%C5%BC%C3%B3%C5%82ty.pdf`,
    });
  });

  it("takes an empty file, and one of exactly the size that is allowed", async () => {
    const sizes = [0, 1_000].map(async (size) => (await post(await formOf(running), "x".repeat(size))).status);
    expect(await Promise.all(sizes)).toEqual([303, 303]);
  });
});

describe("a form that somebody has changed", () => {
  it.each<[string, Record<string, string>, string]>([
    ["another key", { key: "accepted/draft/one" }, "403 AccessDenied"],
    ["another type", { "Content-Type": "text/html" }, "403 AccessDenied"],
    ["another name", { "Content-Disposition": "inline" }, "403 AccessDenied"],
    ["another way back", { success_action_redirect: "https://evil.example" }, "403 AccessDenied"],
    ["a further field", { acl: "public-read" }, "403 AccessDenied"],
    ["another signature", { "x-amz-signature": "0".repeat(64) }, "403 SignatureDoesNotMatch"],
    ["another date", { "x-amz-date": "20200101T000000Z" }, "403 AccessDenied"],
    [
      "another key of access",
      { "x-amz-credential": "other/20261122/eu-central-1/s3/aws4_request" },
      "403 InvalidAccessKeyId",
    ],
    [
      "another policy",
      { policy: Buffer.from('{"expiration":"2100-01-01T00:00:00Z","conditions":[]}').toString("base64") },
      "403 SignatureDoesNotMatch",
    ],
  ])("to %s is refused and leaves nothing", async (_what, fields, expected) => {
    const before = kept();
    expect(await refusal(await post(await formOf(running), "%PDF", fields))).toBe(expected);
    expect(kept()).toBe(before);
  });

  it("by taking away its policy is refused", async () => {
    const { url, fields } = await formOf(running);
    const { policy: _policy, ...rest } = fields;
    expect(await refusal(await post({ url, fields: rest }, "%PDF"))).toBe("403 AccessDenied");
  });

  it("by taking away a field is refused", async () => {
    const { url, fields } = await formOf(running);
    const { success_action_redirect: _redirect, ...rest } = fields;
    expect(redirect).toBe(_redirect);
    expect(await refusal(await post({ url, fields: rest }, "%PDF"))).toBe("403 AccessDenied");
  });

  it("is refused for another bucket", async () => {
    const form = await formOf(running);
    const elsewhere = { ...form, url: form.url.replace(/files$/, "others") };
    expect(await refusal(await post(elsewhere, "%PDF"))).toBe("404 NoSuchBucket");
  });
});

describe("a file that is too large", () => {
  it("is refused as soon as it is, and leaves nothing", async () => {
    const before = kept();
    expect(await refusal(await post(await formOf(running), "x".repeat(1_001)))).toBe("400 EntityTooLarge");
    expect(await refusal(await post(await formOf(running), new Uint8Array(20_000_000)))).toBe("400 EntityTooLarge");
    expect(kept()).toBe(before);
  });
});

/** Sends the beginning of a form, and then breaks off, or ends. */
async function begin({ url, fields }: UploadForm, file: string, ending: "abort" | "end"): Promise<number | undefined> {
  const part = (name: string, value: string) => `--b\r\ncontent-disposition: form-data; ${name}\r\n\r\n${value}`;
  const text = Object.entries(fields).map(([name, value]) => `${part(`name="${name}"`, value)}\r\n`);
  const body = text.join("") + part('name="file"; filename="a.pdf"', file);
  return new Promise((resolve) => {
    const sent = request(url, { method: "POST", headers: { "content-type": "multipart/form-data; boundary=b" } });
    sent.on("response", (response) => resolve(response.resume().statusCode));
    sent.on("error", () => resolve(undefined));
    sent.write(body, () => (ending === "abort" ? setTimeout(() => sent.destroy(), 50) : sent.end()));
  });
}

describe("a form that breaks off", () => {
  it("in the middle of its file makes no object", async () => {
    const before = kept();
    const form = await formOf(running, { key: "incoming/draft/broken" });
    expect(await begin(form, "%PDF-1.7 half", "end")).toBe(400);
    expect(await begin(form, "%PDF-1.7 half", "abort")).toBeUndefined();
    await advance(running.url, "PT0S");
    await expect.poll(kept, { timeout: 30_000 }).toBe(before);
    await expect(read("incoming/draft/broken")).rejects.toMatchObject({ name: "NoSuchKey" });
  });

  it.each([
    ["application/x-www-form-urlencoded", "a=b", "412 PreconditionFailed"],
    ["multipart/form-data", "a=b", "412 PreconditionFailed"],
    ["multipart/form-data; boundary=", "a=b", "400 MalformedPOSTRequest"],
    ["multipart/form-data; boundary=b", "no form at all", "400 MalformedPOSTRequest"],
    ["multipart/form-data; boundary=b", "--b--\r\n", "400 InvalidArgument"],
  ])("or is none (%s, %j) is refused", async (type, body, expected) => {
    const { url } = await formOf(running);
    expect(await refusal(await fetch(url, { method: "POST", headers: { "content-type": type }, body }))).toBe(expected);
  });

  it("or has fields without end is refused", async () => {
    const form = await formOf(running);
    expect(await refusal(await post(form, "%PDF", { "x-ignore-a": "x".repeat(30_000) }))).toBe(
      "400 MaxPostPreDataLengthExceeded",
    );
  });
});

describe("time", () => {
  it("makes a form too old after an hour by the clock of this machine", async () => {
    const form = await formOf(running);
    await advance(running.url, "PT59M");
    expect((await post(form, "%PDF")).status).toBe(303);
    await advance(running.url, "PT2M");
    expect(await refusal(await post(form, "%PDF"))).toBe("403 AccessDenied");
  });
});
