import { createHash } from "node:crypto";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import type { S3Event } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Attachments from "../../../functions/shared/files/attachments.ts";
import type * as Writes from "../../../functions/shared/table/writes.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import { type Attachment, type AttachmentType, fileKey, type AttachmentFolder } from "../../../schemas/attachment.ts";
import { actAsHandler, bucket, runFiles, s3 } from "../../local/files/support.ts";
import type { Running } from "../../local/runtime/support/running.ts";
import { aDocx, aJpeg, anOdt, aPdf, objectStream } from "../../support/files.ts";
import { openTable } from "../support/table.ts";

let database: Database;
let running: Running;
let check: (event: S3Event) => Promise<void>;
let shared: typeof Attachments;
let writes: typeof Writes;

beforeAll(async () => {
  database = await openTable();
  running = await runFiles();
  actAsHandler(running);
  check = (await import("../../../functions/check-attachment/index.ts")).handler;
  shared = await import("../../../functions/shared/files/attachments.ts");
  writes = await import("../../../functions/shared/table/writes.ts");
});
afterAll(async () => {
  await running.close();
  await database.close();
});

const tableName = "wspolnie";
const draftId = "0123456789abcdef0123456789abcdef";
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

let count = 0;
/** Announces a file. */
async function announced(name: string, type: AttachmentType = "pdf"): Promise<string> {
  const id = `attachment${String(count++).padStart(6, "0")}`;
  const uploadedAt = "2026-11-22T07:00:00.000Z";
  const write = shared.announcement(draftId, { id, name, type, uploadedAt, status: "uploading" });
  expect(await writes.transact(tableName, [write])).toBeUndefined();
  return id;
}

const put = (key: string, Body: Buffer) => s3().send(new PutObjectCommand({ Bucket: bucket, Key: key, Body }));
const upload = (id: string, bytes: Buffer) => put(fileKey("incoming", draftId, id), bytes);
const eventOf = (key: string) => ({ Records: [{ s3: { bucket: { name: bucket }, object: { key } } }] }) as S3Event;
const tell = (id: string) => check(eventOf(fileKey("incoming", draftId, id)));
const stateOf = (id: string): Promise<Attachment | undefined> => shared.readAttachment(tableName, draftId, id);

async function content(key: string): Promise<Buffer | undefined> {
  const answer = await s3()
    .send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    .catch(() => undefined);
  const bytes = await answer?.Body?.transformToByteArray();
  return bytes && Buffer.from(bytes);
}
const fileIn = (folder: AttachmentFolder, id: string) => content(fileKey(folder, draftId, id));

/** In which folders the file is. */
async function places(id: string): Promise<AttachmentFolder[]> {
  const folders: AttachmentFolder[] = ["incoming", "accepted", "quarantine"];
  const files = await Promise.all(folders.map((folder) => fileIn(folder, id)));
  return folders.filter((_, index) => files[index] !== undefined);
}

describe("a file that is what it says", () => {
  it("is kept with its size and its hash, under its media type", async () => {
    const id = await announced("Statut.pdf");
    await upload(id, aPdf());
    await tell(id);
    expect(await stateOf(id)).toEqual({
      id,
      name: "Statut.pdf",
      type: "pdf",
      uploadedAt: "2026-11-22T07:00:00.000Z",
      status: "accepted",
      size: aPdf().length,
      sha256: sha256(aPdf()),
    });
    expect(await places(id)).toEqual(["accepted"]);
    const { ContentType } = await s3().send(
      new GetObjectCommand({ Bucket: bucket, Key: fileKey("accepted", draftId, id) }),
    );
    expect(ContentType).toBe("application/pdf");
  });

  it.each(["JPG", "jpeg"])("may end in %s", async (ending) => {
    const id = await announced(`zdjęcie.${ending}`, "jpg");
    await upload(id, aJpeg());
    await tell(id);
    expect(await stateOf(id)).toMatchObject({ status: "accepted" });
  });
});

describe("a file that lies", () => {
  it.each<[string, AttachmentType, string, Buffer]>([
    ["Statut.pdf", "pdf", "type", aDocx()],
    ["Statut.docx", "docx", "type", anOdt()],
    ["Statut.pdf", "pdf", "type", Buffer.from("MZ a program")],
    ["Statut.docx", "pdf", "type", aPdf()],
    ["Statut", "pdf", "type", aPdf()],
    ["Statut.pdf", "pdf", "content", aPdf(objectStream("4 0 << /S /JavaScript >>"))],
    ["Statut.pdf", "pdf", "empty", Buffer.alloc(0)],
    ["Statut.pdf", "pdf", "size", Buffer.alloc(10_000_001)],
  ])("as %s of type %s is put aside: %s", async (name, type, reason, bytes) => {
    const id = await announced(name, type);
    await upload(id, bytes);
    await tell(id);
    expect(await stateOf(id)).toMatchObject({ status: "refused", reason, size: bytes.length });
    expect(await places(id)).toEqual(["quarantine"]);
    // Byte by byte, `toEqual` would take seconds for ten million of them.
    expect((await fileIn("quarantine", id))?.equals(bytes)).toBe(true);
  });
});

describe("a file that nobody announced", () => {
  it.each([
    fileKey("incoming", draftId, "unknown123456789"),
    `incoming/${draftId}/short`,
    "incoming/other",
    `incoming/${draftId}/a b+ą/c`,
  ])("is thrown away: %s", async (key) => {
    await put(key, aPdf());
    await check(eventOf(encodeURIComponent(key).replaceAll("%20", "+")));
    expect(await content(key)).toBeUndefined();
  });
});

describe("an event that comes twice", () => {
  it("changes nothing, one after the other", async () => {
    const id = await announced("Statut.pdf");
    await upload(id, aPdf());
    await tell(id);
    const once = await stateOf(id);
    await tell(id);
    expect(await stateOf(id)).toEqual(once);
    expect(await places(id)).toEqual(["accepted"]);
  });

  it("changes nothing, both at the same moment", async () => {
    const id = await announced("Statut.pdf");
    await upload(id, aPdf());
    await Promise.all([tell(id), tell(id), tell(id)]);
    expect(await stateOf(id)).toMatchObject({ status: "accepted", sha256: sha256(aPdf()) });
    expect(await places(id)).toEqual(["accepted"]);
  });

  it("goes on where a run was cut off between the file and its record", async () => {
    const id = await announced("Statut.pdf");
    await upload(id, aPdf());
    await put(fileKey("accepted", draftId, id), aPdf());
    await tell(id);
    expect(await stateOf(id)).toMatchObject({ status: "accepted", sha256: sha256(aPdf()) });
    expect(await places(id)).toEqual(["accepted"]);
  });

  it("leaves an announced file alone that has not come yet", async () => {
    const id = await announced("Statut.pdf");
    await tell(id);
    expect(await stateOf(id)).toMatchObject({ status: "uploading" });
    await upload(id, aPdf());
    await tell(id);
    expect(await stateOf(id)).toMatchObject({ status: "accepted" });
  });
});

describe("another file under the same name", () => {
  const other = aPdf("4 0 obj\n<< /Title (another) >>\nendobj\n");

  it("after the first was accepted changes nothing of it", async () => {
    const id = await announced("Statut.pdf");
    await upload(id, aPdf());
    await tell(id);
    await upload(id, other);
    await tell(id);
    expect(await stateOf(id)).toMatchObject({ sha256: sha256(aPdf()) });
    expect(await fileIn("accepted", id)).toEqual(aPdf());
    expect(await places(id)).toEqual(["accepted"]);
  });

  it("that was kept by a run that came no further is the one that the record tells of", async () => {
    const id = await announced("Statut.pdf");
    await put(fileKey("accepted", draftId, id), other);
    await upload(id, aPdf());
    await tell(id);
    expect(await fileIn("accepted", id)).toEqual(other);
    expect(await stateOf(id)).toMatchObject({ sha256: sha256(other), size: other.length });
  });

  it.each(Array.from({ length: 6 }, (_, index) => [index]))(
    "while the first is looked at: what is kept is what the record says (%i)",
    async (turn) => {
      const bad = aPdf(objectStream("4 0 << /S /JavaScript >>"));
      const id = await announced("Statut.pdf");
      await upload(id, aPdf());
      const runs = [tell(id)];
      await upload(id, turn % 2 === 0 ? other : bad);
      runs.push(tell(id));
      await Promise.all(runs);
      const [state, kept] = [await stateOf(id), await fileIn("accepted", id)];
      if (state?.status === "accepted") expect(kept && sha256(kept)).toBe(state.sha256);
      else expect([state?.status, kept]).toEqual(["refused", undefined]);
      expect(kept?.equals(bad)).not.toBe(true);
    },
  );

  it("that was accepted a moment after the first was refused is not kept", async () => {
    const id = await announced("Statut.pdf");
    await upload(id, Buffer.from("no document"));
    await tell(id);
    await put(fileKey("accepted", draftId, id), aPdf());
    await upload(id, aPdf());
    await tell(id);
    expect(await stateOf(id)).toMatchObject({ status: "refused" });
    expect(await places(id)).toEqual(["quarantine"]);
  });
});

describe("an accepted file", () => {
  it("of a draft that was erased meanwhile is thrown away", async () => {
    const id = await announced("Statut.pdf");
    await put(fileKey("accepted", draftId, id), aPdf());
    await upload(id, aPdf());
    const condition = { expression: "attribute_exists(pk)" };
    await writes.transact(tableName, [{ delete: keys.attachment(draftId, id), condition }]);
    await tell(id);
    expect(await places(id)).toEqual([]);
  });
});
