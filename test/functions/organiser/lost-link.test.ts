import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { client } from "../../../functions/shared/table/client.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Conference } from "../../../schemas/form.ts";
import { lettersOf } from "../run-due/support.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { postTo, stored } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { aTable, clerk, itemsOf, keyOf, post } from "./clerk.ts";

aTable();

/** Names of the calls to the table, in order, and which of them the table refused. */
let calls: string[] = [];
beforeEach(() => {
  calls = [];
  client.middlewareStack.add(
    (next, context) => async (input) => {
      const place = calls.push(String(context.commandName)) - 1;
      try {
        return await next(input);
      } catch (error) {
        calls[place] = `${calls[place]} refused`;
        throw error;
      }
    },
    { name: "count", step: "initialize" },
  );
});
afterEach(() => client.middlewareStack.remove("count"));

async function ask(form: Pick<Conference, "id">, email: string) {
  const { handler } = await import("../../../functions/request-link/index.ts");
  return go(handler, {
    method: "POST",
    path: `/forms/${form.id}/link`,
    parameters: { formId: form.id },
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email }).toString(),
  });
}

async function page(form: Pick<Conference, "id">, query: Record<string, string> = {}) {
  const { handler } = await import("../../../functions/link-page/index.ts");
  return go(handler, { path: `/forms/${form.id}/link`, parameters: { formId: form.id }, query });
}

const linkLetters = async (of: { id: string }) => (await lettersOf(of)).filter((name) => name.startsWith("signUpLink"));
/** Besides the one that every clerk gets when the event is published. */
const clerkLetters = async (form: Conference) =>
  (await itemsOf(form, "LETTER#organiserLink")).filter(({ sk }) => !String(sk).endsWith("#published"));
const anEventWithClerk = () => anEvent({ clerks: [clerk] });

describe("a link that was lost", () => {
  it("goes to whoever signed up, however they write their address, and never twice in an hour", async () => {
    const form = await anEventWithClerk();
    const person = await signedUp(form, { answers: { email: "Anna.Nowak@example.org" } });
    await ask(form, " anna.nowak@EXAMPLE.org ");
    await Promise.all(Array.from({ length: 12 }, () => ask(form, "Anna.Nowak@example.org")));
    expect(await linkLetters(person)).toHaveLength(1);
    const audits = await stored(keys.audit(person.id, "", "").pk, "AUDIT#");
    expect(audits.filter(({ action }) => action === "linkSent")).toHaveLength(1);
  });

  it("goes to a clerk of the event, never twice in an hour", async () => {
    const form = await anEventWithClerk();
    await Promise.all(Array.from({ length: 5 }, () => ask(form, "BIURO@example.org")));
    expect(await clerkLetters(form)).toMatchObject([
      { kind: "organiserLink", to: clerk.email, assigneeId: clerk.id, language: "pl", status: "queued" },
    ]);
  });

  it("goes to a clerk who has signed up as both", async () => {
    const form = await anEventWithClerk();
    const person = await signedUp(form, { answers: { email: clerk.email } });
    // The hour has had the letter to the participant: their second sign-up was answered with it.
    expect((await postTo(form, { answers: { email: clerk.email } })).statusCode).toBe(409);
    await ask(form, clerk.email);
    expect(await linkLetters(person)).toHaveLength(1);
    expect(await clerkLetters(form)).toHaveLength(1);
  });

  it("is asked for with the same answer and the same calls, on the list or not", async () => {
    // given
    const form = await anEventWithClerk();
    const cancelled = await signedUp(form, { answers: { email: "byla@example.org" } });
    await post("organiser-cancel", await keyOf(form), { signUp: cancelled.id });
    await signedUp(form, { answers: { email: "jest@example.org" } });
    await ask(form, "ktos@example.org");

    // when
    const seen: unknown[] = [];
    const clerks = [clerk.email, clerk.email];
    for (const email of ["jest@example.org", "jest@example.org", "byla@example.org", ...clerks, "nikt@example.org"]) {
      calls = [];
      const { headers, statusCode, body } = await ask(form, email);
      seen.push({ headers, statusCode, body, calls: [...calls] });
    }

    // then
    expect(seen[0]).toMatchObject({
      statusCode: 303,
      headers: { location: `/forms/${form.id}/link?asked=1&lang=pl` },
      calls: ["GetItem", "GetItem", "GetItem", "TransactWriteItems", "GetItem", "TransactWriteItems"].map(
        (name) => `${name}Command`,
      ),
    });
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await linkLetters(cancelled)).toEqual([]);
  });

  it("is not sent to the address of a delegate: who signed them up has it", async () => {
    const form = await anEvent({ delegations: { maxSeats: 4 } });
    const participants = [{ name: "Jan Delegat", email: "jan@example.org" }];
    const delegation = await signedUp(form, { answers: { seats: 2, participants } });
    await ask(form, "jan@example.org");
    expect(await linkLetters(delegation)).toEqual([]);
  });

  it("is not sent when a new one would open nothing either", async () => {
    const form = await anEvent({ clerks: [clerk] });
    const person = await signedUp(form, { answers: { email: "po@example.org" } });
    const { sendLinks } = await import("../../../functions/request-link/send-links.ts");
    const over = { ...form, endsAt: inDays(-31) };
    for (const email of ["po@example.org", clerk.email]) await sendLinks("wspolnie", over, email, inDays(0));
    expect([...(await linkLetters(person)), ...(await clerkLetters(form))]).toEqual([]);
  });

  it("takes an address only, and says what is wrong with anything else", async () => {
    const form = await anEventWithClerk();
    for (const typed of ["", "anna", `${"a".repeat(300)}@example.org`, "<script>alert(1)</script>"]) {
      const { statusCode, body } = await ask(form, typed);
      expect(statusCode).toBe(422);
      expect(body).not.toContain("<script>");
    }
    expect(calls.filter((name) => name.startsWith("Transact"))).toHaveLength(1);
  });

  it("has a page in every language, and one that says it was taken", async () => {
    const form = await anEventWithClerk();
    for (const lang of ["pl", "en", "uk"]) {
      for (const query of [{ lang }, { lang, asked: "1" }]) {
        const { statusCode, body } = await page(form, query);
        expect(statusCode).toBe(200);
        expect(body).toContain(`<html lang="${lang}">`);
      }
    }
  });
});
