import type { GrantCall } from "../../../schemas/form.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Grosze, Localised, Sha256 } from "../../../schemas/values.ts";
import { basisRules } from "../legal-basis.ts";
import { amountOf } from "../list/allotment.ts";
import type { GrantFacts, Granted } from "../outcome.ts";

/** The most that all organisations together may be granted in a year. */
export const ofAll = ({ plannedBudget, sharePercent }: NonNullable<GrantCall["smallGrant"]>): Grosze =>
  Math.floor((plannedBudget * sharePercent) / 100);

/** Money on lists that nobody has decided on: of whoever has one of these numbers, and of all. */
export function promisedBy(lists: readonly Ranking[], organisations: readonly Sha256[]): Granted {
  const entries = lists
    .filter(({ status }) => status !== "published" && status !== "refused")
    .flatMap((list) => list.entries);
  const own = entries.filter((entry) => entry.organisations.some((one) => organisations.includes(one)));
  return { organisation: amountOf(own), all: amountOf(entries) };
}

/** What an applicant reads whose offer was given no money for it. */
export const overLimitReason: Localised = {
  pl: "Wraz z wcześniejszymi oferta przekroczyłaby roczny limit dotacji z art. 19a.",
  en: "Together with earlier ones the offer would go beyond the yearly limit of Article 19a.",
  uk: "Разом із попередніми пропозиція перевищила б річний ліміт дотацій за ст. 19a.",
};

/** A limit of art. 19a: how much there may be, what counts to it, and how much there would be with the offer. */
export interface Limit {
  name: "task" | "organisation" | "all";
  most: Grosze;
  granted: Grosze;
  promised: Grosze;
  would: Grosze;
}

const nothing: Granted = { organisation: 0, all: 0 };

/** An offer, and what counts to its limits besides. */
export type Offered = Pick<GrantFacts, "form" | "granted" | "promised"> & {
  application?: { requestedAmount: Grosze } | undefined;
};

/** The limits that an offer has to stay within: of one task, and of a year, of the organisation and of all. */
export function limitsOf({ form, application, granted = nothing, promised = nothing }: Offered): Limit[] {
  const { smallGrant, legalBasis } = form;
  if (!smallGrant || !application) return [];
  const { mostAmount = smallGrant.perOrganisation } = basisRules[legalBasis];
  const limit = (name: Limit["name"], most: Grosze, counted: { granted: Grosze; promised: Grosze }): Limit => ({
    name,
    most,
    ...counted,
    would: counted.granted + counted.promised + application.requestedAmount,
  });
  return [
    limit("task", mostAmount, { granted: 0, promised: 0 }),
    limit("organisation", smallGrant.perOrganisation, {
      granted: granted.organisation,
      promised: promised.organisation,
    }),
    limit("all", ofAll(smallGrant), { granted: granted.all, promised: promised.all }),
  ];
}

/** The first limit that an offer would break; undefined where it fits. The award makes sure of it once more. */
export const limitInTheWay = (offered: Offered): Grosze | undefined =>
  limitsOf(offered).find(({ most, would }) => would > most)?.most;
