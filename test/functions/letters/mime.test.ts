import { createHash } from "node:crypto";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { composeLetter, MissingFact } from "../../../functions/send-letter/letters/compose.ts";
import { buildMime, type Envelope } from "../../../functions/send-letter/letters/mime.ts";
import { LetterKind } from "../../../schemas/letter.ts";
import { application, applicationWith, example } from "./examples.ts";

const envelope = {
  from: "Wspólnie <zapisy@example.pl>",
  sender: "Gmina „Łąka”, Urząd <wójt@example.com>",
  to: "maria@example.pl",
  replyTo: "ngo@example.pl",
  date: new Date("2027-03-02T09:16:00.000Z"),
};
const parse = (bytes: Uint8Array) => PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer" });
const sent = async (kind: LetterKind, more: Partial<Envelope> = {}) => {
  const composed = await composeLetter(example(kind));
  return { composed, email: await parse(await buildMime({ ...envelope, composed, ...more })) };
};

describe("a message", () => {
  test.each(LetterKind.options)("%s arrives as it was written", async (kind) => {
    const { composed, email } = await sent(kind);
    expect(email.subject).toBe(composed.subject);
    expect(email.html?.trimEnd()).toBe(composed.html);
    const cids = ({ cid = "" }) => cid;
    const shown = composed.attachments.filter(cids);
    const attached = composed.attachments.filter((file) => !cids(file));
    // what the letter shows travels with its HTML, and comes before what is attached to it
    expect(email.attachments.map(({ filename }) => filename)).toEqual(
      [...shown, ...attached].map(({ filename }) => filename),
    );
    expect(email.attachments.filter(({ related }) => related).map(({ contentId }) => contentId)).toEqual(
      shown.map(({ cid }) => `<${cid}>`),
    );
    expect(email.from).toMatchObject({ name: envelope.sender, address: "zapisy@example.pl" });
    expect(email.to).toMatchObject([{ address: "maria@example.pl" }]);
    expect(email.replyTo).toMatchObject([{ address: "ngo@example.pl" }]);
  });

  test("says that no person wrote it, so that no absence notice answers it", async () => {
    const { email } = await sent("signUpConfirmed");
    expect(email.headers).toContainEqual(expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }));
  });

  test("carries the headers it is given and lets none of them add another", async () => {
    const messageHeaders = { "X-Letter": "one\r\nBcc: everybody@example.com\r\n\r\n<script>" };
    const { email } = await sent("signUpConfirmed", { messageHeaders });
    expect(email.bcc).toBeUndefined();
    expect(email.headers.filter(({ key }) => key === "x-letter")).toHaveLength(1);
  });

  test("tells mail programs that the calendar file is one", async () => {
    const { email } = await sent("signUpCancelled");
    expect(email.attachments).toMatchObject([{ mimeType: "text/calendar", method: "CANCEL" }]);
  });
});

describe("the receipt of an application", () => {
  test("carries the very bytes whose hash it states", async () => {
    const { composed, email } = await sent("applicationReceived");
    const file = email.attachments.find(({ filename }) => filename?.endsWith(".json"));
    if (!(file?.content instanceof ArrayBuffer)) throw new Error("the submitted content was expected");
    const hash = createHash("sha256").update(Buffer.from(file.content)).digest("hex");
    expect(file.filename).toBe(`${application.reference}.json`);
    expect(hash).toBe(application.contentHash);
    expect(composed.text).toContain(hash);
  });

  test("is not written for content that has another hash", async () => {
    const other = applicationWith({ projectTitle: "Inny wniosek" });
    const facts = { ...example("applicationReceived"), submission: other };
    await expect(composeLetter(facts)).rejects.toThrow(MissingFact);
  });
});
