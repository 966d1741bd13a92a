import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Approver } from "../../../schemas/grant-call.ts";
import type { Asked } from "../../../schemas/question.ts";
import type { ListApproval, Ranking } from "../../../schemas/ranking.ts";
import { person } from "../asked.ts";
import { isOfApplicant } from "../review/institutions.ts";

/** One link of the chain: in which role somebody approves. */
export interface ChainLink {
  role: Approver["role"];
  asked: Asked;
}

const writesAs = ({ person: { email } }: Approver, application: Application): boolean =>
  [application.email, application.patron?.email].some((address) => address?.toLowerCase() === email.toLowerCase());

/** Ids of the approvers who belong to an applicant on the list, or to a patron. */
export const excludedApprovers = (
  { approvers }: Pick<GrantCall, "approvers">,
  applications: readonly Application[],
): string[] =>
  approvers
    .filter((approver) =>
      applications.some((application) => isOfApplicant(approver, application) || writesAs(approver, application)),
    )
    .map((approver) => approver.person.id);

/** Who approves a list, in this order, each once. A deputy acts for whoever is excluded; without one the next decides. */
export function chainOf(
  { approvers }: Pick<GrantCall, "approvers">,
  { excluded }: Pick<Ranking, "excluded">,
): ChainLink[] {
  const links = approvers.flatMap(({ role, person: own, deputy }) => {
    const acting = excluded.includes(own.id) ? deputy : own;
    return acting ? [{ role, asked: person(acting) }] : [];
  });
  return links.filter(({ asked }, index) => links.findIndex((link) => link.asked.id === asked.id) === index);
}

/** Whose turn it is; undefined when all have approved this version. */
export const nextApprover = (call: Pick<GrantCall, "approvers">, ranking: Ranking): ChainLink | undefined =>
  chainOf(call, ranking)[ranking.approvals.length];

/** The list with one more answer of its chain. */
export const answeredBy = (ranking: Ranking, approval: ListApproval): Ranking => ({
  ...ranking,
  approvals: [...ranking.approvals, approval],
  history: [...ranking.history, { ...approval, version: ranking.version }],
});
