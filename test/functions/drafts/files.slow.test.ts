import { GetObjectCommand, NoSuchKey } from "@aws-sdk/client-s3";
import { load } from "cheerio";
import type { S3Event } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileKey } from "../../../schemas/attachment.ts";
import { actAsHandler, bucket, runFiles, s3 } from "../../local/files/support.ts";
import type { Running } from "../../local/runtime/support/running.ts";
import { aPdf } from "../../support/files.ts";
import { aCall, aTable, runAt } from "../support/grants.ts";
import { complete, Writer } from "./writer.ts";

aTable();

let files: Running;
beforeAll(async () => {
  files = await runFiles();
  actAsHandler(files);
});
afterAll(() => files.close());

const isThere = (key: string): Promise<boolean> =>
  s3()
    .send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    .then(({ $metadata }) => $metadata.httpStatusCode === 200)
    .catch((error: unknown) => {
      if (error instanceof NoSuchKey) return false;
      throw error;
    });

test("a browser sends a file by the form of the page and comes back; a month after the close it is gone", async () => {
  const call = await aCall({ attachments: 1 });
  const writer = await Writer.of(call, complete(call));
  const $ = load((await writer.press("attach", { _fileName: "statut", _fileType: "pdf" })).body ?? "");

  // When the browser posts the form with a file
  const form = new FormData();
  for (const { name, value } of $("form").serializeArray()) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(aPdf())], { type: "application/pdf" }), "skan 1.pdf");
  const answer = await fetch($("form").attr("action") ?? "", { method: "POST", body: form, redirect: "manual" });
  // Then it is led back to the draft
  expect(answer.status, await answer.clone().text()).toBe(303);
  const back = new URL(answer.headers.get("location") ?? "");
  expect(back.pathname).toBe(`/drafts/${writer.key}`);
  const draftId = String((await writer.draft())?.["id"]);
  const key = back.searchParams.get("key") ?? "";
  await writer.look(Object.fromEntries(back.searchParams));
  expect(writer.$("[data-news=attached]")).toHaveLength(1);

  // When it was looked at
  const { handler } = await import("../../../functions/check-attachment/index.ts");
  await handler({ Records: [{ s3: { bucket: { name: bucket }, object: { key } } }] } as S3Event);
  await writer.look();
  expect(writer.$("[data-attachment=accepted]").text()).toContain("statut.pdf – przyjęty");
  const accepted = fileKey("accepted", draftId, key.split("/").at(-1) ?? "");
  expect(await isThere(accepted)).toBe(true);

  // And nobody sends the application
  await runAt("2027-02-23T07:00:00.000Z");
  expect(await isThere(accepted)).toBe(true);
  await runAt("2027-03-25T07:00:00.000Z");
  expect(await isThere(accepted)).toBe(false);
  expect(await writer.all()).toEqual([]);
});
