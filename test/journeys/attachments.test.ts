import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presignDownload } from "../../functions/shared/files/presign-download.ts";
import { fileKey, largestAttachment } from "../../schemas/attachment.ts";
import { actAsHandler, formOf, post } from "../local/files/support.ts";
import { aPdf } from "../support/files.ts";
import { Product } from "./support/product.ts";

let product: Product;
let bucket: string;
beforeAll(async () => {
  product = await Product.start();
  actAsHandler({ url: product.url, dataDirectory: product.directory });
  const template = readFileSync(join(process.env["ASSEMBLY_DIR"] ?? "", "wspolnie.template.json"), "utf8");
  const resources = Object.entries<{ Type: string }>(JSON.parse(template).Resources);
  bucket = resources.find(([, { Type }]) => Type === "AWS::S3::Bucket")?.[0].toLowerCase() ?? "";
});
afterAll(async () => product[Symbol.asyncDispose]());

const statusOf = async (key: string) => {
  const now = (await product.now()).toISOString();
  return (await fetch(await presignDownload({ bucket, key, fileName: "a.pdf", now }))).status;
};

describe("a file that a browser posts to the product", () => {
  it("is looked at by the function of the stack, which throws away what no draft has announced", async () => {
    const id = "nobody_announced";
    const key = fileKey("incoming", "0123456789abcdef0123456789abcdef", id);
    const form = await formOf(product, { bucket, key, maxBytes: largestAttachment });
    expect((await post(form, new Uint8Array(aPdf()))).status).toBe(303);
    await product.settle();
    expect(await statusOf(key)).toBe(404);
    const { messages } = await product.json<{ messages: unknown[] }>("/_local/dead-letters");
    expect(messages).toEqual([]);
    expect(readFileSync(join(product.directory, "handlers.log"), "utf8")).toContain('"door":"check-attachment"');
  });

  it("stays where it is under any other folder", async () => {
    const form = await formOf(product, { bucket, key: "accepted/draft/one" });
    expect((await post(form, "%PDF")).status).toBe(303);
    await product.settle();
    expect(await statusOf("accepted/draft/one")).toBe(200);
  });
});
