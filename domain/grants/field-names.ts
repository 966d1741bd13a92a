/** Names of the fields of a call that mean something here; domain/call-faults.ts checks which there are and their types. */
export const grantFields = {
  applicantKind: "applicantKind",
  applicantName: "applicantName",
  contactName: "contactName",
  email: "email",
  projectTitle: "projectTitle",
  startsOn: "startsOn",
  endsOn: "endsOn",
  members: "members",
  requestedAmount: "requestedAmount",
  /** Of what there is of these the own contribution is made: in all or in money, in work, in things. */
  ownContribution: "ownContribution",
  ownFinancial: "ownFinancial",
  ownPersonal: "ownPersonal",
  ownInKind: "ownInKind",
  budget: "budget",
  /** Of an informal group: the organisation that lends its legal personality. */
  patronName: "patronName",
  patronEmail: "patronEmail",
  patronNip: "patronNip",
} as const;

/** Value of `applicantKind`. */
export const informalGroup = "informalGroup";

export const ownContributionFields = [
  grantFields.ownContribution,
  grantFields.ownFinancial,
  grantFields.ownPersonal,
  grantFields.ownInKind,
];
