import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideSeat, mayPromote } from "../../domain/seats.ts";
import type { SeatCounter } from "../../schemas/counter.ts";
import { aConference, aSeatCounter, whileOpen } from "../support/forms.ts";

/** What the table holds of one event, with the writes of the doors reduced to what they do to people. */
class House {
  counter: SeatCounter;
  seated: number[] = [];
  line: { person: number; number: number }[] = [];
  /** Everybody who ever waited, in the order in which they were seated. */
  promoted: number[] = [];
  arrivals = 0;

  constructor(capacity: number) {
    this.counter = aSeatCounter({ capacity });
  }

  signUp() {
    const person = (this.arrivals += 1);
    const { taken, capacity } = this.counter;
    const decision = decideSeat(this.counter, whileOpen);
    if (decision.outcome === "seat") {
      expect(taken).toBeLessThan(capacity);
      expect(this.line).toEqual([]);
      this.seated.push(person);
      this.counter.taken += 1;
    } else if (decision.outcome === "waiting") {
      this.line.push({ person, number: decision.number });
      expect(decision.position).toBe(this.line.length);
      this.counter.waitlisted = decision.position;
      this.counter.lastNumber = decision.number;
    } else throw new Error(`refused: ${decision.refusal.code}`);
  }

  /** Somebody leaves: a guest, or somebody in the line. */
  cancel(choice: number): number | undefined {
    const people = [...this.seated, ...this.line.map(({ person }) => person)];
    const person = people[choice % Math.max(people.length, 1)];
    if (person === undefined) return undefined;
    if (this.seated.includes(person)) this.counter.taken -= 1;
    else this.counter.waitlisted -= 1;
    this.seated = this.seated.filter((guest) => guest !== person);
    this.line = this.line.filter((entry) => entry.person !== person);
    return person;
  }

  promote(startsAt: string) {
    if (!mayPromote(this.counter, startsAt, whileOpen)) return;
    const first = this.line.shift();
    if (!first) throw new Error("the counter promises somebody who is not there");
    this.seated.push(first.person);
    this.promoted.push(first.number);
    this.counter.taken += 1;
    this.counter.waitlisted -= 1;
    expect(this.counter.taken).toBeLessThanOrEqual(this.counter.capacity);
  }
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: "signUp" as const }) },
  { weight: 2, arbitrary: fc.nat(30).map((choice) => ({ kind: "cancel" as const, choice })) },
  { weight: 3, arbitrary: fc.constant({ kind: "promote" as const }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 12 }).map((capacity) => ({ kind: "capacity" as const, capacity })),
  },
);

describe("whatever order people come, leave and are promoted in", () => {
  it("seats are never given twice, the line is kept, and nobody is lost", () => {
    const { startsAt } = aConference();
    let promotions = 0;
    const story = fc.array(step, { maxLength: 120, size: "max" });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), story, (capacity, steps) => {
        const house = new House(capacity);
        const gone: number[] = [];
        for (const next of steps) {
          const takenBefore = house.counter.taken;
          if (next.kind === "signUp") house.signUp();
          else if (next.kind === "promote") house.promote(startsAt);
          else if (next.kind === "capacity") house.counter.capacity = next.capacity;
          else gone.push(...[house.cancel(next.choice)].filter((person) => person !== undefined));
          const { counter, seated, line } = house;
          expect(counter.taken).toBeLessThanOrEqual(Math.max(counter.capacity, takenBefore));
          expect([counter.taken, counter.waitlisted]).toEqual([seated.length, line.length]);
          expect(line.map(({ number }) => number)).toEqual(line.map(({ number }) => number).toSorted((a, b) => a - b));
          const everybody = [...seated, ...line.map(({ person }) => person), ...gone].toSorted((a, b) => a - b);
          expect(everybody).toEqual(Array.from({ length: house.arrivals }, (_, index) => index + 1));
        }
        expect(house.promoted).toEqual(house.promoted.toSorted((a, b) => a - b));
        promotions += house.promoted.length;
      }),
    );
    expect(promotions).toBeGreaterThan(50);
  });
});
