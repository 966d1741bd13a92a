import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedOf, listOf, organisationsOf, pageOf, signUpStates, surnameFirst } from "../../domain/list-view.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import { someSignUps, someone } from "../support/lists.ts";

const everything = { query: "", state: "", organisation: "" } as const;
const references = (list: readonly SignUp[]) => list.map(({ reference }) => reference);

describe("the list of an event", () => {
  const anna = someone(1, { name: "Anna Żółkiewska", organisation: "Fundacja „Dąb”", email: "anna@dab.example" });
  const jan = someone(2, { name: "Jan Łoś", organisation: "fundacja  „dab”", state: { status: "underReview" } });
  const olga = someone(3, { name: "Olga Kot", state: { status: "waitlisted", waitingNumber: 1 } });

  it.each([
    ["zolkiewska", [anna]],
    ["los JAN", [jan]],
    ["dab", [anna, jan]],
    ["anna@dab", [anna]],
    [olga.reference.toLowerCase(), [olga]],
    [olga.reference.replaceAll("-", ""), [olga]],
    ["nobody of that name", []],
  ])("finds %j", (query, found) => {
    expect(references(listOf([anna, jan, olga], { ...everything, query }))).toEqual(references(found));
  });

  it("keeps to a state, and to an organisation however it is written", () => {
    expect(listOf([anna, jan, olga], { ...everything, state: "waitlisted" })).toEqual([olga]);
    const [only] = organisationsOf([olga, jan, anna], "pl");
    expect(organisationsOf([olga, jan, anna], "pl")).toHaveLength(1);
    expect(only?.name).toBe("Fundacja „Dąb”");
    expect(listOf([anna, jan, olga], { ...everything, organisation: only?.key ?? "" })).toEqual([anna, jan]);
  });

  it("is the sign-ups in the order in which they came, each once, whatever order they are read in", () => {
    fc.assert(
      fc.property(someSignUps, fc.infiniteStream(fc.nat()), (signUps, random) => {
        const shuffled = signUps
          .map((signUp) => ({ signUp, at: random.next().value ?? 0 }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ signUp }) => signUp);
        const list = listOf(shuffled, everything);
        expect(list).toEqual(listOf(signUps, everything));
        expect(new Set(list)).toEqual(new Set(signUps));
        expect(list.map(({ submittedAt }) => submittedAt)).toEqual(
          list.map(({ submittedAt }) => submittedAt).toSorted(),
        );
      }),
    );
  });

  it("is divided by states without loss and without overlap", () => {
    fc.assert(
      fc.property(someSignUps, (signUps) => {
        const parts = signUpStates.map((state) => listOf(signUps, { ...everything, state }));
        expect(parts.flat()).toHaveLength(signUps.length);
        expect(new Set(parts.flat())).toEqual(new Set(signUps));
      }),
    );
  });
});

describe("pages", () => {
  it("hold every row once, in order, and none is empty but the only one", () => {
    fc.assert(
      fc.property(fc.nat({ max: 350 }), (count) => {
        const rows = Array.from({ length: count }, (_, index) => index);
        const { pages } = pageOf(rows, 1);
        const shown = Array.from({ length: pages }, (_, index) => pageOf(rows, index + 1).rows);
        expect(shown.flat()).toEqual(rows);
        expect(shown.every((page) => page.length > 0 || count === 0)).toBe(true);
      }),
    );
  });

  it.each([
    [0, 1],
    [-5, 1],
    [99, 3],
    [Number.NaN, 1],
    [1.5, 1],
    [Number.POSITIVE_INFINITY, 1],
  ])("that do not exist are the nearest that do: %d", (wanted, page) => {
    expect(pageOf(Array.from({ length: 250 }, String), wanted).page).toBe(page);
  });
});

describe("people who are expected", () => {
  it("are those with a seat, by last name, the nameless last", () => {
    const people = [
      someone(1, { name: "Adam Żak" }),
      someone(2, { name: "Zofia Adamska" }),
      someone(3, { name: "Łucja Ćwik", state: { status: "cancelled", cancelledAt: at, cancelReason: "person" } }),
      someone(4, { participants: [{}, { name: "Ewa Ćwik" }] }),
    ];
    const names = expectedOf(people, "pl").map(({ name, person }) => `${name} ${person}`);
    expect(names).toEqual(["Zofia Adamska 1", "Ewa Ćwik 2", "Adam Żak 1", "undefined 1"]);
  });

  it("of a session have a seat in it", () => {
    const inSession = someone(1, { name: "A B", sessions: { s1: { status: "confirmed" } } });
    const waiting = someone(2, { name: "C D", sessions: { s1: { status: "waitlisted", waitingNumber: 1 } } });
    expect(expectedOf([inSession, waiting, someone(3)], "pl", "s1").map(({ signUp }) => signUp)).toEqual([inSession]);
  });

  it("are as many as the seats of confirmed sign-ups", () => {
    fc.assert(
      fc.property(someSignUps, (signUps) => {
        const seats = signUps
          .filter(({ status }) => status === "confirmed")
          .flatMap(({ participants }) => participants);
        expect(expectedOf(signUps, "uk")).toHaveLength(seats.length);
      }),
    );
  });

  it.each([
    ["Anna Maria Nowak", "Nowak Anna Maria"],
    ["Cher", "Cher"],
    ["", ""],
    [undefined, ""],
  ])("%j is filed under %j", (name, filed) => {
    expect(surnameFirst(name)).toBe(filed);
  });
});

const at = "2027-02-06T10:00:00.000Z";
