import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { stored } from "../support/doors.ts";
import { anEvent, aTable, dueFor, lettersOf, runAt, signedUp } from "./support.ts";

aTable();

// Sign-ups close on Wednesday 3 March.
const twoDaysBefore = "2027-03-01T07:00:00.000Z";
const someNames = { participants: [{ name: "Anna Nowak" }, {}, { name: "Jan Kowal" }] };
const allNames = { participants: [{ name: "Anna Nowak" }, { name: "Jan Kowal" }] };
const asked = [`namesMissing#${twoDaysBefore}`];

describe("names that are missing", () => {
  it("are asked of every delegation that still owes some, in whatever state, once", async () => {
    // given
    const form = await anEvent({ remindDaysBefore: [], remindNamesDaysBefore: [2] });
    const confirmed = await signedUp(form, someNames);
    const waiting = await signedUp(form, { status: "waitlisted", waitingNumber: 1, ...someNames });
    const complete = await signedUp(form, allNames);
    const cancelled = { status: "cancelled", cancelledAt: "2027-02-20T10:00:00.000Z", cancelReason: "person" };
    const gone = await signedUp(form, { ...cancelled, ...someNames });
    const late = await signedUp(form, { submittedAt: "2027-03-01T07:00:00.001Z", ...someNames });
    const onPaper = await signedUp(form, { email: undefined, ...someNames });

    // when
    await Promise.all([runAt(twoDaysBefore), runAt(twoDaysBefore)]);
    await runAt("2027-03-01T08:00:00.000Z");

    // then
    for (const person of [confirmed, waiting, onPaper]) expect(await lettersOf(person)).toEqual(asked);
    for (const person of [complete, gone, late]) expect(await lettersOf(person)).toEqual([]);
    const tasks = await stored(keys.task(form.id).pk, "TASK#");
    expect(tasks).toMatchObject([{ kind: "call", submissionId: onPaper.id }]);
  });

  it("are not asked for when they cannot be given any more, or the event is cancelled", async () => {
    const changes = { remindDaysBefore: [], remindNamesDaysBefore: [2] };
    const tooLate = await anEvent({ ...changes, changesUntil: "2027-03-01T06:00:00.000Z" });
    const cancelled = await anEvent(changes, { cancelled: true });
    const people = [await signedUp(tooLate, someNames), await signedUp(cancelled, someNames)];
    await runAt(twoDaysBefore);
    for (const person of people) expect(await lettersOf(person)).toEqual([]);
    for (const form of [tooLate, cancelled]) expect(await dueFor(form)).not.toContain("names-2");
  });
});
