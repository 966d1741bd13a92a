import { expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { organiserWords } from "../../../functions/shared/words/organiser/catalogue.ts";
import { faultMessage } from "../../../functions/shared/words/refusals.ts";
import type { Conference } from "../../../schemas/form.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { postTo, stored } from "../support/doors.ts";
import {
  aTable,
  announced,
  auditOf,
  changesOf,
  clerk,
  figuresOf,
  fresh,
  itemsOf,
  keyOf,
  post,
  through,
} from "./clerk.ts";

const database = aTable();

/** An instant as a control for date and time takes it. */
const local = (instant: string) =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Warsaw" })
    .format(new Date(instant))
    .replace(" ", "T");
const until = (instant: string, revision = 0) => ({
  action: "close",
  revision: String(revision),
  closesAt: local(instant),
});
const toTheMinute = (instant: string) => `${instant.slice(0, 16)}:00.000Z`;

const closedYesterday = { opensAt: inDays(-9), closesAt: inDays(-1), startsAt: inDays(20), endsAt: inDays(21) };
const anEventWithClerk = (changes: Partial<Conference> = {}) =>
  anEvent({ clerks: [clerk], ...closedYesterday, ...changes });

it("prolongs sign-ups alone: a closed form opens again, reminders follow, and nobody is written to", async () => {
  // given an event whose sign-ups closed yesterday, with somebody signed up
  const form = await anEventWithClerk({ closesAt: inDays(3), shards: 3, remindNamesDaysBefore: [2] });
  await signedUp(form);
  const key = await keyOf(form);
  await post("change-event", key, until(inDays(1)));
  const before = await itemsOf(form, "DUE#");

  // when the clerk gives a later close
  const response = await post("change-event", key, until(inDays(9), 1));

  // then sign-ups close then, in every counter, and all else is as it was
  const closesAt = toTheMinute(inDays(9));
  expect(response.headers?.["location"]).toBe(`/organise/${key}/event?done=close&of=2`);
  expect(await fresh(form)).toEqual({ ...form, closesAt, sequence: 2 });
  const { counter, shards } = await figuresOf(form);
  expect([counter, ...shards].map((one) => one.closesAt)).toEqual(Array(4).fill(closesAt));
  const due = await itemsOf(form, "DUE#");
  expect(due.map(({ sk }) => sk)).toContain("DUE#names-2");
  expect(
    before.map(({ sk }) => sk),
    "there was no time left for it",
  ).not.toContain("DUE#names-2");

  // and that is recorded, said on the page, and told nobody
  expect(await changesOf(form)).toMatchObject([
    { kind: "close", sequence: 1 },
    { kind: "close", sequence: 2, by: clerk.id },
  ]);
  expect(await auditOf(form)).toEqual(expect.arrayContaining(["closeChanged", "closeChanged"]));
  await announced(database(), form, 2);
  const letters = await itemsOf(form, "LETTER#");
  expect(letters.filter(({ kind }) => kind === "eventMoved")).toEqual([]);
  const page = await through("organiser-event", key, {
    path: `/organise/${key}/event`,
    query: { done: "close", of: "2" },
  });
  expect(page.body).toContain(organiserWords.pl.done.close);
  expect(page.body).toContain(`value="${local(closesAt)}"`);
});

it("opens a form that has closed", async () => {
  const form = await anEventWithClerk();
  expect((await postTo(form)).statusCode).toBe(410);
  expect((await post("change-event", await keyOf(form), until(inDays(1)))).statusCode).toBe(303);
  expect((await postTo(form)).statusCode).toBe(201);
});

it("does not keep an earlier change of date from being told", async () => {
  const form = await anEventWithClerk({ closesAt: inDays(3) });
  const receipt = await signedUp(form);
  const key = await keyOf(form);
  const place = { placeName: "Dom Kultury", placeAddress: "ul. Nowa 1" };
  const moved = { action: "move", revision: "0", startsAt: local(inDays(30)), endsAt: local(inDays(31)), ...place };
  await post("change-event", key, moved);
  await post("change-event", key, until(inDays(5), 1));
  await announced(database(), form, 1);
  const letters = await stored(keys.letter(receipt.id, "").pk, "LETTER#");
  expect(letters.map(({ kind }) => kind)).toContain("eventMoved");
});

it.each([
  ["later than the event begins", until(inDays(20.5)), "closesTooLate"],
  ["in the past", until(inDays(-0.5)), "inThePast"],
  ["at no time", { ...until(inDays(1)), closesAt: "2099-02-30T09:00" }, "date"],
] as const)("%s is refused", async (_, wrong, code) => {
  const form = await anEventWithClerk();
  const response = await post("change-event", await keyOf(form), wrong);
  expect(response.statusCode).toBe(422);
  expect(response.body).toContain(faultMessage("pl", { field: "", code }));
  expect(await fresh(form)).toEqual(form);
});

it("before sign-ups open, and after the event, is refused", async () => {
  const early = await anEventWithClerk({ opensAt: inDays(5), closesAt: inDays(8) });
  expect((await post("change-event", await keyOf(early), until(inDays(4)))).statusCode).toBe(422);
  const over = await anEventWithClerk({ startsAt: inDays(-2), endsAt: inDays(-1), closesAt: inDays(-3) });
  expect((await post("change-event", await keyOf(over), until(inDays(1)))).statusCode).toBe(410);
});

it("as the page shows it changes nothing, though a form may close within a minute", async () => {
  const form = await anEventWithClerk({
    closesAt: "2099-01-01T22:59:59.000Z",
    startsAt: "2099-02-01T09:00:00.000Z",
    endsAt: "2099-02-01T12:00:00.000Z",
  });
  const response = await post("change-event", await keyOf(form), until(form.closesAt));
  expect(response.statusCode).toBe(200);
  expect(await changesOf(form)).toEqual([]);
});

it("that is open during the event may be until its end", async () => {
  const during = { startsAt: inDays(-1), closesAt: inDays(1), endsAt: inDays(10) };
  const form = await anEventWithClerk(during);
  const key = await keyOf(form);
  expect((await post("change-event", key, until(inDays(11)))).statusCode).toBe(422);
  expect((await post("change-event", key, until(inDays(9)))).statusCode).toBe(303);
});
