import { sum } from "../../../../domain/money.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { Place, Ranking } from "../../../../schemas/ranking.ts";
import type { Row } from "../content.ts";
import type { LetterFacts } from "../facts.ts";
import type { GrantTerms } from "../words/grants.ts";
import { type GrantDetail, written } from "./details.ts";

const places: readonly Place[] = [
  "awarded",
  "recommended",
  "partial",
  "reserve",
  "notRecommended",
  "belowThreshold",
  "forfeited",
  "withdrawn",
];

/** Version and sums of a list. A list of one application names it. */
export function listDetails({ version, available, entries }: Ranking, facts: LetterFacts): GrantDetail[] {
  const { money } = written(facts);
  const proposed = sum(entries.map(({ amount }) => amount));
  const only = entries.length === 1 ? entries[0] : undefined;
  return [
    ["listVersion", `${version}`],
    ["count", `${entries.length}`],
    ["reference", only?.reference],
    ["applicant", only?.applicant],
    ["title", only?.title],
    ["available", money(available)],
    ["proposedTotal", money(proposed)],
    ["left", money(available - proposed)],
  ];
}

/** How many applications are at each place, and what they are given. */
export const placeRows = ({ entries }: Ranking, terms: GrantTerms, facts: LetterFacts): Row[] =>
  places.flatMap((place): Row[] => {
    const here = entries.filter((entry) => entry.place === place);
    if (here.length === 0) return [];
    const given = sum(here.map(({ amount }) => amount));
    return [
      {
        label: terms.place[place],
        value: [here.length, ...(given > 0 ? [written(facts).money(given)] : [])].join(", "),
      },
    ];
  });

/** The name of whoever the call names by an id: an approver, a deputy, the coordinator. */
export function personOf(call: GrantCall, id: string): string {
  const { approvers, officials, coordinator, secondPerson } = call;
  const people = [
    ...approvers.flatMap(({ person, deputy }) => [person, ...(deputy ? [deputy] : [])]),
    ...officials,
    coordinator,
    ...(secondPerson ? [secondPerson] : []),
  ];
  return people.find((one) => one.id === id)?.name ?? id;
}

/** Who has approved this version before. */
export const approvalRows = (ranking: Ranking, call: GrantCall, terms: GrantTerms, facts: LetterFacts): Row[] =>
  ranking.approvals
    .filter(({ decision }) => decision === "approve")
    .map(({ role, by, at }) => ({
      label: `${terms.role[role]} – ${personOf(call, by)}`,
      value: terms.approved(written(facts).moment(at)),
    }));
