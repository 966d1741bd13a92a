import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, isWorkingDay } from "../../../domain/calendar.ts";
import { deadlineFor, lapses, nextNotice, type Notice, timesOf } from "../../../domain/grants/step-times.ts";
import { GrantStep } from "../../../schemas/grant-step.ts";

const call = { times: {} };
const step = fc.constantFrom(...GrantStep.options);
/** Both changes of the clock, Christmas with its new holiday, Easter and long weekends are among these days. */
const instant = fc
  .date({ min: new Date("2025-01-01T00:00:00Z"), max: new Date("2029-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

function noticesOf(asked: { step: GrantStep; requestedAt: string; deadline: string }, most: number): Notice[] {
  const notices: Notice[] = [];
  for (let done = 0; done < most; done += 1) {
    const notice = nextNotice(call, asked, done);
    if (!notice) break;
    notices.push(notice);
  }
  return notices;
}

describe("the times of a question", () => {
  it("end in the last second of a working day, by Polish clocks", () => {
    fc.assert(
      fc.property(step, instant, (asked, from) => {
        const deadline = deadlineFor(call, asked, from);
        expect(isWorkingDay(dateOf(deadline))).toBe(true);
        expect(deadline).toMatch(/T2[12]:59:59\.000Z$/);
        expect(deadline >= from || dateOf(deadline) === dateOf(from)).toBe(true);
      }),
    );
  });

  it("remind in order, on working days at eight, and never before the question was asked", () => {
    fc.assert(
      fc.property(step, instant, (asked, requestedAt) => {
        const question = { step: asked, requestedAt, deadline: deadlineFor(call, asked, requestedAt) };
        const notices = noticesOf(question, 12);
        const instants = notices.map(({ at }) => at);
        expect(instants).toEqual(instants.toSorted());
        for (const { at, what } of notices) {
          expect(at > requestedAt).toBe(true);
          if (what !== "lapse") expect(isWorkingDay(dateOf(at))).toBe(true);
          if (what !== "lapse") expect(at).toMatch(/T0[67]:00:00\.000Z$/);
        }
      }),
    );
  });

  it("lapse for applicants only, exactly at the deadline, and for nobody else ever", () => {
    const requestedAt = "2026-11-20T10:00:00.000Z";
    for (const asked of GrantStep.options) {
      const question = { step: asked, requestedAt, deadline: deadlineFor(call, asked, requestedAt) };
      const ends = noticesOf(question, 30).filter(({ what }) => what === "lapse");
      expect(ends.map(({ at }) => at)).toEqual(lapses(asked) ? [question.deadline] : []);
    }
  });

  it("are counted over the new holiday: three working days from 22 December 2026 end on the 29th", () => {
    const deadline = deadlineFor(call, "listApproval", "2026-12-22T09:00:00.000Z");
    expect(deadline).toBe("2026-12-29T22:59:59.000Z");
  });

  it("go by the call where it says otherwise", () => {
    const own = { times: { formalCheck: { within: { days: 1 }, remindBefore: [], remindAfter: [] } } };
    expect(timesOf(own, "formalCheck").within).toEqual({ days: 1 });
    expect(deadlineFor(own, "formalCheck", "2026-11-20T10:00:00.000Z")).toBe("2026-11-23T22:59:59.000Z");
  });
});
