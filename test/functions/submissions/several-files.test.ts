import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import { expect, test } from "vitest";
import { largestFile } from "../../../domain/uploads.ts";
import { Field } from "../../../schemas/field.ts";
import type { Conference } from "../../../schemas/form.ts";
import { anEvent } from "../support/conferences.ts";
import { go } from "../support/events.ts";
import { aTable } from "../support/grants.ts";

aTable();

const file = (name: string, maxMegabytes = 4): Conference["fields"][number] => ({
  type: "file",
  name,
  label: { pl: name },
  required: false,
  accept: ["pdf"],
  maxMegabytes,
  example: null,
});

test("files that were chosen beside several fields are all looked at, whichever button is pressed", async () => {
  // given
  const { fields } = await anEvent();
  const event = await anEvent({ fields: [...fields, file("statute"), file("plan"), file("photo")] });
  const post = new FormData();
  for (const [name, value] of [
    ["fullName", "Łucja Żółć"],
    ["_attach", "statute"],
    ["_key", randomUUID()],
  ] as const) {
    post.set(name, value);
  }
  post.set("_file.statute", new File(["MZ"], "statute.pdf"));
  post.set("_file.plan", new File(["MZ"], "plan.exe"));
  post.set("_file.photo", new File([], ""));

  // when
  const { handler } = await import("../../../functions/attach-file/index.ts");
  const request = new Request("http://localhost", { method: "POST", body: post });
  const { statusCode, body = "" } = await go(handler, {
    method: "POST",
    path: `/forms/${event.id}/files`,
    parameters: { formId: event.id },
    headers: { "content-type": request.headers.get("content-type") ?? "", accept: "text/html" },
    body: await request.text(),
  });

  // then
  const $ = load(body);
  expect(statusCode).toBe(422);
  expect($("input[name=fullName]").attr("value")).toBe("Łucja Żółć");
  const wrong = ["statute", "plan", "photo"].filter((name) => $(`#${name}-error`).length > 0);
  expect(wrong).toEqual(["statute", "plan"]);
});

test("no field may take a file that cannot arrive, with everything else that may be typed", () => {
  const most = 4;
  expect(Field.safeParse(file("scan", most)).success).toBe(true);
  expect(Field.safeParse(file("scan", most + 1)).success).toBe(false);
  // Bytes of the event: base64 of the body, which is a file and as much text as any form may send, and its headers.
  const body = largestFile({ maxMegabytes: most }) + 64 * 1024 * 2;
  expect((body / 3) * 4 + 16 * 1024).toBeLessThan(6 * 1024 * 1024);
});
