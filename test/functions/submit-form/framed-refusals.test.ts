import { load } from "cheerio";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import { anEvent } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { type EventOptions, go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const town = "https://gmina.example";
const asBrowser = { accept: "text/html", "content-type": "application/x-www-form-urlencoded" };

async function open(door: string, formId: string, { parameters, ...options }: Partial<EventOptions>) {
  const { handler } = await import(`../../../functions/${door}/index.ts`);
  const path = `/forms/${formId}/${door}`;
  const given = { path, parameters: { formId, ...parameters }, headers: asBrowser, ...options };
  const { statusCode, headers, body = "" } = await go(handler, given);
  const ancestors = /frame-ancestors ([^;]*)/.exec(String(headers?.["content-security-policy"]))?.[1];
  return { statusCode, ancestors, $: load(body) };
}

const framed = { query: { frame: "1", lang: "pl" } };
const post = { method: "POST", ...framed };

it.each<[string, number, string, Partial<EventOptions>]>([
  ["more than may be sent", 413, "submit-form", { ...post, body: `why=${"a".repeat(70_000)}` }],
  ["data of another kind", 415, "submit-form", { ...post, headers: { ...asBrowser, "content-type": "text/plain" } }],
  [
    "a file field that is gone",
    404,
    "attach-file",
    {
      ...post,
      headers: { ...asBrowser, "content-type": "multipart/form-data; boundary=x" },
      body: '--x\r\ncontent-disposition: form-data; name="_attach"\r\n\r\ngone\r\n--x--\r\n',
    },
  ],
  ["a receipt that nobody has", 404, "receipt-page", { ...framed, parameters: { submissionId: "0".repeat(32) } }],
])("a frame in a page of the town shows what is refused: %s", async (_, status, door, options) => {
  const form = await anEvent({ origins: [town] });

  const { statusCode, ancestors, $ } = await open(door, form.id, options);

  expect([statusCode, ancestors]).toEqual([status, `'self' ${town}`]);
  expect([$("[data-problem]").length, $("body").attr("class"), $(".masthead").length]).toEqual([1, "framed", 0]);
});

it("no other page is ever shown in a frame", async () => {
  const form = await anEvent({ origins: [town] });
  const query = { lang: "pl" };
  const { ancestors, $ } = await open("receipt-page", form.id, { query, parameters: { submissionId: "0" } });
  expect([ancestors, $(".masthead").length]).toEqual(["'none'", 1]);
});

it("an error of ours is said in a frame, too, and to whoever has just sent something that nothing is lost", async () => {
  // given an event whose figures cannot be read
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const form = await anEvent({ origins: [town] });
  await transact(tableName, [{ put: { ...keys.counter(form.id), kind: "conference", seats: "secret" } }]);

  // when
  const shown = await open("submit-form", form.id, { ...post, body: "fullName=Anna&_edit=fullName" });

  // then
  expect([shown.statusCode, shown.ancestors]).toEqual([500, `'self' ${town}`]);
  expect(shown.$("[data-problem=unexpected] form input[name=fullName]").attr("value")).toBe("Anna");
  expect(shown.$("html").text()).not.toContain("secret");
  expect(log.mock.calls.flat().join("\n")).toMatch(/"level":"error","message":"unexpected".*"requestId":"request"/);
  log.mockRestore();
});
