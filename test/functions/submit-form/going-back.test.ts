import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../../local/database/database.ts";
import { anEvent } from "../support/conferences.ts";
import { type EventOptions, go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

async function mayBeKept(door: string, formId: string, options: Partial<EventOptions> = {}) {
  const { handler } = await import(`../../../functions/${door}/index.ts`);
  const headers = { accept: "text/html", "content-type": "application/x-www-form-urlencoded" };
  const path = `/forms/${formId}/page`;
  const answer = await go(handler, { path, parameters: { formId }, headers, ...options });
  return [answer.statusCode, answer.headers?.["cache-control"]];
}

it("a browser may go back to the empty page of a form, with what was typed into it, and stores no page that holds answers", async () => {
  // given Firefox, which forgets what was typed into a page that may not be stored
  const form = await anEvent();
  const typed = { method: "POST", body: "fullName=Anna" };

  // then
  for (const query of [{}, { frame: "1" }]) {
    expect(await mayBeKept("form-page", form.id, { query })).toEqual([200, "private, no-cache"]);
  }
  expect(await mayBeKept("submit-form", form.id, typed)).toEqual([422, "no-store"]);
});
