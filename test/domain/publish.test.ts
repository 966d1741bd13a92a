import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publications } from "../support/forms.ts";

const day = 24 * 60 * 60 * 1000;
const hoursInPoland = (instant: string) =>
  new Date(instant).toLocaleTimeString("pl-PL", { timeZone: "Europe/Warsaw", hour: "2-digit", minute: "2-digit" });

describe("the shipped forms", () => {
  it("are a conference and a call, each named like its address", () => {
    expect(publications().map(({ form }) => [form.id, form.kind])).toEqual([
      ["krakow", "conference"],
      ["piotrkow", "grantCall"],
    ]);
  });

  it("can be published on any day, at the same hours of the Polish clock", () => {
    const start = Date.parse("2026-01-01T00:00:00.000Z");
    const anyInstant = fc.integer({ min: 0, max: 3 * 366 * day }).map((ms) => new Date(start + ms).toISOString());
    const changes = ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29"].flatMap(
      (date) =>
        [-14, -12, -3, -1, 0].map((days) => new Date(Date.parse(`${date}T00:30:00.000Z`) + days * day).toISOString()),
    );
    fc.assert(
      fc.property(fc.oneof(anyInstant, fc.constantFrom(...changes)), (at) => {
        const [conference, call] = publications(at);
        expect([conference?.form, call?.form].map((form) => hoursInPoland(form?.closesAt ?? ""))).toEqual([
          "15:00",
          "12:00",
        ]);
        expect([conference?.form, call?.form].map((form) => hoursInPoland(form?.opensAt ?? ""))).toEqual([
          "08:00",
          "08:00",
        ]);
        expect(conference?.due.map((due) => hoursInPoland(due.at))).toEqual(["08:00", "08:00"]);
        for (const { form } of publications(at)) expect(form.opensAt < at && at < form.closesAt).toBe(true);
      }),
      { examples: changes.map((at) => [at]), numRuns: 60 },
    );
  });

  it("bring their figures and what will be due", () => {
    const [conference, call] = publications();
    expect(conference?.counter).toEqual({
      kind: "conference",
      opensAt: "2027-01-29T07:00:00.000Z",
      closesAt: "2027-02-13T14:00:00.000Z",
      cancelled: false,
      capacity: 300,
      taken: 0,
      waitlisted: 0,
      lastNumber: 0,
    });
    expect(conference?.due).toEqual([
      { name: "reminder-7", at: "2027-02-08T07:00:00.000Z" },
      { name: "reminder-1", at: "2027-02-14T07:00:00.000Z" },
    ]);
    expect(call?.counter).toMatchObject({ pool: 10_000_000, remaining: 10_000_000, submitted: 0, requested: 0 });
    expect(call?.due).toEqual([{ name: "closed", at: call?.form.closesAt }]);
  });
});
