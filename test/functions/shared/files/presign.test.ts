import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { savedAs } from "../../../../functions/shared/files/content-disposition.ts";
import { presignDownload, presignedUrl } from "../../../../functions/shared/files/presign-download.ts";
import { presignUpload } from "../../../../functions/shared/files/presign-upload.ts";
import { bucketOrigin, signing } from "../../../../functions/shared/files/signing.ts";

/** The key of the examples in the manual of S3. */
const example = {
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
const before = { ...process.env };
beforeEach(() => {
  delete process.env["AWS_ENDPOINT_URL_S3"];
  delete process.env["AWS_SESSION_TOKEN"];
  Object.assign(process.env, example);
});
afterEach(() => {
  process.env = { ...before };
});

describe("signatures", () => {
  it("of an address are the one in the manual of S3", async () => {
    const url = "https://examplebucket.s3.amazonaws.com/test.txt";
    const signed = new URL(await presignedUrl(url, {}, new Date("2013-05-24T00:00:00Z"), 86_400));
    expect(signed.searchParams.get("X-Amz-Signature")).toBe(
      "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
    );
    expect(signed.searchParams.get("X-Amz-SignedHeaders")).toBe("host");
  });

  it("of a policy are the one in the manual of S3", async () => {
    const policy = [
      `{ "expiration": "2015-12-30T12:00:00.000Z",`,
      `  "conditions": [`,
      `    {"bucket": "sigv4examplebucket"},`,
      `    ["starts-with", "$key", "user/user1/"],`,
      `    {"acl": "public-read"},`,
      `    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},`,
      `    ["starts-with", "$Content-Type", "image/"],`,
      `    {"x-amz-meta-uuid": "14365123651274"},`,
      `    {"x-amz-server-side-encryption": "AES256"},`,
      `    ["starts-with", "$x-amz-meta-tag", ""],`,
      ``,
      `    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},`,
      `    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},`,
      `    {"x-amz-date": "20151229T000000Z" }`,
      `  ]`,
      `}`,
    ].join("\r\n");
    const signingDate = new Date("2015-12-29T00:00:00Z");
    const encoded = Buffer.from(policy).toString("base64");
    expect(await signing().signer.sign(encoded, { signingDate })).toBe(
      "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e",
    );
  });
});

describe("a form", () => {
  const request = {
    bucket: "files",
    key: "incoming/draft/one",
    contentType: "image/png",
    fileName: "Plan.png",
    maxBytes: 10_000_000,
    redirect: "https://wnioski.example.org/drafts/key",
    now: "2026-11-22T07:00:00.000Z",
  };
  const policyOf = ({ fields }: { fields: Record<string, string> }) =>
    JSON.parse(Buffer.from(fields["policy"] ?? "", "base64").toString());

  it("goes to the bucket at AWS, and binds every field, the size and the hour", async () => {
    const form = await presignUpload(request);
    expect(form.url).toBe("https://files.s3.us-east-1.amazonaws.com");
    const { expiration, conditions } = policyOf(form);
    expect(expiration).toBe("2026-11-22T08:00:00.000Z");
    const bound = Object.entries(form.fields).filter(([name]) => name !== "policy" && name !== "x-amz-signature");
    expect(bound.map(([name]) => name)).toEqual([
      "key",
      "Content-Type",
      "Content-Disposition",
      "success_action_redirect",
      "x-amz-algorithm",
      "x-amz-credential",
      "x-amz-date",
    ]);
    expect(conditions).toEqual([
      { bucket: "files" },
      ...bound.map(([name, value]) => ["eq", `$${name}`, value]),
      ["content-length-range", 0, 10_000_000],
    ]);
    expect(form.fields["x-amz-date"]).toBe("20261122T070000Z");
  });

  it("carries the token that belongs to the key of a function", async () => {
    process.env["AWS_SESSION_TOKEN"] = "token";
    const form = await presignUpload(request);
    expect(form.fields["x-amz-security-token"]).toBe("token");
    expect(policyOf(form).conditions).toContainEqual(["eq", "$x-amz-security-token", "token"]);
    const url = new URL(await presignDownload({ ...request }));
    expect(url.searchParams.get("X-Amz-Security-Token")).toBe("token");
  });

  it("goes to another endpoint when there is one, which pages name as its origin", async () => {
    expect(bucketOrigin("files")).toBe("https://files.s3.us-east-1.amazonaws.com");
    process.env["AWS_ENDPOINT_URL_S3"] = "http://127.0.0.1:3000/_local/files/";
    expect((await presignUpload(request)).url).toBe("http://127.0.0.1:3000/_local/files/files");
    expect(bucketOrigin("files")).toBe("http://127.0.0.1:3000");
  });
});

describe("the name under which a file is saved", () => {
  it("cannot break out of the header, nor stand for a variable of S3", () => {
    expect(savedAs('a"; x="\\\r\n${filename}%żó')).toBe(
      `attachment; filename="a_; x=_____{filename}___"; filename*=UTF-8''a%22%3B%20x%3D%22%5C%0D%0A%24%7Bfilename%7D%25%C5%BC%C3%B3`,
    );
  });
});
