import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { exampleRequest, formPost } from "../../support/requests.ts";
import { aLinkTo, anEvent, inDays, signedUp } from "../support/conferences.ts";
import { postTo } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

/** Goes through the door as a browser without JavaScript does. */
async function send(
  form: Conference,
  answers: Record<string, unknown>,
  { key = String(randomUUID()), fragment = false } = {},
) {
  const { handler } = await import("../../../functions/submit-form/index.ts");
  const example = exampleRequest(form);
  const fields = formPost({ ...example, answers: { ...example.answers, ...answers } });
  fields.set("_key", key);
  const { statusCode, body = "" } = await go(handler, {
    method: "POST",
    path: `/forms/${form.id}/submissions`,
    parameters: { formId: form.id },
    query: fragment ? { fragment: "1" } : {},
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: fields.toString(),
  });
  return { status: statusCode, key, sent: fields, body, $: load(body) };
}
type Sent = Awaited<ReturnType<typeof send>>;

const kept = ({ $, sent }: Sent) => {
  const shown = new URLSearchParams($("main form, .wspolnie form").first().serialize());
  return [...sent].filter(([name]) => name !== "_key").every(([name, value]) => shown.getAll(name).includes(value));
};
const keyOn = ({ $ }: Sent) => $("input[name=_key]").attr("value");
const saidOn = ({ $ }: Sent) => $("[data-problem]").attr("data-problem");

const names = ["Ala", "Ola", "Ela", "Iza", "Ewa"].map((name) => ({
  name,
  email: `${name}-${randomUUID()}@example.org`,
}));
const delegation = { organisation: "Fundacja Pięć", seats: 5, participants: names };

describe("a refusal of what a browser posted", () => {
  it.each([false, true])("leaves everything typed where it was (fragment: %s)", async (fragment) => {
    // given an organisation that has sent two, and somebody who is on the list
    const form = await anEvent({ delegations: { maxSeats: 5, perOrganisation: 6 } });
    const here = "jest@example.org";
    const { organisation } = delegation;
    const participants = [{ name: "Jan", email: "jan@example.org" }];
    await signedUp(form, { answers: { email: here, organisation, seats: 2, participants } });

    // when
    const registered = await send(form, { ...delegation, email: here, organisation: "Inna" }, { fragment });
    const tooMany = await send(form, { ...delegation, email: "piec@example.org" }, { fragment });
    const named = await send(form, { ...delegation, email: "jan@example.org" }, { fragment });

    // then
    for (const [page, code] of [
      [registered, "alreadyRegistered"],
      [tooMany, "organisationFull"],
      [named, "alreadyInDelegation"],
    ] as const) {
      expect([page.status, saidOn(page), kept(page), keyOn(page)]).toEqual([409, code, true, page.key]);
      expect(page.body).toContain(form.contact.email);
      expect(page.$("[autofocus]")).toHaveLength(1);
      if (!fragment) expect(page.$(".masthead").text()).toBe(form.organisers[0]?.name);
    }
  });

  it("of a key that was used gives a fresh one, so that sending again is possible", async () => {
    const form = await anEvent();
    const key = randomUUID();
    await signedUp(form, { key });
    const refused = await send(form, { email: "kto-inny@example.org" }, { key });
    expect([refused.status, saidOn(refused), kept(refused)]).toEqual([409, "keyReused", true]);
    const fresh = keyOn(refused);
    expect(fresh).not.toBe(key);
    expect((await send(form, { email: "kto-inny@example.org" }, { key: fresh ?? "" })).status).toBe(303);
  });

  it("shows the page of the form when it has closed, and only says so in the embedded form", async () => {
    const form = await anEvent({ opensAt: inDays(-3), closesAt: inDays(-1) });
    const page = await send(form, {});
    expect([page.status, page.$("h1").text(), page.$("form").length]).toEqual([410, form.title.pl, 0]);
    expect([saidOn(page), page.$("[data-problem]").is("[autofocus]")]).toEqual(["closed", true]);
    expect(page.$("[data-problem]").text()).toContain("Państwa odpowiedzi nie zostały wysłane");
    for (const name of ["fullName", "email"]) {
      expect(page.$("dl.answers").text()).toContain(page.sent.get(name) ?? "nothing was typed");
    }
    expect(page.body).toContain(form.contact.email);
    const embedded = await send(form, {}, { fragment: true });
    expect([embedded.status, saidOn(embedded), embedded.$("h1").length]).toEqual([410, "closed", 1]);
    expect(embedded.body, "whom to ask stands beside it").toContain(form.contact.email);
  });

  it("stays problem+json for programs", async () => {
    const form = await anEvent();
    await signedUp(form, { answers: { email: "program@example.org" } });
    const { statusCode, headers } = await postTo(form, { answers: { email: "program@example.org" } });
    expect([statusCode, headers?.["content-type"]]).toEqual([409, "application/problem+json; charset=utf-8"]);
  });
});

describe("a refusal behind a link", () => {
  const asBrowser = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };

  it("says which event it is about and whom to ask, and no name of a field", async () => {
    const form = await anEvent();
    const { id: submissionId } = await signedUp(form);
    const key = await aLinkTo("manage", form, { submissionId });
    const { handler } = await import("../../../functions/answer-offer/index.ts");
    const bad = {
      method: "POST",
      path: `/manage/${key}/offer`,
      parameters: { key },
      headers: asBrowser,
      body: "answer=x",
    };
    const { statusCode, body = "" } = await go(handler, bad);
    expect(statusCode).toBe(422);
    expect(body).not.toContain("answer:");
    for (const said of [form.title.pl, form.contact.email, form.organisers[0]?.name]) expect(body).toContain(said);
  });

  it("says so too when the link has expired", async () => {
    const form = await anEvent();
    const { id: submissionId } = await signedUp(form);
    const key = await aLinkTo("manage", form, { submissionId, expiresAt: inDays(-1) });
    const { handler } = await import("../../../functions/manage-page/index.ts");
    const page = { path: `/manage/${key}`, parameters: { key }, headers: { accept: "text/html" } };
    const { statusCode, body = "" } = await go(handler, page);
    expect(statusCode).toBe(410);
    for (const said of [form.title.pl, form.contact.email]) expect(body).toContain(said);
  });
});
