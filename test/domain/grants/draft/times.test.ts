import { expect, test } from "vitest";
import { draftReminders } from "../../../../domain/grants/draft/times.ts";

test("three working days before the close, one before, and on the day itself, at eight in Poland", () => {
  // Given a call that closes on Monday 2 November 2026 at noon; Sunday is All Saints' Day.
  const closesAt = "2026-11-02T11:00:00.000Z";
  expect(draftReminders(closesAt, "2026-10-01T10:00:00.000Z")).toEqual([
    "2026-10-28T07:00:00.000Z",
    "2026-10-30T07:00:00.000Z",
    "2026-11-02T07:00:00.000Z",
  ]);
  // Whoever began on the Friday afternoon before hears of it on Monday only.
  expect(draftReminders(closesAt, "2026-10-30T15:00:00.000Z")).toEqual(["2026-11-02T07:00:00.000Z"]);
});
