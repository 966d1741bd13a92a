import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { aField } from "../../support/fields.ts";
import { aConference } from "../../support/forms.ts";
import { stored } from "../support/doors.ts";
import { anEvent, aTable, dueFor, plugPulledAfter, put, runAt, signedUp } from "./support.ts";

aTable();

const needs = aField("longText", { name: "needs", special: true });
const anEventWithNeeds = () =>
  anEvent({ remindDaysBefore: [], retentionDays: 30, fields: [...aConference().fields, needs] });

const tells = ({ id }: SignUp) =>
  put({ ...keys.needs(id), schemaVersion: 1, answers: { needs: "Poruszam się na wózku" } });

const twoWeeksAfter = "2027-03-19T07:00:00.000Z";
// The clocks change on 28 March.
const monthAfter = "2027-04-04T06:00:00.000Z";

const itemsOf = ({ id }: SignUp) => stored(keys.letter(id).pk);
const signUpsOf = ({ id }: Conference) => stored(keys.submission(id).pk, "SUBMISSION#");

describe("special needs", () => {
  it("are erased two weeks after the event, whatever became of the sign-up, with a record that says nothing of them", async () => {
    // given
    const form = await anEventWithNeeds();
    const gone = { status: "cancelled", cancelledAt: "2027-02-20T10:00:00.000Z", cancelReason: "person" };
    const [one, cancelled, without] = [await signedUp(form), await signedUp(form, gone), await signedUp(form)];
    for (const person of [one, cancelled]) await tells(person);

    // when
    await runAt("2027-03-18T07:00:00.000Z");
    expect(await itemsOf(one)).toMatchObject([{ sk: "NEEDS" }]);
    await Promise.all([runAt(twoWeeksAfter), runAt(twoWeeksAfter)]);
    await runAt("2027-03-19T08:00:00.000Z");

    // then
    for (const person of [one, cancelled]) {
      const left = await itemsOf(person);
      expect(left).toMatchObject([{ action: "needsErased", actor: "system", submissionId: person.id }]);
      expect(JSON.stringify(left)).not.toContain("wózku");
    }
    expect(await itemsOf(without)).toEqual([]);
    expect(await signUpsOf(form)).toHaveLength(3);
    expect(await dueFor(form)).toEqual(["erasure"]);
  });

  it("are erased although the plug was pulled on the way", async () => {
    for (const calls of [4, 6, 8, 10]) {
      const form = await anEventWithNeeds();
      const people = [await signedUp(form), await signedUp(form), await signedUp(form)];
      for (const person of people) await tells(person);
      const putBack = plugPulledAfter(calls);
      await runAt(twoWeeksAfter).catch(() => undefined);
      putBack();
      await runAt(twoWeeksAfter);
      for (const person of people) expect(await itemsOf(person)).toMatchObject([{ action: "needsErased" }]);
    }
  });
});

describe("personal data of an event", () => {
  it("are erased when they have been kept as long as the form says, and the event remembers that", async () => {
    // given
    const form = await anEventWithNeeds();
    const arrival = { schemaVersion: 1, participant: 1, at: form.startsAt, method: "scan", by: "sekretariat" };
    const people = [await signedUp(form), await signedUp(form)];
    for (const { formId, id } of people) {
      await put({ ...keys.arrival(formId, id, 1), formId, submissionId: id, ...arrival });
    }

    // when
    await runAt("2027-04-03T06:00:00.000Z");
    expect(await signUpsOf(form)).toHaveLength(2);
    await Promise.all([runAt(monthAfter), runAt(monthAfter)]);

    // then
    const left = await stored(keys.submission(form.id).pk);
    const kept = left.map(({ sk }) => String(sk).split("#")[0]);
    expect(new Set(kept)).toEqual(new Set(["AUDIT", "COUNTER"]));
    expect(left.filter(({ action }) => action === "erased")).toMatchObject([{ formId: form.id, actor: "system" }]);
    for (const person of people) {
      expect(await itemsOf(person)).toMatchObject([{ action: "erased", submissionId: person.id }]);
    }
  });

  it("that a run has no time for are erased by the next", async () => {
    const form = await anEventWithNeeds();
    for (let count = 0; count < 25; count += 1) await signedUp(form);
    await runAt(twoWeeksAfter);
    await runAt(monthAfter, 2);
    expect(await signUpsOf(form)).toHaveLength(15);
    expect(await dueFor(form)).toEqual(["erasure"]);
    await runAt("2027-04-05T06:00:00.000Z");
    expect(await signUpsOf(form)).toEqual([]);
    expect(await dueFor(form)).toEqual([]);
  });

  it("wait until everything else of a run is done", async () => {
    // given one event to erase, long due, and another to remind of
    const old = await anEventWithNeeds();
    for (let count = 0; count < 15; count += 1) await signedUp(old);
    await runAt(twoWeeksAfter);
    const next = await anEvent({
      startsAt: "2027-04-10T08:00:00.000Z",
      endsAt: "2027-04-10T14:00:00.000Z",
      remindDaysBefore: [5],
    });
    const person = await signedUp(next);

    // when there is little time
    await runAt("2027-04-05T06:00:00.000Z", 4);

    // then
    expect(await stored(keys.letter(person.id).pk, "LETTER#")).toHaveLength(1);
    expect(await signUpsOf(old)).toHaveLength(5);
  });
});
