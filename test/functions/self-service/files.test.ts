import { load } from "cheerio";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readSecret, writeSecret } from "../../../functions/shared/spam/secret.ts";
import { dueAttributes, keys } from "../../../functions/shared/table/keys.ts";
import { getItem } from "../../../functions/shared/table/reads.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { signUpload } from "../../../functions/shared/uploads/token.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";
import { Visitor } from "./visitor.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
  await writeSecret(tableName);
});
afterAll(() => database.close());

const label = { pl: "Pole" };
const plan = { type: "file", name: "plan", label, required: false, accept: ["pdf"], maxMegabytes: 4, example: null };
const note = { type: "text", name: "note", label, required: false, maxLength: 300, example: "x" };

async function anEventWithFiles(): Promise<Conference> {
  const { fields } = await anEvent();
  return anEvent({ fields: [...fields, plan, note] as Conference["fields"] });
}

/** A file that was added to the form of an event, and the answer that stands for it. */
async function added(form: Conference, id: string) {
  const named = { id, size: 2000, name: "Jan Kowalski – plan.pdf" };
  const about = { formId: form.id, field: "plan" };
  const rest = { schemaVersion: 1, type: "pdf", sha256: "0".repeat(64), uploadedAt: inDays(0) };
  await transact(tableName, [
    { put: { ...keys.upload(id), ...about, ...named, ...rest, ...dueAttributes(inDays(1)) } },
  ]);
  return { ...named, answer: signUpload((await readSecret(tableName)) ?? "", about, named) };
}

/** Text that reads as the answer to a file field, of a file that is not there. */
const made = `${"A".repeat(22)}.1.${"B".repeat(22)}.a.pdf`;
const isDue = async (id: string) => (await getItem(tableName, keys.upload(id)))?.["dueAt"] !== undefined;

it("text that reads as a file is text: it is taken, changed and erased as any other", async () => {
  const form = await anEventWithFiles();
  const visitor = await Visitor.of(form, await signedUp(form, { answers: { note: made } }));

  expect((await visitor.edit({ fullName: "Anna Nowak" })).statusCode).toBe(303);
  expect((await visitor.edit({ note: "" })).statusCode).toBe(303);
  expect((await visitor.edit({ note: made })).statusCode).toBe(303);

  expect((await visitor.erase()).statusCode).toBe(303);
  await expect(visitor.signUp()).rejects.toThrow("no such sign-up");
});

it("a change keeps a file or takes it back, and brings none that we have not signed", async () => {
  // given
  const form = await anEventWithFiles();
  const { id, answer } = await added(form, "C".repeat(22));
  const visitor = await Visitor.of(form, await signedUp(form, { answers: { plan: answer } }));
  expect(await isDue(id)).toBe(false);

  // when
  const refused = await visitor.edit({ plan: made });
  const kept = await visitor.edit({ fullName: "Anna Nowak" });

  // then
  expect([refused.statusCode, kept.statusCode]).toEqual([422, 303]);
  expect(load(refused.body ?? "")("#plan-error")).toHaveLength(1);
  expect([(await visitor.signUp()).answers["plan"], await isDue(id)]).toEqual([answer, false]);
  expect((await visitor.edit({ plan: "" })).statusCode).toBe(303);
  expect(await isDue(id)).toBe(true);
});

it("a file is let go with the sign-up that is erased", async () => {
  const form = await anEventWithFiles();
  const { id, answer } = await added(form, "D".repeat(22));
  const visitor = await Visitor.of(form, await signedUp(form, { answers: { plan: answer } }));

  expect((await visitor.erase()).statusCode).toBe(303);

  expect(await isDue(id)).toBe(true);
});

it("the address of a file says nothing of its name, and leads to it for those alone who have it from us", async () => {
  // given
  const form = await anEventWithFiles();
  const { id, answer, name } = await added(form, "E".repeat(22));
  const visitor = await Visitor.of(form, await signedUp(form, { answers: { plan: answer } }));

  // when
  const link = load((await visitor.page()).body ?? "")("main a[href*='/files/']");
  const address = link.attr("href") ?? "";
  const token = address.split("/").at(-1) ?? "";
  const { handler } = await import("../../../functions/form-file/index.ts");
  const open = (field: string, its: string) =>
    go(handler, { path: address, parameters: { formId: form.id, field, token: its } });

  // then
  expect(link.text()).toContain(name);
  expect(address).toMatch(new RegExp(`^/forms/${form.id}/files/plan/${id}\\.[A-Za-z0-9_-]{22}$`));
  const { statusCode, headers } = await open("plan", token);
  expect(statusCode).toBe(303);
  expect(String(headers?.["location"])).toContain("filename");
  const forged = token.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  const others = [open("plan", forged), open("note", token), open("plan", token.replace(id, "F".repeat(22)))];
  expect((await Promise.all([...others, open("plan", "x")])).map((one) => one.statusCode)).toEqual([
    404, 404, 404, 404,
  ]);
});
