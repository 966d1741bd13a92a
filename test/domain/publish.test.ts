import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { publish } from "../../domain/publish.ts";
import { takenOf } from "../../domain/seats.ts";
import { FormSource } from "../../schemas/form-source.ts";
import { publications, publishedAt, shipped, sources } from "../support/forms.ts";

const day = 24 * 60 * 60 * 1000;
const hoursInPoland = (instant: string) =>
  new Date(instant).toLocaleTimeString("pl-PL", { timeZone: "Europe/Warsaw", hour: "2-digit", minute: "2-digit" });

describe("the shipped forms", () => {
  it("are the five founding scenarios and two more calls, each named like its address", () => {
    const kinds = publications().map(({ form }) => [form.id, form.kind]);
    expect(kinds.slice(0, 5)).toEqual([
      ["krakow", "conference"],
      ["piotrkow", "grantCall"],
      ["ozimek", "conference"],
      ["piotrkow-spotkanie", "conference"],
      ["secemin", "conference"],
    ]);
    expect(kinds.slice(5, 7)).toEqual([
      ["mms-inicjatywy", "grantCall"],
      ["secemin-19a", "grantCall"],
    ]);
    expect(kinds.slice(7)).toHaveLength(15);
    for (const [id, kind] of kinds.slice(7)) expect([id, kind]).toEqual([expect.stringMatching(/^mms-/), "conference"]);
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
        const published = sources.map((source) => publish(source, at));
        const [conference, call] = published;
        expect([conference?.form, call?.form].map((form) => hoursInPoland(form?.closesAt ?? ""))).toEqual([
          "15:00",
          "12:00",
        ]);
        for (const { form, due } of published) {
          expect(hoursInPoland(form.opensAt)).toBe("08:00");
          expect(form.opensAt < at && at < form.closesAt).toBe(true);
          if (form.kind === "grantCall") continue;
          expect(form.closesAt < form.startsAt).toBe(true);
          for (const { name, at } of due) expect([name, hoursInPoland(at)]).toEqual([name, "08:00"]);
        }
      }),
      { examples: changes.map((at) => [at]), numRuns: 30 },
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
      free: 0,
      waitlisted: 0,
      lastNumber: 0,
      drained: false,
    });
    expect(conference?.due).toEqual([
      { name: "reminder-7", at: "2027-02-08T07:00:00.000Z" },
      { name: "reminder-1", at: "2027-02-14T07:00:00.000Z" },
      { name: "needs", at: "2027-03-01T07:00:00.000Z" },
      { name: "erasure", at: "2028-02-15T07:00:00.000Z" },
    ]);
    expect(call?.counter).toMatchObject({ pool: 10_000_000, remaining: 10_000_000, submitted: 0, requested: 0 });
    expect(call?.due[0]).toEqual({ name: "closed", at: call?.form.closesAt });
    expect([call?.shards, call?.sessions]).toEqual([[], {}]);
  });
});

describe("the seats of a conference", () => {
  const krakow = sources[0];
  const seatsOf = (changes: object) => {
    const { counter, shards } = publish(z.parse(FormSource, { ...krakow, ...changes }), publishedAt);
    if (counter.kind !== "conference") throw new Error("no conference");
    return { counter, shards };
  };

  it("are at its counter when no rush is expected", () => {
    const { counter, shards } = seatsOf({ capacity: 7, shards: 1 });
    expect({ free: counter.free, drained: counter.drained, shards }).toEqual({ free: 7, drained: true, shards: [] });
  });

  it("are spread over the shards as evenly as can be, every one of them", () => {
    const { counter, shards } = seatsOf({ capacity: 11, shards: 4 });
    const { opensAt, closesAt, cancelled } = counter;
    expect(shards.map(({ free }) => free)).toEqual([3, 3, 3, 2]);
    expect(shards[0]).toEqual({ kind: "shard", opensAt, closesAt, cancelled, free: 3 });
    expect({ free: counter.free, drained: counter.drained }).toEqual({ free: 0, drained: false });
    expect(takenOf({ counter, shards })).toBe(0);
  });

  it("are neither lost nor made by any number of shards", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 100_000 }), fc.integer({ min: 1, max: 20 }), (capacity, shards) => {
        const figures = seatsOf({ capacity, shards });
        expect(takenOf(figures)).toBe(0);
        const spread = figures.shards.map(({ free }) => free);
        expect(shards === 1 || Math.max(...spread) - Math.min(...spread) <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a series of trainings", () => {
  const { form, sessions } = shipped("secemin");
  const field = form.fields.find(({ name }) => name === "sessions");

  it("has seats of its own for each of them", () => {
    expect(Object.keys(sessions)).toHaveLength(8);
    expect(sessions["wniosek"]).toEqual({ kind: "session", capacity: 15, free: 15, waitlisted: 0, lastNumber: 0 });
  });

  it("lets people choose among them right after they have said who they are, by name, day and hour", () => {
    const names = form.fields.map(({ name }) => name);
    expect(names.indexOf("sessions")).toBe(names.indexOf("participantKind") + 1);
    expect(field?.type === "choices" && field.options[2]).toEqual({
      value: "wniosek",
      label: {
        pl: "Jak napisać dobry wniosek – 20\u00a0lutego\u00a02027\u00a0r., godz.\u00a09.00–13.00 (tylko: organizacja pozarządowa; grupa nieformalna)",
        en: "How to write a good application – 20\u00a0February\u00a02027, 9:00–13:00 (only: a non-governmental organisation; an informal group)",
        uk: expect.stringContaining("Як написати добру заявку – 20\u00a0лютого\u00a02027"),
      },
    });
  });

  it("gives as an example what the person of the examples may attend: admitted everywhere, nothing at once", () => {
    expect(field?.required).toBe(true);
    expect(field?.example).toEqual(["otwarcie", "wniosek", "ksiegowosc", "rozmowa", "plan"]);
  });

  it("is not chosen from where there are no sessions", () => {
    expect(shipped("krakow").form.fields.map(({ name }) => name)).not.toContain("sessions");
  });
});
