import type { Lookups, Result } from "./answer-value.ts";
import type { Commune, Register } from "./communes.ts";

type CommuneRules = Parameters<NonNullable<Lookups["commune"]>>[0];

const named = (communes: readonly Commune[]) => communes.map(({ fullName }) => fullName);

/** What is stored of an answer that names a commune: its full name, by which everybody reads it. */
export function communeAnswer(register: Register, { maxPopulation, notEligible }: CommuneRules, text: string): Result {
  const found = register.find(text);
  if ("candidates" in found) {
    const candidates = named(found.candidates);
    return { fault: candidates.length > 0 ? { code: "communeUnclear", candidates } : { code: "commune" } };
  }
  const { fullName, population } = found.commune;
  if (maxPopulation !== undefined && notEligible && population > maxPopulation) {
    return { fault: { code: "notEligible", reason: notEligible } };
  }
  return { value: fullName };
}
