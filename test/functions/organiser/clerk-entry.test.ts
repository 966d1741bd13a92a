import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { tooManyAtTheDoor } from "../../../domain/clerk-entry.ts";
import { entryRefusalWords } from "../../../functions/shared/words/organiser-refusals/catalogue.ts";
import { readSignUp } from "../../../functions/shared/records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import { exampleRequest, formPost } from "../../support/requests.ts";
import { lettersOf } from "../run-due/support.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { postTo, tableName } from "../support/doors.ts";
import { aTable, clerk, figuresOf, itemsOf, keyOf, post, through } from "./clerk.ts";

aTable();

const anEventWithClerk = (changes: Partial<Conference> = {}) => anEvent({ clerks: [clerk], ...changes });
const running = { opensAt: inDays(-9), closesAt: inDays(-3), startsAt: inDays(-0.1), endsAt: inDays(0.2) };

interface Entry {
  source?: unknown;
  key?: string;
  answers?: Record<string, unknown>;
}

/** Types a sign-up in as a program does. Without an address, unless the answers have one. */
async function enter(form: Conference, link: string, { source = "fax", key = randomUUID(), answers = {} }: Entry = {}) {
  const example = exampleRequest(form);
  const { email: _, ...others } = example.answers;
  const response = await through("enter-sign-up", link, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({ ...example, answers: { ...others, ...answers }, source }),
  });
  const receipt = (): Receipt => JSON.parse(response.body ?? "");
  return { ...response, receipt };
}

describe("a sign-up that came on paper", () => {
  it("goes to the same list and the same seats, with its source and who typed it in, and needs no address", async () => {
    // given
    const form = await anEventWithClerk({ capacity: 2 });
    const link = await keyOf(form);
    await signedUp(form);

    // when
    const taken = await enter(form, link);
    const waiting = await enter(form, link, { source: "phone", answers: { email: "tel@example.org" } });

    // then
    expect([taken.statusCode, waiting.statusCode]).toEqual([201, 201]);
    expect(taken.receipt().status).toBe("confirmed");
    expect(waiting.receipt()).toMatchObject({ status: "waitlisted", waitlistPosition: 1 });
    const stored = await readSignUp(tableName, form.id, taken.receipt().id);
    expect(stored).toMatchObject({ source: "fax", enteredBy: clerk.id, status: "confirmed" });
    expect(stored).not.toHaveProperty("email");
    expect(await itemsOf(form, "TASK#")).toMatchObject([{ kind: "print", submissionId: taken.receipt().id }]);
    expect(await lettersOf(waiting.receipt())).toEqual(["signUpWaitlisted"]);
  });

  it("is one sign-up however often it is sent, and another one under the same key is refused", async () => {
    const form = await anEventWithClerk();
    const link = await keyOf(form);
    const key = randomUUID();
    const [first, second] = await Promise.all([enter(form, link, { key }), enter(form, link, { key })]);
    expect([first.statusCode, second.statusCode].toSorted()).toEqual([200, 201]);
    expect(first.receipt()).toEqual(second.receipt());
    expect((await enter(form, link, { key, source: "phone" })).statusCode).toBe(409);
    expect(await itemsOf(form, "SUBMISSION#")).toHaveLength(1);
  });

  it("and somebody at the web form want the last seat: one gets it, whoever it is", async () => {
    const form = await anEventWithClerk({ capacity: 1 });
    const link = await keyOf(form);
    const responses = await Promise.all([
      ...Array.from({ length: 4 }, () => enter(form, link)),
      ...Array.from({ length: 4 }, () => postTo(form)),
    ]);
    const states = responses.map(({ body }) => JSON.parse(body ?? "").status);
    expect(states.filter((status) => status === "confirmed")).toHaveLength(1);
    expect(states.filter((status) => status === "waitlisted")).toHaveLength(7);
    expect((await figuresOf(form)).counter).toMatchObject({ free: 0, waitlisted: 7 });
  });

  it("is taken after sign-ups have closed, until the event is over, and never for one that is cancelled", async () => {
    const closed = await anEventWithClerk({ opensAt: inDays(-9), closesAt: inDays(-1) });
    expect((await postTo(closed)).statusCode).toBe(410);
    expect((await enter(closed, await keyOf(closed))).statusCode).toBe(201);

    const over = await anEventWithClerk({ ...running, startsAt: inDays(-2), endsAt: inDays(-1) });
    expect((await enter(over, await keyOf(over))).statusCode).toBe(410);

    const off = await anEventWithClerk();
    const key = await keyOf(off);
    await post("change-event", key, { action: "cancel", revision: "0", confirmation: off.title.pl });
    expect((await enter(off, key)).statusCode).toBe(410);
  });

  it("of somebody who is on the list already is refused", async () => {
    const form = await anEventWithClerk();
    await signedUp(form, { answers: { email: "raz@example.org" } });
    const again = await enter(form, await keyOf(form), { answers: { email: "RAZ@example.org" } });
    expect(again.statusCode).toBe(409);
  });

  it.each([
    ["from nowhere", { source: null }, "source", "required"],
    ["from the web, which has its own door", { source: "web" }, "source", "option"],
    ["with an answer that the form refuses", { answers: { email: "anna" } }, "email", "email"],
    ["with something that was not asked for", { answers: { shoeSize: 43 } }, "shoeSize", "unknownField"],
  ])("%s is refused", async (_, entry, field, code) => {
    const form = await anEventWithClerk();
    const { statusCode, body } = await enter(form, await keyOf(form), { source: "fax", ...entry });
    expect(statusCode).toBe(422);
    expect(JSON.parse(body ?? "").errors).toMatchObject([{ field, code }]);
  });
});

describe("a sign-up typed on the page that is not taken", () => {
  it("says so to the clerk, leads to the one on the list, keeps what was typed and sends the person nothing", async () => {
    // given
    const form = await anEventWithClerk();
    const key = await keyOf(form);
    const there = await signedUp(form, { answers: { email: "raz@example.org" } });
    const letters = await lettersOf(there);
    const fields = formPost(exampleRequest(form));
    fields.set("_key", randomUUID());
    fields.set("source", "phone");
    fields.set("email", "raz@example.org");
    fields.set("fullName", "Zofia Pismak");

    // when
    const refused = await post("enter-sign-up", key, [...fields]);

    // then
    expect(refused.statusCode).toBe(409);
    const $ = load(refused.body ?? "");
    expect($("main").text()).toContain(entryRefusalWords.pl.alreadyRegistered);
    expect($(`a[href*="/sign-ups/${there.id}"]`)).toHaveLength(1);
    expect($("[name=fullName]").attr("value")).toBe("Zofia Pismak");
    expect($("[name=_key]").attr("value")).toBe(fields.get("_key"));
    expect(await lettersOf(there)).toEqual(letters);
  });

  it("under a key that is used up gets a fresh one, and with it is taken", async () => {
    const form = await anEventWithClerk();
    const key = await keyOf(form);
    const fields = formPost(exampleRequest(form));
    fields.set("_key", randomUUID());
    fields.set("source", "phone");
    fields.set("email", "");
    expect((await post("enter-sign-up", key, [...fields])).statusCode).toBe(303);
    fields.set("fullName", "Zofia Pismak");
    const refused = load((await post("enter-sign-up", key, [...fields])).body ?? "");
    expect(refused("main").text()).toContain(entryRefusalWords.pl.keyReused);
    const fresh = refused("[name=_key]").attr("value") ?? "";
    expect(fresh).not.toBe(fields.get("_key"));
    fields.set("_key", fresh);
    expect((await post("enter-sign-up", key, [...fields])).statusCode).toBe(303);
    expect(await itemsOf(form, "SUBMISSION#")).toHaveLength(2);
  });

  it("for want of a seat at the door says so", async () => {
    const form = await anEventWithClerk({ capacity: 1, ...running });
    const key = await keyOf(form);
    await enter(form, key, { source: "atTheDoor" });
    const fields = formPost(exampleRequest(form));
    fields.set("_key", randomUUID());
    fields.set("source", "atTheDoor");
    fields.set("email", "");
    const refused = await post("enter-sign-up", key, [...fields]);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain(entryRefusalWords.pl.noSeatsLeft);
  });
});

describe("somebody at the door of a running event", () => {
  it("takes a seat that is free although others wait for one, and is there at once", async () => {
    // given one seat, given back after the sign-ups closed, and somebody who waits for it
    const form = await anEventWithClerk({ capacity: 1, ...running });
    const link = await keyOf(form);
    const first = await enter(form, link);
    const waiting = await enter(form, link);
    await post("organiser-cancel", link, { signUp: first.receipt().id });

    // when
    const [one, other] = await Promise.all([
      enter(form, link, { source: "atTheDoor" }),
      enter(form, link, { source: "atTheDoor" }),
    ]);

    // then
    expect(waiting.receipt().status).toBe("waitlisted");
    expect([one.statusCode, other.statusCode].toSorted()).toEqual([201, 409]);
    const winner = one.statusCode === 201 ? one : other;
    const arrivals = await itemsOf(form, "ARRIVAL#");
    expect(arrivals).toMatchObject([
      { submissionId: winner.receipt().id, participant: 1, method: "walkIn", by: clerk.id },
    ]);
  });

  it("with others of their organisation: all are there, or more than one transaction holds are refused", async () => {
    const form = await anEventWithClerk({ ...running, capacity: 60, delegations: { maxSeats: 40 } });
    const link = await keyOf(form);
    const three = await enter(form, link, { source: "atTheDoor", answers: { seats: 3 } });
    expect(three.statusCode).toBe(201);
    expect((await itemsOf(form, "ARRIVAL#")).map(({ participant }) => participant)).toEqual([1, 2, 3]);
    expect([tooManyAtTheDoor(20), tooManyAtTheDoor(21)]).toMatchObject([[], [{ field: "seats", limit: 20 }]]);
  });

  it("is typed back from paper after it: there on its day, with no ticket sent; others are told who may be entered", async () => {
    // given
    const form = await anEventWithClerk({ ...running, startsAt: inDays(-3.2), endsAt: inDays(-3) });
    const link = await keyOf(form);

    // when
    const shown = await through("entry-page", link, { method: "GET" });
    const entered = await enter(form, link, { source: "atTheDoor", answers: { email: "byla@example.org" } });
    const fields = formPost(exampleRequest(form));
    fields.set("_key", randomUUID());
    fields.set("source", "fax");
    const refused = await post("enter-sign-up", link, [...fields]);

    // then
    const $ = load(shown.body ?? "");
    expect(
      $("[name=source]")
        .map((_, radio) => $(radio).attr("value"))
        .get(),
    ).toEqual(["atTheDoor"]);
    expect(entered.statusCode).toBe(201);
    expect(await itemsOf(form, "ARRIVAL#")).toMatchObject([
      { submissionId: entered.receipt().id, method: "walkIn", at: form.startsAt },
    ]);
    expect(await lettersOf(entered.receipt())).toEqual([]);
    expect(refused.statusCode).toBe(410);
    expect(refused.body).toContain("Po wydarzeniu nie przyjmuje się nowych zgłoszeń.");
  });

  it("cannot be entered any more two weeks after it, and the list does not offer to", async () => {
    const form = await anEventWithClerk({ ...running, startsAt: inDays(-16), endsAt: inDays(-15) });
    const link = await keyOf(form);
    const late = await enter(form, link, { source: "atTheDoor" });
    const shown = await through("entry-page", link, { method: "GET" });
    const list = await through("organiser-page", link, { method: "GET" });
    expect([late.statusCode, shown.statusCode, list.statusCode]).toEqual([410, 410, 200]);
    expect(list.body).not.toContain(`/organise/${link}/new`);
  });

  it("before it has begun is somebody who signs up like others", async () => {
    const form = await anEventWithClerk();
    const early = await enter(form, await keyOf(form), { source: "atTheDoor" });
    expect(early.statusCode).toBe(201);
    expect(await itemsOf(form, "ARRIVAL#")).toEqual([]);
  });
});

describe("the page on which a clerk types", () => {
  it("posts what it shows, comes back with every fault and all that was typed, and leads to the sign-up", async () => {
    // given
    const form = await anEventWithClerk();
    const key = await keyOf(form);
    const shown = await through("entry-page", key, { method: "GET" });
    expect(shown.statusCode).toBe(200);
    const $ = load(shown.body ?? "");
    expect($("form[method=post]").attr("action")).toMatch(`/organise/${key}/sign-ups`);
    expect(
      $("[name=source]")
        .map((_, radio) => $(radio).attr("value"))
        .get(),
    ).toEqual(["email", "fax", "phone", "secretariat", "atTheDoor"]);
    expect($("[name=email]").attr("required")).toBeUndefined();

    // when
    const fields = formPost(exampleRequest(form));
    fields.set("_key", $("[name=_key]").attr("value") ?? "");
    fields.set("email", "");
    fields.set("fullName", "");
    const faulty = await post("enter-sign-up", key, [...fields]);
    fields.set("source", "secretariat");
    fields.set("fullName", "Zofia Pismak");
    const taken = await post("enter-sign-up", key, [...fields]);

    // then
    expect(faulty.statusCode).toBe(422);
    const again = load(faulty.body ?? "");
    expect(again(".error-summary li")).toHaveLength(2);
    expect(again("[name=phone]").attr("value")).toBe(fields.get("phone"));
    expect(taken.statusCode).toBe(303);
    const [signUp] = await itemsOf(form, "SUBMISSION#");
    expect(taken.headers?.["location"]).toBe(`/organise/${key}/sign-ups/${String(signUp?.["id"])}?done=signUp`);
    expect(signUp).toMatchObject({ source: "secretariat", participants: [{ name: "Zofia Pismak" }] });
  });
});
