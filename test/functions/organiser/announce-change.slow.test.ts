import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { dueItems } from "../../../functions/shared/table/reads.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { lettersOf, plugPulledAfter, signedUp as inTable } from "../run-due/support.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { stored, tableName } from "../support/doors.ts";
import { announced, aTable, clerk, delivered, itemsOf, keyOf, post } from "./clerk.ts";

const database = aTable();

const move = (hour: number, revision: number) => ({
  action: "move",
  revision: String(revision),
  startsAt: `2099-03-05T${hour}:00`,
  endsAt: "2099-03-05T20:00",
  placeName: "Dom Kultury",
  placeAddress: "ul. Nowa 1",
});
const cancel = (form: Conference, revision: number) => ({
  action: "cancel",
  revision: String(revision),
  confirmation: form.title.pl,
});
const anEventWithClerk = (changes: Partial<Conference> = {}) => anEvent({ clerks: [clerk], ...changes });

/** Somebody who signed up yesterday. */
const yesterday = (form: Conference, state: Record<string, unknown> = {}) =>
  inTable(form, { submittedAt: inDays(-1), ...state });

const everyLetter = async (people: readonly SignUp[]) => (await Promise.all(people.map(lettersOf))).flat();

describe("a change of time or place", () => {
  it("is told to everybody who is still on the list, once, however often it is delivered", async () => {
    // given
    const form = await anEventWithClerk();
    const told = [
      await yesterday(form),
      await yesterday(form, { status: "waitlisted", waitingNumber: 1 }),
      await yesterday(form, { status: "offered", offerExpiresAt: inDays(2) }),
      await yesterday(form, { status: "underReview" }),
    ];
    const left = [
      await yesterday(form, { status: "cancelled", cancelledAt: inDays(0), cancelReason: "person" }),
      await yesterday(form, { status: "declined", decidedAt: inDays(0), decidedBy: "x", reason: "Brak miejsc." }),
    ];

    // when
    await post("change-event", await keyOf(form), move(10, 0));
    const later = await inTable(form, { submittedAt: inDays(1) });
    await Promise.all([announced(database(), form, 1), announced(database(), form, 1)]);
    const answer = await announced(database(), form, 1);

    // then
    expect(answer).toEqual({ batchItemFailures: [] });
    for (const person of told) expect(await lettersOf(person)).toEqual(["eventMoved#1"]);
    for (const person of [...left, later]) expect(await lettersOf(person)).toEqual([]);
  });

  it("is a letter to print for whoever has no address", async () => {
    const form = await anEventWithClerk();
    const person = await yesterday(form, { email: undefined });
    await post("change-event", await keyOf(form), move(10, 0));
    await announced(database(), form, 1);
    await announced(database(), form, 1);
    expect(await lettersOf(person)).toEqual(["eventMoved#1"]);
    expect(await itemsOf(form, "TASK#")).toMatchObject([{ kind: "print", submissionId: person.id }]);
  });

  it.each([2, 4, 6])(
    "that is killed after %i calls to the table goes on where it was, and nobody gets two letters",
    async (calls) => {
      // given
      const form = await anEventWithClerk();
      const people: SignUp[] = [];
      for (let n = 0; n < 130; n += 1) people.push(await yesterday(form, n % 7 === 0 ? { email: undefined } : {}));
      await post("change-event", await keyOf(form), move(10, 0));

      // when
      const plugIn = plugPulledAfter(calls);
      const killed = await announced(database(), form, 1);
      plugIn();
      const before = await everyLetter(people);
      const resumed = await announced(database(), form, 1);

      // then
      expect(killed.batchItemFailures).toHaveLength(1);
      expect(before.length).toBeLessThan(people.length);
      expect(resumed.batchItemFailures).toEqual([]);
      const after = await Promise.all(people.map(lettersOf));
      expect(after).toEqual(people.map(() => ["eventMoved#1"]));
    },
  );

  it("is not told any more when the next one came before it was: that one says it all", async () => {
    const form = await anEventWithClerk();
    const person = await yesterday(form);
    const key = await keyOf(form);
    await post("change-event", key, move(10, 0));
    await post("change-event", key, { action: "capacity", capacity: "400", revision: "1" });
    await post("change-event", key, move(11, 2));
    for (const sequence of [1, 2, 3]) await announced(database(), form, sequence);
    expect(await lettersOf(person)).toEqual(["eventMoved#3"]);
  });
});

describe("a cancelled event", () => {
  it("is told to everybody; offers and questions end without another word", async () => {
    // given somebody who holds a seat, somebody it is offered to after it was given back, and somebody under review
    const form = await anEventWithClerk({ capacity: 1 });
    const key = await keyOf(form);
    const holder = await signedUp(form);
    const waiting = await signedUp(form);
    await post("organiser-cancel", key, { signUp: holder.id });
    const { offerFreedSeats } = await import("../../../functions/shared/seats/make-offers.ts");
    await offerFreedSeats(tableName, form.id, inDays(0));
    const dueOffers = () => Array.fromAsync(dueItems(tableName, inDays(60)), ({ sk }) => String(sk));
    const offer = keys.offer(form.id, "event", waiting.id).sk;
    expect(await dueOffers()).toContain(offer);

    // when
    await post("change-event", key, cancel(form, 0));
    await announced(database(), form, 1);
    await announced(database(), form, 1);

    // then
    expect(await lettersOf(waiting)).toEqual([
      "eventCancelled#1",
      expect.stringContaining("signUpOffered"),
      "signUpWaitlisted",
    ]);
    expect(await lettersOf(holder)).not.toContain("eventCancelled#1");
    expect(await dueOffers()).not.toContain(offer);
  });

  it("asks no approver any more", async () => {
    const rules = { remindAfterWorkingDays: [2], escalateAfterWorkingDays: 4 };
    const form = await anEventWithClerk({
      approval: { approver: clerk, days: 3, coordinator: { ...clerk, id: "szefowa" }, ...rules },
    });
    const person = await signedUp(form);
    await delivered(database(), keys.submission(form.id, person.id));
    const question = keys.assignment(person.id, "approval", clerk.id);
    expect(await stored(question.pk, question.sk)).toMatchObject([{ duePartition: "DUE" }]);
    await post("change-event", await keyOf(form), cancel(form, 0));
    await announced(database(), form, 1);
    const [silent] = await stored(question.pk, question.sk);
    expect(silent).toMatchObject({ status: "requested" });
    expect(silent).not.toHaveProperty("duePartition");
  });
});

describe("more seats", () => {
  it("are offered at once to those who wait, in their order, and to nobody twice", async () => {
    const form = await anEventWithClerk({ capacity: 1 });
    await signedUp(form);
    const line = [await signedUp(form), await signedUp(form), await signedUp(form)];
    await post("change-event", await keyOf(form), { action: "capacity", revision: "0", capacity: "3" });
    await Promise.all([announced(database(), form, 1), announced(database(), form, 1)]);
    const states = (await itemsOf(form, "SUBMISSION#")).map(({ id, status }) => [id, status]);
    expect(Object.fromEntries(states)).toMatchObject({
      [line[0]?.id ?? ""]: "offered",
      [line[1]?.id ?? ""]: "offered",
      [line[2]?.id ?? ""]: "waitlisted",
    });
  });
});
