import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { put, signedUp as inTable } from "../run-due/support.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { stored } from "../support/doors.ts";
import { aTable, clerk, itemsOf, keyOf, post, through } from "./clerk.ts";

aTable();

const other = { ...clerk, id: "sekretariat", email: "sekretariat@example.org" };
const anEventWithClerks = (changes: Partial<Conference> = {}) => anEvent({ clerks: [clerk, other], ...changes });
const auditsOf = async ({ id }: Pick<SignUp, "id">, action: string) =>
  (await stored(keys.audit(id, "", "").pk, "AUDIT#")).filter((record) => record["action"] === action);

describe("a task", () => {
  it("that two clerks say is done is done once, and its letter is printed", async () => {
    // given somebody without an address, whose confirmation has to be posted
    const form = await anEventWithClerks();
    const [mine, hers] = [await keyOf(form), await keyOf(form, other.id)];
    const entry = new URLSearchParams({ ...(await typedIn(form)), source: "fax" });
    const { headers } = await post("enter-sign-up", mine, [...entry]);
    const [task] = await itemsOf(form, "TASK#");
    const name = String(task?.["sk"]).slice("TASK#".length);

    // when
    const both = await Promise.all([
      post("complete-task", mine, { task: name }),
      post("complete-task", hers, { task: name }),
    ]);
    const again = await post("complete-task", mine, { task: name });

    // then
    expect(headers?.["location"]).toContain("/sign-ups/");
    expect([...both, again].map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    const [done] = await itemsOf(form, "TASK#");
    expect(done).toMatchObject({ doneAt: expect.any(String), doneBy: expect.stringMatching(/biuro|sekretariat/) });
    const id = String(task?.["submissionId"]);
    expect(await stored(keys.letter(id).pk, "LETTER#")).toMatchObject([{ status: "printed" }]);
    expect(await auditsOf({ id }, "taskDone")).toHaveLength(1);
  });

  it("to call somebody is done without a letter; one that does not exist is not found", async () => {
    const form = await anEventWithClerks();
    const person = await inTable(form, { email: undefined });
    const letter = { ...keys.letter(person.id, "eventReminder#x"), schemaVersion: 1, kind: "eventReminder" };
    await put(
      { ...letter, language: "pl", formId: form.id, submissionId: person.id, queuedAt: inDays(0), status: "toPrint" },
      {
        ...keys.task(form.id, `${person.id}#eventReminder#x`),
        schemaVersion: 1,
        formId: form.id,
        submissionId: person.id,
        kind: "call",
        reason: "noAddress",
        letter: letter.sk,
        createdAt: inDays(0),
      },
    );
    const key = await keyOf(form);
    expect((await post("complete-task", key, { task: `${person.id}#eventReminder#x` })).statusCode).toBe(303);
    expect(await stored(letter.pk, letter.sk)).toMatchObject([{ status: "dropped" }]);
    expect((await post("complete-task", key, { task: "unknown" })).statusCode).toBe(404);
    expect((await post("complete-task", key, {})).statusCode).toBe(404);
  });
});

/** What a clerk types into the form for somebody without an address. */
async function typedIn(form: Conference): Promise<Record<string, string>> {
  const { body } = await through("entry-page", await keyOf(form), { method: "GET" });
  const $ = load(body ?? "");
  const consents = $("[name^='consents.']")
    .map((_, box) => $(box).attr("name"))
    .get();
  return {
    _key: $("[name=_key]").attr("value") ?? "",
    language: "pl",
    fullName: "Jan Papierowy",
    participantKind: "ngo",
    ...Object.fromEntries(consents.map((name) => [name, $(`[name='${name}']`).attr("value") ?? ""])),
  };
}

describe("a list that was signed on paper", () => {
  it("is typed back by two clerks at once, and again: everybody counts once, from the beginning", async () => {
    // given
    const form = await anEventWithClerks({ startsAt: inDays(-0.5), endsAt: inDays(-0.2), closesAt: inDays(-0.6) });
    const [mine, hers] = [await keyOf(form), await keyOf(form, other.id)];
    const pair = await inTable(form, { participants: [{ name: "Ewa" }, { name: "Jan" }] });
    const single = await inTable(form);
    const ticks = [`${pair.id}#1`, `${pair.id}#2`, `${single.id}#1`].map((one): [string, string] => ["arrived", one]);

    // when
    const responses = await Promise.all([
      post("record-attendance", mine, ticks),
      post("record-attendance", hers, ticks.toReversed()),
    ]);
    responses.push(await post("record-attendance", mine, ticks));

    // then
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    const arrivals = await itemsOf(form, "ARRIVAL#");
    expect(arrivals).toHaveLength(3);
    for (const arrival of arrivals) expect(arrival).toMatchObject({ method: "paper", at: form.startsAt });
    expect(await auditsOf(pair, "arrived")).toHaveLength(2);
  });

  it("counts nobody who has no seat, and nobody who is not of this event", async () => {
    const form = await anEventWithClerks({ startsAt: inDays(-0.5), endsAt: inDays(-0.2), closesAt: inDays(-0.6) });
    const elsewhere = await inTable(await anEventWithClerks());
    const waiting = await inTable(form, { status: "waitlisted", waitingNumber: 1 });
    const single = await inTable(form);
    const key = await keyOf(form);
    for (const wrong of [`${waiting.id}#1`, `${elsewhere.id}#1`, `${single.id}#2`, "somebody", `${single.id}#0`]) {
      expect((await post("record-attendance", key, { arrived: wrong })).statusCode).toBe(422);
    }
    expect(await itemsOf(form, "ARRIVAL#")).toEqual([]);
    const many = Array.from({ length: 201 }, (_, n): [string, string] => [
      "arrived",
      `${single.id.slice(8)}${String(n).padStart(8, "0")}#1`,
    ]);
    expect((await post("record-attendance", key, many)).statusCode).toBe(422);
    expect((await post("record-attendance", key, {})).statusCode).toBe(303);
  });
});

describe("a link for helpers at the door", () => {
  it("is shown once, to read and to scan; only its hash is kept, until the last day of the event ends", async () => {
    const form = await anEventWithClerks({ startsAt: "2099-03-05T08:00:00.000Z", endsAt: "2099-03-06T15:00:00.000Z" });
    const { statusCode, body = "" } = await post("share-check-in", await keyOf(form), {});
    expect(statusCode).toBe(200);
    const address = load(body)("a[href*='/check-in/']").attr("href") ?? "";
    const [, minted = ""] = /^https:\/\/localhost\/check-in\/([\w-]{43})$/.exec(address) ?? [];
    expect(await stored(keys.link(sha256(minted)).pk)).toMatchObject([
      { purpose: "checkIn", assigneeId: clerk.id, formId: form.id, expiresAt: "2099-03-06T23:00:00.000Z" },
    ]);
    expect(load(body)("img").attr("src")).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(JSON.stringify(await itemsOf(form, ""))).not.toContain(minted);
  });

  it("makes another when it is asked for again, and none when the event is over", async () => {
    const form = await anEventWithClerks();
    const key = await keyOf(form);
    const [one, another] = [await post("share-check-in", key, {}), await post("share-check-in", key, {})];
    expect(one.body).not.toBe(another.body);
    const over = await anEventWithClerks({
      startsAt: inDays(-4),
      endsAt: inDays(-3),
      closesAt: inDays(-5),
      opensAt: inDays(-9),
    });
    expect((await post("share-check-in", await keyOf(over), {})).statusCode).toBe(410);
    // A clerk's link opens the list; it takes a link to the list to make one for the door.
    expect((await post("share-check-in", "x".repeat(43), {})).statusCode).toBe(404);
  });
});

describe("a certificate", () => {
  it("is revoked once, whoever revokes it at the same moment; the first of them is on record", async () => {
    const form = await anEventWithClerks();
    const person = await inTable(form);
    const at = keys.certificate(form.id, person.id, 1);
    const certificate = {
      name: "Ewa Nowak",
      number: `${person.reference}/1`,
      code: "x".repeat(16),
      issuedAt: inDays(0),
    };
    await put({ ...at, schemaVersion: 1, formId: form.id, submissionId: person.id, participant: 1, ...certificate });
    const named = { certificate: `${person.id}#1` };
    const responses = await Promise.all([
      post("revoke-certificate", await keyOf(form), named),
      post("revoke-certificate", await keyOf(form, other.id), named),
    ]);
    responses.push(await post("revoke-certificate", await keyOf(form), named));
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(await stored(at.pk, at.sk)).toMatchObject([{ revokedAt: expect.any(String) }]);
    expect(await auditsOf(person, "certificateRevoked")).toHaveLength(1);
    expect((await post("revoke-certificate", await keyOf(form), { certificate: `${person.id}#2` })).statusCode).toBe(
      404,
    );
  });
});

describe("a sign-up that a clerk cancels for somebody who called", () => {
  it("gives its seat back once, at the moment its owner cancels it too", async () => {
    // given
    const form = await anEventWithClerks({ capacity: 5 });
    const key = await keyOf(form);
    const person = await signedUp(form);

    // when
    const responses = await Promise.all([
      post("organiser-cancel", key, { signUp: person.id }),
      post("organiser-cancel", key, { signUp: person.id }),
    ]);

    // then
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await itemsOf(form, "COUNTER")).toMatchObject([{ free: 5 }]);
    expect(await itemsOf(form, "SUBMISSION#")).toMatchObject([{ status: "cancelled", cancelReason: "organiser" }]);
    expect(await auditsOf(person, "cancelled")).toMatchObject([{ actor: clerk.id }]);
    expect((await post("organiser-cancel", key, { signUp: "0".repeat(32) })).statusCode).toBe(404);
  });
});
