import { describe, expect, it } from "vitest";
import { addDays, dateOf, daysBetween as daysFrom, instantAt } from "../../../domain/calendar.ts";
import { eventWords, organiserWords } from "../../../functions/shared/words/organiser/catalogue.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { faultMessage } from "../../../functions/shared/words/refusals.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import type { Conference } from "../../../schemas/form.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { postTo, tableName } from "../support/doors.ts";
import { aTable, auditOf, changesOf, clerk, figuresOf, fresh, itemsOf, keyOf, post, through } from "./clerk.ts";

aTable();

const daysBetween = (from: string, to: string) => daysFrom(dateOf(from), dateOf(to));
const daysLater = (instant: string, days: number) => {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeStyle: "medium", timeZone: "Europe/Warsaw" });
  const milliseconds = instant.slice(-5);
  return instantAt(addDays(dateOf(instant), days), clock.format(new Date(instant)) + milliseconds.slice(0, 4));
};

const place = { placeName: "Dom Kultury", placeAddress: "ul. Nowa 1, Ozimek" };
const elsewhere = { action: "move", revision: "0", startsAt: "2099-03-05T10:00", endsAt: "2099-03-05T16:00", ...place };
const seats = (capacity: number, revision = 0) => ({
  action: "capacity",
  revision: String(revision),
  capacity: String(capacity),
});
const cancelled = (form: Conference, revision = 0) => ({
  action: "cancel",
  revision: String(revision),
  confirmation: form.title.pl,
});

const anEventWithClerk = (changes: Partial<Conference> = {}) => anEvent({ clerks: [clerk], ...changes });

describe("moving an event", () => {
  it("changes time and place, shifts what is due, leaves a change to announce and a record of who did it", async () => {
    // given
    const form = await anEventWithClerk({ shards: 3 });
    const key = await keyOf(form);

    // when
    const response = await post("change-event", key, elsewhere);

    // then
    expect(response.statusCode).toBe(303);
    expect(response.headers?.["location"]).toBe(`/organise/${key}/event?done=move&of=1`);
    expect(await fresh(form)).toMatchObject({
      startsAt: "2099-03-05T09:00:00.000Z",
      endsAt: "2099-03-05T15:00:00.000Z",
      place: { name: place.placeName, address: place.placeAddress },
      closesAt: daysLater(form.closesAt, daysBetween(form.startsAt, "2099-03-05T09:00:00.000Z")),
      sequence: 1,
    });
    const due = Object.fromEntries((await itemsOf(form, "DUE#")).map(({ sk, dueAt }) => [sk, dueAt]));
    expect(due).toMatchObject({
      "DUE#reminder-7": "2099-02-26T07:00:00.000Z",
      "DUE#reminder-1": "2099-03-04T07:00:00.000Z",
    });
    expect(await changesOf(form)).toMatchObject([{ kind: "moved", sequence: 1, by: clerk.id }]);
    expect(await auditOf(form)).toEqual(["eventMoved"]);
  });

  it("is said to be done only of a change that was made, and only moves are counted as announced", async () => {
    const form = await anEventWithClerk();
    const key = await keyOf(form);
    await post("change-event", key, seats(10));
    const page = async (query: Record<string, string>) =>
      (await through("organiser-event", key, { path: `/organise/${key}/event`, query })).body ?? "";
    expect(await page({ done: "move" })).not.toContain(organiserWords.pl.done.move);
    expect(await page({ done: "move", of: "1" })).not.toContain(organiserWords.pl.done.move);
    expect(await page({ done: "cancel", of: "1" })).not.toContain(organiserWords.pl.done.cancel);
    expect(await page({ done: "capacity", of: "1" })).toContain(organiserWords.pl.done.capacity);
    expect(await page({})).not.toContain("ogłoszone dotąd");
    await post("change-event", key, { ...elsewhere, revision: "1" });
    const after = await page({ done: "move", of: "2" });
    expect(after).toContain(organiserWords.pl.done.move);
    expect(after).toContain(eventWords.pl.changed(1));
  });

  it("so that it ends at another time gives each clerk a link that lives as long, in the same transaction", async () => {
    const other = { ...clerk, id: "sekretariat", email: "sekretariat@example.org" };
    const form = await anEventWithClerk({ clerks: [clerk, other] });
    const key = await keyOf(form);
    await post("change-event", key, elsewhere);
    await post("change-event", key, { ...elsewhere, revision: "1", startsAt: "2099-03-05T11:00" });
    const letters = await itemsOf(form, "LETTER#organiserLink");
    expect(letters.filter(({ sk }) => String(sk).includes("#moved-"))).toMatchObject([
      { sk: "LETTER#organiserLink#biuro#moved-1", status: "queued", to: clerk.email, assigneeId: clerk.id },
      { sk: "LETTER#organiserLink#sekretariat#moved-1", status: "queued", to: other.email },
    ]);
  });

  it("to an earlier day closes sign-ups with the beginning, in every counter", async () => {
    const form = await anEventWithClerk({ shards: 3 });
    const [startsAt, endsAt] = [inDays(5).slice(0, 16), inDays(6).slice(0, 16)];
    await post("change-event", await keyOf(form), { ...elsewhere, startsAt, endsAt });
    const { closesAt, startsAt: begins } = await fresh(form);
    expect(closesAt).toBe(begins);
    const { counter, shards } = await figuresOf(form);
    expect([counter, ...shards].map((one) => one.closesAt)).toEqual(Array(4).fill(begins));
  });

  it("by two clerks at once is done once; the other is told that it has changed meanwhile", async () => {
    const form = await anEventWithClerk({ clerks: [clerk, { ...clerk, id: "sekretariat" }] });
    const [mine, hers] = [await keyOf(form), await keyOf(form, "sekretariat")];
    const responses = await Promise.all([
      post("change-event", mine, elsewhere),
      post("change-event", hers, { ...elsewhere, startsAt: "2099-03-05T11:00" }),
    ]);
    expect(responses.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409]);
    const told = responses.find(({ statusCode }) => statusCode === 409);
    expect(told?.body).toContain(eventWords.pl.changedMeanwhile);
    expect(told?.body).toContain(`value="1"`);
    expect(await changesOf(form)).toHaveLength(1);
    expect((await fresh(form)).sequence).toBe(1);
  });

  it("by a double click is done once, and to where it already is tells nobody", async () => {
    const form = await anEventWithClerk();
    const key = await keyOf(form);
    const responses = await Promise.all([post("change-event", key, elsewhere), post("change-event", key, elsewhere)]);
    const again = await post("change-event", key, { ...elsewhere, revision: "1" });
    expect([...responses, again].map(({ statusCode }) => statusCode)).toEqual([303, 303, 200]);
    expect(again.body).toContain(eventWords.pl.unchanged);
    expect(await changesOf(form)).toHaveLength(1);
  });

  it.each([
    ["into the past", { startsAt: "2020-03-05T10:00", endsAt: "2020-03-05T12:00" }, "inThePast"],
    ["so that it ends before it starts", { endsAt: "2099-03-05T09:00" }, "endsBeforeStart"],
    ["to a day that does not exist", { startsAt: "2099-02-30T09:00" }, "date"],
    ["to nowhere", { placeName: " " }, "required"],
    ["with something that was not asked for", { action: "abolish" }, "option"],
  ] as const)("%s is refused", async (_, wrong, code) => {
    const form = await anEventWithClerk();
    const response = await post("change-event", await keyOf(form), { ...elsewhere, ...wrong });
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain(faultMessage("pl", { field: "", code }));
    expect(await fresh(form)).toEqual(form);
  });

  it("takes a link that is open, of somebody who is a clerk still", async () => {
    const form = await anEventWithClerk();
    const revoked = await keyOf(form);
    await transact(tableName, [
      {
        update: keys.link(sha256(revoked)),
        expression: "SET revokedAt = :now",
        condition: { expression: "attribute_exists(pk)", values: { ":now": inDays(0) } },
      },
    ]);
    expect((await post("change-event", revoked, elsewhere)).statusCode).toBe(410);
    expect((await post("change-event", await keyOf(form, "dawny"), elsewhere)).statusCode).toBe(404);
    expect(await fresh(form)).toEqual(form);
  });

  it("is too late when it is over", async () => {
    const form = await anEventWithClerk({
      startsAt: inDays(-2),
      endsAt: inDays(-1),
      closesAt: inDays(-3),
      opensAt: inDays(-9),
    });
    expect((await post("change-event", await keyOf(form), elsewhere)).statusCode).toBe(410);
  });
});

describe("changing the seats", () => {
  it("adds them to those that are free, though shards are still being emptied", async () => {
    const form = await anEventWithClerk({ capacity: 4, shards: 2 });
    await signedUp(form);
    expect((await post("change-event", await keyOf(form), seats(10))).statusCode).toBe(303);
    const { counter, shards } = await figuresOf(form);
    expect(counter.capacity).toBe(10);
    expect(counter.free + shards.reduce((sum, { free }) => sum + free, 0)).toBe(9);
    expect(await changesOf(form)).toMatchObject([{ kind: "capacity", sequence: 1 }]);
    expect((await fresh(form)).capacity).toBe(10);
  });

  it("below what is taken takes nobody's seat, and gives none until it is again", async () => {
    // given
    const form = await anEventWithClerk({ capacity: 4, shards: 2 });
    for (let n = 0; n < 3; n += 1) await signedUp(form);

    // when
    await post("change-event", await keyOf(form), seats(2));

    // then
    const { counter, shards } = await figuresOf(form);
    expect(counter).toMatchObject({ capacity: 2, free: -1, drained: true });
    expect(shards.map(({ free }) => free)).toEqual([0, 0]);
    expect(await signedUp(form)).toMatchObject({ status: "waitlisted", waitlistPosition: 1 });
  });

  it("while people sign up loses no seat and oversells none", async () => {
    const form = await anEventWithClerk({ capacity: 12, shards: 3 });
    const key = await keyOf(form);
    const [changed, ...receipts] = await Promise.all([
      post("change-event", key, seats(6)),
      ...Array.from({ length: 12 }, () => postTo(form)),
    ]);
    expect(changed.statusCode).toBe(303);
    expect(receipts.map(({ statusCode }) => statusCode)).toEqual(Array(12).fill(201));
    const confirmed = receipts.filter(({ body }) => body?.includes('"confirmed"')).length;
    const { counter } = await figuresOf(form);
    expect(counter.free).toBe(6 - confirmed);
    expect(counter.waitlisted).toBe(12 - confirmed);
  });

  it("of one session leaves the event as it is", async () => {
    const session = {
      id: "warsztaty",
      title: { pl: "Warsztaty" },
      startsAt: inDays(30),
      endsAt: inDays(30.1),
      capacity: 8,
    };
    const form = await anEventWithClerk({ sessions: [session] });
    await post("change-event", await keyOf(form), { ...seats(20), session: session.id });
    const { counter, sessions } = await figuresOf(form);
    expect(counter.capacity).toBe(form.capacity);
    expect(sessions["warsztaty"]).toMatchObject({ capacity: 20, free: 20 });
    expect((await fresh(form)).sessions).toMatchObject([{ capacity: 20 }]);
  });
});

describe("cancelling an event", () => {
  it("takes its name, stops sign-ups at every counter, and reminds nobody any more", async () => {
    // given
    const form = await anEventWithClerk({ capacity: 6, shards: 2 });
    const key = await keyOf(form);

    // when
    const careless = await post("change-event", key, { ...cancelled(form), confirmation: "tak" });
    const meant = await post("change-event", key, {
      ...cancelled(form),
      confirmation: ` ${form.title.pl.toUpperCase()} `,
    });

    // then
    expect([careless.statusCode, meant.statusCode]).toEqual([422, 303]);
    const { counter, shards } = await figuresOf(form);
    expect([counter, ...shards].map((one) => one.cancelled)).toEqual([true, true, true]);
    expect((await postTo(form)).statusCode).toBe(410);
    expect((await itemsOf(form, "DUE#")).map(({ sk }) => sk)).toEqual(["DUE#erasure", "DUE#needs"]);
    expect(await changesOf(form)).toMatchObject([{ kind: "cancelled", sequence: 1 }]);
  });

  it("twice is as good as once, and nothing can be changed after it", async () => {
    const form = await anEventWithClerk();
    const key = await keyOf(form);
    await post("change-event", key, cancelled(form));
    expect((await post("change-event", key, cancelled(form))).statusCode).toBe(303);
    expect((await post("change-event", key, { ...elsewhere, revision: "1" })).statusCode).toBe(410);
    expect((await post("change-event", key, seats(9, 1))).statusCode).toBe(410);
    expect(await changesOf(form)).toHaveLength(1);
  });

  it("at the moment it is moved: one of the two happens first, and the other is told", async () => {
    const form = await anEventWithClerk();
    const key = await keyOf(form);
    const responses = await Promise.all([
      post("change-event", key, elsewhere),
      post("change-event", key, cancelled(form)),
    ]);
    expect(responses.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1);
    expect(await changesOf(form)).toHaveLength(1);
  });
});
