import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presignDownload } from "../../functions/shared/files/presign-download.ts";
import { fileKey, largestAttachment } from "../../schemas/attachment.ts";
import type { PublicForm } from "../../schemas/public-form.ts";
import { actAsHandler, formOf, post as postFile } from "../local/files/support.ts";
import { aPdf } from "../support/files.ts";
import { cancelBy } from "./support/participant.ts";
import { Product } from "./support/product.ts";
import { linkIn, open, post } from "./support/visitor.ts";

// One product for all these stories: its start costs more than any of them.
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

const typed = {
  fullName: "Łucja Żółć <script>alert(1)</script>",
  email: "lucja@example.org",
  participantKind: "ngo",
  "consents.privacy": "1",
};

describe("somebody signs up for the Kraków conference from the page without JavaScript", () => {
  it("is confirmed, gets the letter, sees the sign-up behind its link, and cancels it there", async () => {
    // given
    const path = "/forms/krakow/page?lang=pl";
    const page = await open(product, path);
    expect(page.text).toContain("Wspólnie dla Krakowa");

    // when
    const receipt = await post(product, path, page, typed);
    await product.settle();

    // then
    const reference = /KRK-\w{4}-\w{4}/.exec(receipt.text)?.[0];
    expect(reference).toBeDefined();
    const letters = await product.mail(typed.email);
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    expect(letter?.text).toContain(reference);
    expect(letter?.text).toContain("Centrum Kongresowe");
    expect(letter?.html).not.toContain("<script>alert");
    expect(letter?.attachments.map(({ contentType }) => contentType)).toEqual([
      expect.stringMatching(/^image\//),
      expect.stringMatching(/^text\/calendar/),
    ]);

    const link = linkIn(letter, "manage");
    const manage = await open(product, link);
    expect(manage.text).toContain(reference);
    expect(manage.text).toContain(typed.fullName);

    await cancelBy(product, typed.email);
    expect((await open(product, link)).text).toContain("odwołane");
    expect((await product.mail(typed.email)).map(({ subject }) => subject)).toHaveLength(2);
    const form = await product.json<PublicForm>("/forms/krakow");
    expect(form.seats).toEqual({ capacity: 300, taken: 0, waitlist: 0 });
  });

  it("keeps what was typed and says every fault at its field when something is wrong", async () => {
    const path = "/forms/krakow/page?lang=pl";
    const page = await open(product, path);
    const again = await post(product, path, page, { fullName: "Jan Nowak", email: "to nie adres" });
    expect(again.status).toBe(422);
    expect(again.$('[name="fullName"]').attr("value")).toBe("Jan Nowak");
    const links = again.$('[role="alert"] a').toArray();
    expect(links).toHaveLength(3);
    for (const link of links) expect(again.$(`[id="${link.attribs["href"]?.slice(1)}"]`)).toHaveLength(1);
  });
});

const statusOf = async (key: string) => {
  const now = (await product.now()).toISOString();
  return (await fetch(await presignDownload({ bucket, key, fileName: "a.pdf", now }))).status;
};

describe("a file that a browser posts to the product", () => {
  it("is looked at by the function of the stack, which throws away what no draft has announced", async () => {
    const id = "nobody_announced";
    const key = fileKey("incoming", "0123456789abcdef0123456789abcdef", id);
    const form = await formOf(product, { bucket, key, maxBytes: largestAttachment });
    expect((await postFile(form, new Uint8Array(aPdf()))).status).toBe(303);
    await product.settle();
    expect(await statusOf(key)).toBe(404);
    const { messages } = await product.json<{ messages: unknown[] }>("/_local/dead-letters");
    expect(messages).toEqual([]);
    expect(readFileSync(join(product.directory, "handlers.log"), "utf8")).toContain('"door":"check-attachment"');
  });

  it("stays where it is under any other folder", async () => {
    const form = await formOf(product, { bucket, key: "accepted/draft/one" });
    expect((await postFile(form, "%PDF")).status).toBe(303);
    await product.settle();
    expect(await statusOf("accepted/draft/one")).toBe(200);
  });
});
