import type { Application, ApplicationStatus } from "../../../schemas/application.ts";
import type { Instant } from "../../../schemas/values.ts";
import { grantFields } from "../field-names.ts";
import { hasLeft } from "../phases.ts";

export const sorts = ["submitted", "points", "requested", "applicant", "since"] as const;

/** What a coordinator looks for; empty texts narrow nothing. */
export interface ApplicationFilter {
  query: string;
  status: ApplicationStatus | "";
  sort: (typeof sorts)[number];
}

const textOf = ({ answers }: Application, name: string): string => {
  const value = answers[name];
  return typeof value === "string" ? value : "";
};
export const applicantName = (application: Application): string => textOf(application, grantFields.applicantName);
export const projectTitle = (application: Application): string => textOf(application, grantFields.projectTitle);

/** Letters as they are looked for: without case and marks. */
const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[łŁ]/g, "l").toLowerCase();

const textsOf = (application: Application): string =>
  plain([application.reference, applicantName(application), projectTitle(application), application.email].join("\n"));

const compare = (one: Instant | string, other: Instant | string) => (one < other ? -1 : one > other ? 1 : 0);

const orders: Record<ApplicationFilter["sort"], (one: Application, other: Application) => number> = {
  submitted: (one, other) => compare(one.submittedAt, other.submittedAt),
  points: (one, other) => (other.score?.total ?? -1) - (one.score?.total ?? -1),
  requested: (one, other) => other.requestedAmount - one.requestedAmount,
  applicant: (one, other) => applicantName(one).localeCompare(applicantName(other), "pl"),
  since: (one, other) => compare(one.since, other.since),
};

/** Those looked for, in the order asked for; among equals the first to be submitted. */
export function applicationList(
  applications: readonly Application[],
  { query, status, sort }: ApplicationFilter,
): Application[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return applications
    .filter((application) => status === "" || application.status === status)
    .filter((application) => {
      const texts = textsOf(application);
      return wanted.every((word) => texts.includes(word));
    })
    .toSorted((one, other) => orders[sort](one, other) || orders.submitted(one, other));
}

/** What an application has been given, or would get as things stand; nothing once it has left or is rejected. */
export function amountFor(
  application: Pick<Application, "status" | "awardedAmount" | "proposedAmount">,
): number | undefined {
  const { status, awardedAmount, proposedAmount } = application;
  return hasLeft(application) || status === "rejected" ? undefined : (awardedAmount ?? proposedAmount);
}
