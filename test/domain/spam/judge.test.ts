import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Evidence, haltOf, isDoubtful, judge, windowOf } from "../../../domain/spam/judge.ts";
import { ages, limits, mostOf, proofBits, type Purpose, windowMillis } from "../../../domain/spam/limits.ts";

/** Three minutes after a window has begun. */
const now = Date.parse("2026-11-22T10:03:00.000Z");
const untilNext = 7 * 60;
const calm: Evidence = { age: 30_000, proven: false, ofAddress: 1, doubtful: 0 };
const { unquestioned, patient, most, doubtful: attack } = limits;

describe("whether a submission passes", () => {
  it.each<[string, Partial<Evidence>, ReturnType<typeof judge>]>([
    ["somebody alone", {}, undefined],
    ["a program without a page of ours", { age: undefined }, undefined],
    ["somebody faster than a person", { age: 100 }, undefined],
    ["the last of a large school", { ofAddress: unquestioned }, undefined],
    ["one more of the same address", { ofAddress: unquestioned + 1 }, { bits: proofBits, retryAfterSeconds: 30 }],
    [
      "the same without a page",
      { ofAddress: unquestioned + 1, age: undefined },
      { bits: proofBits, retryAfterSeconds: 60 },
    ],
    ["the same with a proof", { ofAddress: unquestioned + 1, proven: true }, undefined],
    ["the same a minute after the page was drawn", { ofAddress: unquestioned + 1, age: ages.patient }, undefined],
    [
      "patience, where too many have it",
      { ofAddress: patient + 1, age: ages.patient },
      { bits: proofBits, retryAfterSeconds: untilNext },
    ],
    ["a proof, where too many are patient", { ofAddress: patient + 1, proven: true }, undefined],
    ["the last that an address can send", { ofAddress: most, proven: true }, undefined],
    ["a proof beyond every limit", { ofAddress: most + 1, proven: true }, { retryAfterSeconds: untilNext }],
    ["somebody alone at the last doubtful form", { doubtful: attack }, undefined],
    ["somebody alone under attack", { doubtful: attack + 1 }, { bits: proofBits, retryAfterSeconds: 30 }],
    ["a proof under attack", { doubtful: attack + 1, proven: true }, undefined],
    ["patience under attack", { doubtful: 9_999, age: ages.patient }, undefined],
  ])("%s", (_, evidence, verdict) => {
    expect(judge({ ...calm, ...evidence }, now)).toEqual(verdict);
  });

  const evidence = fc.record({
    age: fc.option(fc.integer({ min: -1_000, max: ages.expired }), { nil: undefined }),
    proven: fc.boolean(),
    ofAddress: fc.integer({ min: 1, max: most * 2 }),
    doubtful: fc.integer({ min: 0, max: attack * 3 }),
  });
  const instant = fc.integer({ min: now, max: now + 2 * windowMillis });

  it("never refuses a proof below the highest limit, and never asks anybody in calm below the lowest", () => {
    fc.assert(
      fc.property(evidence, instant, (one, at) => {
        const proven = { ...one, proven: true, ofAddress: Math.min(one.ofAddress, most) };
        const inCalm = {
          ...one,
          ofAddress: Math.min(one.ofAddress, unquestioned),
          doubtful: Math.min(one.doubtful, attack),
        };
        expect([judge(proven, at), judge(inCalm, at)]).toEqual([undefined, undefined]);
      }),
    );
  });

  it("lets whoever waits as long as they are told pass then, without proof", () => {
    fc.assert(
      fc.property(evidence, instant, (one, at) => {
        const halt = judge(one, at);
        if (!halt) return;
        const later = at + halt.retryAfterSeconds * 1000;
        expect(halt.retryAfterSeconds).toBeGreaterThan(0);
        // A page that came without a token of ours is given one with the refusal.
        const age = (one.age ?? 0) + halt.retryAfterSeconds * 1000;
        const counted = windowOf(later) === windowOf(at) ? one : { ofAddress: 1, doubtful: 0 };
        expect(judge({ ...counted, proven: one.proven, age }, later)).toBeUndefined();
      }),
    );
  });

  it("asks no less of whoever sends more", () => {
    fc.assert(
      fc.property(evidence, fc.nat(most), instant, (one, more, at) => {
        if (judge(one, at)) expect(judge({ ...one, ofAddress: one.ofAddress + more }, at)).toBeDefined();
      }),
    );
  });

  it("cannot be brought about for everybody by a single address", () => {
    expect(limits.doubtfulOfOne * 2).toBeLessThan(attack);
    expect([isDoubtful(undefined), isDoubtful(2_999), isDoubtful(3_000)]).toEqual([true, true, false]);
  });
});

describe("whether anything else passes", () => {
  const purposes = Object.keys(mostOf).filter((name): name is Purpose => name in mostOf);

  it.each(purposes)("%s does up to its limit, and then in the next window", (purpose) => {
    const most = mostOf[purpose];
    expect(haltOf(purpose, most, now)).toBeUndefined();
    expect(haltOf(purpose, most + 1, now)).toEqual({ retryAfterSeconds: untilNext });
    expect(windowOf(now + untilNext * 1000)).toBe(windowOf(now) + windowMillis);
  });

  it("does for a school of 250 that does all of it at once", () => {
    const each: Partial<Record<Purpose, number>> = { draft: 1, save: 10, invitation: 2, file: 4, link: 1, comment: 1 };
    for (const [purpose, times] of Object.entries(each)) {
      const known = purposes.find((one) => one === purpose);
      expect(known && haltOf(known, 250 * times, now), purpose).toBeUndefined();
    }
  });
});
