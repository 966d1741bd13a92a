import { expect, it } from "vitest";
import { readMultipart } from "../../../functions/attach-file/multipart.ts";
import { httpEvent } from "../support/events.ts";

async function read(post: FormData) {
  const request = new Request("http://localhost", { method: "POST", body: post });
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  return readMultipart(httpEvent({ method: "POST", path: "/forms/x/files", headers, body: await request.text() }));
}

function typed(entries: Iterable<[string, string]>): FormData {
  const post = new FormData();
  for (const [name, value] of entries) post.append(name, value);
  post.set("_file.plan", new File(["a".repeat(100_000)], "plan.pdf"));
  return post;
}

it("takes as much text as any form may send, beside a file", async () => {
  const { fields, files } = await read(typed([["why", "ż".repeat(30_000)]]));
  expect(fields.get("why")).toHaveLength(30_000);
  expect(files.get("_file.plan")?.size).toBe(100_000);
});

it.each<[string, [string, string][]]>([
  ["in one field", [["why", "ż".repeat(40_000)]]],
  ["in many", Array.from({ length: 40 }, (_, index) => [`why${index}`, "a".repeat(2_000)])],
  ["in names", [["a".repeat(70_000), ""]]],
])("refuses more text than any form may send, %s", async (_, entries) => {
  await expect(read(typed(entries))).rejects.toMatchObject({ refusal: { code: "bodyTooLarge" } });
});

it("refuses more parts than any form has, however little is in them", async () => {
  const entries = Array.from({ length: 3_000 }, (): [string, string] => ["a", ""]);
  await expect(read(typed(entries))).rejects.toMatchObject({ refusal: { code: "bodyTooLarge" } });
});
