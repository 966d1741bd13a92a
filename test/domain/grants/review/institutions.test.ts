import { describe, expect, it } from "vitest";
import { isOfApplicant } from "../../../../domain/grants/review/institutions.ts";

const of = (...institutions: string[]) => ({ institutions });

describe("whoever belongs to an applicant", () => {
  const application = {
    answers: { applicantName: "Stowarzyszenie „Dąb”", nip: "6281955388", patronName: "Fundacja Razem" },
  };

  it.each([
    ["the name, however it is written", "STOWARZYSZENIE  Dąb", true],
    ["the tax number with dashes", "628-195-53-88", true],
    ["the tax number with its mark", "NIP: PL 6281955388", true],
    ["the patron", "fundacja RAZEM", true],
    ["another body", "Stowarzyszenie Buk", false],
    ["another number", "5260250274", false],
    ["a part of the name", "Dąb", false],
  ])("is known by %s", (_, institution, expected) => {
    expect(isOfApplicant(of("Urząd Miasta", institution), application)).toBe(expected);
  });

  it("is nobody where neither name nor number is given", () => {
    expect(isOfApplicant(of(), application)).toBe(false);
    expect(isOfApplicant(of("Stowarzyszenie „Dąb”"), { answers: {} })).toBe(false);
  });
});
