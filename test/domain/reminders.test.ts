import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, instantAt, isWorkingDay, morning } from "../../domain/calendar.ts";
import { eventReminderAt, nextNotice, nextNoticeAt } from "../../domain/reminders.ts";
import { aConference } from "../support/forms.ts";

const rules = { remindAfterWorkingDays: [3, 6], escalateAfterWorkingDays: 8 };

/** The first notices about a question that stays unanswered. */
const noticesAfter = (requestedAt: string, count: number, review = rules) =>
  Array.from({ length: count }, (_, reminded) => [
    nextNotice(reminded, review),
    nextNoticeAt({ requestedAt, reminded }, review),
  ]);

describe("an unanswered question", () => {
  it("brings two reminders, then a notice to the coordinator, then one more every five working days", () => {
    // Monday 1 February 2027; no holiday before 28 March.
    expect(noticesAfter("2027-02-01T10:00:00.000Z", 5)).toEqual([
      ["reminder", "2027-02-04T07:00:00.000Z"],
      ["reminder", "2027-02-09T07:00:00.000Z"],
      ["escalation", "2027-02-11T07:00:00.000Z"],
      ["escalation", "2027-02-18T07:00:00.000Z"],
      ["escalation", "2027-02-25T07:00:00.000Z"],
    ]);
  });

  it("waits over the holidays and the change of the clocks", () => {
    // Wednesday 24 March 2027; Easter is 28 and 29 March, the clocks change on 28 March.
    expect(noticesAfter("2027-03-24T10:00:00.000Z", 3)).toEqual([
      ["reminder", "2027-03-30T06:00:00.000Z"],
      ["reminder", "2027-04-02T06:00:00.000Z"],
      ["escalation", "2027-04-06T06:00:00.000Z"],
    ]);
  });

  it("is never forgotten: notices come on working mornings, one later than the other, for ever", () => {
    const start = Date.parse("2026-01-01T00:00:00.000Z");
    const minutes = fc.integer({ min: 0, max: 3 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const requestedAt = new Date(start + minute * 60_000).toISOString();
        const times = noticesAfter(requestedAt, 8).map(([, at = ""]) => at);
        expect(times).toEqual([...new Set(times)].toSorted());
        expect((times[0] ?? "") > requestedAt).toBe(true);
        for (const at of times) {
          expect(isWorkingDay(dateOf(at))).toBe(true);
          expect(instantAt(dateOf(at), morning)).toBe(at);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a reminder of an event", () => {
  const startsAt = (local: string) => aConference({ startsAt: local, endsAt: "2027-12-31T12:00:00.000Z" });

  it("comes at eight in the morning, as many days before as asked", () => {
    const event = startsAt("2027-02-15T08:00:00.000Z");
    expect([7, 1, 0].map((days) => eventReminderAt(event, days))).toEqual([
      "2027-02-08T07:00:00.000Z",
      "2027-02-14T07:00:00.000Z",
      "2027-02-15T07:00:00.000Z",
    ]);
  });

  it("comes at eight by the clock of its own day when the clocks change before the event", () => {
    const spring = startsAt("2026-03-29T07:00:00.000Z");
    expect(eventReminderAt(spring, 1)).toBe("2026-03-28T07:00:00.000Z");
    expect(eventReminderAt(spring, 0)).toBe("2026-03-29T06:00:00.000Z");
    const autumn = startsAt("2026-10-25T08:00:00.000Z");
    expect(eventReminderAt(autumn, 1)).toBe("2026-10-24T06:00:00.000Z");
    expect(eventReminderAt(autumn, 0)).toBe("2026-10-25T07:00:00.000Z");
  });

  it("comes on a Sunday too", () => {
    expect(eventReminderAt(startsAt("2027-02-08T08:00:00.000Z"), 1)).toBe("2027-02-07T07:00:00.000Z");
  });
});
