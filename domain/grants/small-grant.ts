import type { GrantCall } from "../../schemas/form.ts";
import type { Grosze } from "../../schemas/values.ts";
import { basisRules } from "./legal-basis.ts";
import type { GrantFacts, Granted } from "./outcome.ts";

/** The most that all organisations together may be granted in a year. */
export const ofAll = ({ plannedBudget, sharePercent }: NonNullable<GrantCall["smallGrant"]>): Grosze =>
  Math.floor((plannedBudget * sharePercent) / 100);

/** A limit of art. 19a: how much there may be, and how much there would be with the offer. */
export interface Limit {
  name: "task" | "organisation" | "all";
  most: Grosze;
  would: Grosze;
}

const nothing: Granted = { organisation: 0, all: 0 };

/** The limits that an offer has to stay within: of one task, and of a year, of the organisation and of all. */
export function limitsOf({ form, application, granted = nothing }: GrantFacts): Limit[] {
  const { smallGrant, legalBasis } = form;
  if (!smallGrant || !application) return [];
  const { requestedAmount } = application;
  const { mostAmount = smallGrant.perOrganisation } = basisRules[legalBasis];
  return [
    { name: "task", most: mostAmount, would: requestedAmount },
    { name: "organisation", most: smallGrant.perOrganisation, would: granted.organisation + requestedAmount },
    { name: "all", most: ofAll(smallGrant), would: granted.all + requestedAmount },
  ];
}

/** The first limit that an offer would break; undefined where it fits. The award makes sure of it once more. */
export const limitInTheWay = (facts: GrantFacts): Grosze | undefined =>
  limitsOf(facts).find(({ most, would }) => would > most)?.most;
