import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimedAddresses, organisationOf, participantsOf, seatsOf } from "../../domain/participants.ts";

const alone = {};
const delegations = { delegations: { maxSeats: 5 } };

describe("the people of a sign-up", () => {
  it("are the one person who signs up", () => {
    expect(participantsOf(alone, { fullName: "Anna Nowak" })).toEqual([{ name: "Anna Nowak" }]);
  });

  it("are one for each seat of a delegation, named so far or not", () => {
    const participants = [{ name: "Jan Kot", email: "jan@example.org" }];
    expect(participantsOf(delegations, { fullName: "Anna Nowak", seats: 3, participants })).toEqual([
      { name: "Jan Kot", email: "jan@example.org" },
      {},
      {},
    ]);
  });

  it("are the contact when a delegation of one names nobody", () => {
    expect(participantsOf(delegations, { fullName: "Anna Nowak", seats: 1 })).toEqual([{ name: "Anna Nowak" }]);
  });

  it("are as many as the seats, whatever is answered", () => {
    const answers = fc.record({
      seats: fc.integer({ min: 1, max: 5 }),
      participants: fc.array(fc.record({ name: fc.string({ minLength: 1 }) }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(answers, (given) => {
        expect(participantsOf(delegations, given)).toHaveLength(seatsOf(delegations, given));
      }),
    );
  });

  it("is one where the form knows no delegations, whatever a field called seats says", () => {
    expect(seatsOf(alone, { seats: 4 })).toBe(1);
  });
});

describe("an organisation", () => {
  it.each(["Fundacja „Razem”", "FUNDACJA RAZEM", " fundacja - razem. "])(
    "written as %s is the same",
    (organisation) => {
      expect(organisationOf({ organisation })).toBe("fundacja razem");
    },
  );

  it("with another name is another, also when only an accent differs", () => {
    expect(organisationOf({ organisation: "Koło Łąka" })).not.toBe(organisationOf({ organisation: "Koło Laka" }));
  });

  it("of punctuation only is none", () => {
    expect(organisationOf({ organisation: "---" })).toBeUndefined();
  });
});

describe("the addresses that a sign-up claims", () => {
  it("are those of the contact and of everybody named, each once and in lower case", () => {
    const people = [
      { name: "Jan", email: "Jan@Example.org" },
      { name: "Ala" },
      { name: "Ewa", email: "ewa@example.org" },
    ];
    expect(claimedAddresses("JAN@example.org", people)).toEqual(["jan@example.org", "ewa@example.org"]);
  });

  it("are none for somebody without e-mail", () => {
    expect(claimedAddresses(undefined, [{ name: "Jan" }])).toEqual([]);
  });
});
