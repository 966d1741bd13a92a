import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { stored } from "../support/doors.ts";
import { anEvent, aTable, dueFor, lettersOf, plugPulledAfter, put, runAt, signedUp } from "./support.ts";

aTable();

const weekBefore = "2027-02-26T07:00:00.000Z";
const dayBefore = "2027-03-04T07:00:00.000Z";
const reminder = (at: string) => `eventReminder#${at}`;

describe("a reminder of an event", () => {
  it("goes to everybody who holds a seat, once, although two runs are at it at the same time and a third follows", async () => {
    // given
    const form = await anEvent();
    const confirmed = await Promise.all(Array.from({ length: 25 }, () => signedUp(form)));
    const others = [
      await signedUp(form, { status: "waitlisted", waitingNumber: 1 }),
      await signedUp(form, { status: "underReview" }),
      await signedUp(form, { status: "cancelled", cancelledAt: weekBefore, cancelReason: "person" }),
    ];

    // when
    await Promise.all([runAt(weekBefore), runAt(weekBefore)]);
    await runAt("2027-02-26T08:00:00.000Z");

    // then
    for (const person of confirmed) expect(await lettersOf(person)).toEqual([reminder(weekBefore)]);
    for (const person of others) expect(await lettersOf(person)).toEqual([]);
    expect(await dueFor(form)).not.toContain("reminder-7");
    expect(await dueFor(form)).toContain("reminder-1");
  });

  it("of the past goes to nobody who got a seat after it was due", async () => {
    const form = await anEvent();
    const inTime = await signedUp(form, { status: "confirmed", confirmedAt: weekBefore });
    const late = await signedUp(form, { status: "confirmed", confirmedAt: "2027-02-26T07:00:00.001Z" });
    await runAt("2027-02-26T08:00:00.000Z");
    expect(await lettersOf(inTime)).toHaveLength(1);
    expect(await lettersOf(late)).toEqual([]);
    await runAt(dayBefore);
    expect(await lettersOf(late)).toEqual([reminder(dayBefore)]);
  });

  it("is a call to make for whoever has no address", async () => {
    const form = await anEvent();
    const person = await signedUp(form, { email: undefined });
    await runAt(weekBefore);
    await runAt("2027-02-26T08:00:00.000Z");
    expect(await lettersOf(person)).toEqual([reminder(weekBefore)]);
    expect(await stored(keys.task(form.id).pk, "TASK#")).toMatchObject([{ kind: "call", submissionId: person.id }]);
  });

  it("comes late after an outage, and the last of several only", async () => {
    const form = await anEvent();
    const person = await signedUp(form);
    await runAt("2027-03-04T15:00:00.000Z");
    expect(await lettersOf(person)).toEqual([reminder(dayBefore)]);
    expect((await dueFor(form)).filter((name) => name.startsWith("reminder"))).toEqual([]);
  });

  it("does not come once the event has begun", async () => {
    const form = await anEvent();
    const person = await signedUp(form);
    await runAt(form.startsAt);
    expect(await lettersOf(person)).toEqual([]);
    expect((await dueFor(form)).filter((name) => name.startsWith("reminder"))).toEqual([]);
  });

  it("does not come when the event is cancelled", async () => {
    const form = await anEvent({}, { cancelled: true });
    const person = await signedUp(form);
    await runAt(weekBefore);
    expect(await lettersOf(person)).toEqual([]);
  });

  it("comes once to each although the plug is pulled anywhere on the way", async () => {
    for (let calls = 4; calls < 20; calls += 2) {
      // given
      const form = await anEvent();
      const everybody = await Promise.all(Array.from({ length: 12 }, () => signedUp(form)));

      // when
      const putBack = plugPulledAfter(calls);
      await runAt(weekBefore).catch(() => undefined);
      putBack();
      await runAt(weekBefore);

      // then
      for (const person of everybody) expect(await lettersOf(person)).toEqual([reminder(weekBefore)]);
      expect(await dueFor(form)).not.toContain("reminder-7");
    }
  });

  it("comes from the next run when there was no time for everybody, which goes on where the first stopped", async () => {
    // given
    const form = await anEvent();
    const everybody: SignUp[] = [];
    for (let count = 0; count < 25; count += 1) everybody.push(await signedUp(form));
    const reminded = async () => {
      const letters = await Promise.all(everybody.map(lettersOf));
      return letters.filter(({ length }) => length > 0).length;
    };

    // when there is time for the first ten
    await runAt(weekBefore, 2);

    // then
    expect(await reminded()).toBe(10);
    expect(await dueFor(form)).toContain("reminder-7");
    const [due] = await stored(keys.formDue(form.id).pk, "DUE#reminder-7");
    expect(due).toMatchObject({ after: everybody[9]?.id });

    // when
    await runAt("2027-02-26T08:00:00.000Z");

    // then
    expect(await reminded()).toBe(25);
    for (const person of everybody) expect(await lettersOf(person)).toHaveLength(1);
  });

  it("reaches the others when one of them fails; the run says so and it stays due", async () => {
    // given somebody whose record nobody can read
    const form = await anEvent();
    const one = await signedUp(form);
    const broken = await signedUp(form);
    const other = await signedUp(form);
    await put({ ...keys.submission(form.id, broken.id), kind: "signUp", id: broken.id });
    const elsewhere = await anEvent();
    const far = await signedUp(elsewhere);

    // when
    await expect(runAt(weekBefore)).rejects.toThrow("1 of what was due failed");

    // then
    for (const person of [one, other, far]) expect(await lettersOf(person)).toHaveLength(1);
    expect(await dueFor(form)).toContain("reminder-7");
    expect(await dueFor(elsewhere)).not.toContain("reminder-7");

    // when it is repaired
    await put({ ...keys.submission(form.id, broken.id), ...broken });
    await runAt("2027-02-26T08:00:00.000Z");

    // then
    for (const person of [one, broken, other]) expect(await lettersOf(person)).toHaveLength(1);
  });

  it("follows the event when the organiser moves it while the run is on", async () => {
    const form = await anEvent();
    const person = await signedUp(form);
    await put({
      ...keys.form(form.id),
      ...form,
      startsAt: "2027-05-05T08:00:00.000Z",
      endsAt: "2027-05-05T14:00:00.000Z",
    });
    const moved = { schemaVersion: 1, formId: form.id, at: "2027-04-28T06:00:00.000Z" };
    await put({
      ...keys.formDue(form.id, "reminder-7"),
      ...moved,
      duePartition: "DUE",
      dueAt: "2027-04-28T06:00:00.000Z",
    });
    await runAt(weekBefore);
    expect(await lettersOf(person)).toEqual([]);
    await runAt("2027-04-28T06:00:00.000Z");
    expect(await lettersOf(person)).toEqual([reminder("2027-04-28T06:00:00.000Z")]);
  });

  it("of a series is of the sessions one has a seat in, one letter for a day", async () => {
    // given
    const session = (id: string, startsAt: string) => ({
      id,
      title: { pl: id },
      startsAt,
      endsAt: startsAt,
      capacity: 9,
    });
    const form = await anEvent({
      endsAt: "2027-03-12T14:00:00.000Z",
      remindDaysBefore: [1],
      sessions: [
        session("opening", "2027-03-05T08:00:00.000Z"),
        session("law", "2027-03-12T08:00:00.000Z"),
        session("tax", "2027-03-12T11:00:00.000Z"),
      ],
    });
    const seat = { status: "confirmed" };
    const first = await signedUp(form, { sessions: { opening: seat } });
    const later = await signedUp(form, { sessions: { law: seat, tax: seat } });
    const waiting = await signedUp(form, { sessions: { law: { status: "waitlisted", waitingNumber: 1 }, tax: seat } });

    // when
    await runAt(dayBefore);

    // then
    expect(await lettersOf(first)).toEqual([`${reminder(dayBefore)}#opening`]);
    expect(await lettersOf(later)).toEqual([]);

    // when
    const eve = "2027-03-11T07:00:00.000Z";
    await runAt(eve);

    // then
    expect(await lettersOf(first)).toHaveLength(1);
    expect(await lettersOf(later)).toEqual([`${reminder(eve)}#law`]);
    expect(await lettersOf(waiting)).toEqual([`${reminder(eve)}#tax`]);
    expect((await dueFor(form)).filter((name) => name.startsWith("reminder"))).toEqual([]);
  });
});
