import { load } from "cheerio";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { writeSecret } from "../../../functions/shared/spam/secret.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { aPdf } from "../../support/files.ts";
import { anEvent, inDays } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
  await writeSecret(tableName);
});
afterAll(() => database.close());

const plan: Conference["fields"][number] = {
  type: "file",
  name: "plan",
  label: { pl: "Plan" },
  required: false,
  accept: ["pdf"],
  maxMegabytes: 4,
  example: null,
};

/** Adds a file to an event. Nobody takes files here: one that is put into the bucket would be an error of ours. */
async function attach(changes: Partial<Conference>, fragment = false) {
  const { fields } = await anEvent();
  const event = await anEvent({ fields: [...fields, plan], ...changes });
  const post = new FormData();
  post.set("fullName", "Łucja Żółć");
  post.set("_attach", "plan");
  post.set("_file.plan", new File([new Uint8Array(aPdf())], "plan.pdf"));
  const request = new Request("http://localhost", { method: "POST", body: post });
  const { handler } = await import("../../../functions/attach-file/index.ts");
  const { statusCode, body = "" } = await go(handler, {
    method: "POST",
    path: `/forms/${event.id}/files`,
    parameters: { formId: event.id },
    query: { lang: "pl", ...(fragment && { fragment: "1" }) },
    headers: { "content-type": request.headers.get("content-type") ?? "", accept: "text/html" },
    body: await request.text(),
  });
  const $ = load(body);
  return { statusCode, problem: $("[data-problem]").attr("data-problem"), text: $("main, .wspolnie").text() };
}

it.each([false, true])("no file is kept for a form that has closed (fragment: %s)", async (fragment) => {
  const said = await attach({ opensAt: inDays(-3), closesAt: inDays(-1) }, fragment);
  expect(said).toMatchObject({ statusCode: 410, problem: "closed" });
  if (!fragment) expect(said.text).toContain("Łucja Żółć");
});

it("no file is kept for a form that is not open yet", async () => {
  expect(await attach({ opensAt: inDays(1) })).toMatchObject({ statusCode: 409, problem: "notYetOpen" });
});

it("a form that is open has its file looked at and kept", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await attach({})).toMatchObject({ statusCode: 500, problem: "unexpected" });
  log.mockRestore();
});
