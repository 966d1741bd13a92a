import type { GrantWords } from "../grants.ts";
import { count } from "./frame.ts";

const open = "Open the page of the call";

export const coordinator: GrantWords["coordinator"] = {
  coordinatorLink: ({ call }) => ({
    subject: `The coordinator's page of the call: ${call}`,
    heading: "The coordinator's page of the call",
    opening: [
      "Here is the link to the page that shows the applications of the call, its deadlines and what is overdue. The link is all you need; there is no account.",
    ],
    link: open,
    closing: [
      "The page holds personal data, and the call is run from it. The link is meant for you alone; please do not pass it on.",
    ],
  }),
  callClosed: ({ call, closedAt, exhausted, count: submitted }) => ({
    subject: `Call closed: ${call}`,
    heading: "The call has closed",
    opening: [
      `The call closed on ${closedAt}. ${
        submitted === 0
          ? "No application was submitted."
          : `${count(submitted, { one: "application was", other: "applications were" })} submitted.`
      }`,
      ...(exhausted
        ? ["The money of the pool is used up, so the call closed early and takes no more applications."]
        : []),
    ],
    link: open,
  }),
  applicationsScored: ({ call }) => ({
    subject: `All applications assessed: ${call}`,
    heading: "All applications assessed",
    opening: [
      "All applications of the call have been assessed. On the page of the call you can now make the ranking list; from then on no points can be changed.",
    ],
    link: open,
  }),
  listReturned: ({ call, version, only }) => ({
    subject: only ? `Application ${only} returned before approval: ${call}` : `List returned: ${call}`,
    heading: "List returned",
    opening: [
      only
        ? `The list with application ${only} has been returned. Who returned it, and why, is said below.`
        : "The ranking list has been returned. Who returned it, and why, is said below.",
      "Earlier approvals of the returned version are void. Once the list has been changed, its approval begins anew.",
      ...(version ? [`The list is now in version ${version}.`] : []),
    ],
    link: open,
  }),
  listRefused: ({ call, only }) => ({
    subject: only ? `Approval refused, application ${only}: ${call}` : `List refused: ${call}`,
    heading: "List refused",
    opening: [
      only
        ? `The approval of the list with application ${only} has been refused. Who refused it, and why, is said below.`
        : "The ranking list has been refused. Who refused it, and why, is said below.",
    ],
    link: open,
  }),
  resultsPublished: ({ call, only, merit }) => ({
    subject: only ? `Result published, application ${only}: ${call}` : `Results published: ${call}`,
    heading: "Results published",
    opening: [
      only
        ? `The list with application ${only} has been approved and its result is published. The applicant is now being sent the result.`
        : merit
          ? "The list has been approved and the results are published. Applicants are now being sent their results, with the cards of their own applications."
          : "The list has been approved and the results are published. Applicants are now being sent their results.",
      "The page of results also has the text for the public bulletin.",
    ],
    link: open,
  }),
  overdueList: ({ call, count: overdue }) => ({
    subject: `Overdue in the call (${overdue}): ${call}`,
    heading: "What is overdue in the call",
    opening: [
      `${count(overdue, { one: "answer is", other: "answers are" })} overdue. Who is to answer, and by when it should have been, is listed below.`,
    ],
    link: open,
    closing: ["Silence decides nothing. On the page of the call you can extend a deadline or name somebody else."],
  }),
  overrideAgreed: ({ call }) => ({
    subject: `The change of the list is agreed to: ${call}`,
    heading: "The change of the list is agreed to",
    opening: [
      "The second person has agreed to the change of the ranking list that you proposed. There is a new version of the list.",
      "The approval of the new version begins anew: please start it on the page of the call.",
    ],
    link: open,
  }),
  overrideDeclined: ({ call }) => ({
    subject: `The change of the list is not agreed to: ${call}`,
    heading: "The change of the list is not agreed to",
    opening: [
      "The second person has not agreed to the change of the ranking list that you proposed. The list stays as it is.",
    ],
    link: open,
  }),
  moneyReturned: ({ call, promoted }) => ({
    subject: `Money has come free: ${call}`,
    heading: "Money has come free",
    opening: [
      promoted
        ? "An applicant will not receive the money that was awarded, and it went back into the pool. The applications from the reserve list given below receive it; their authors have been told."
        : "An applicant will not receive the money that was awarded, and it went back into the pool. Nobody from the reserve list received it: the list is empty, or the rules of allotment do not allow it.",
    ],
    link: open,
  }),
  reviewersMissing: ({ call }) => ({
    subject: `No reviewer left for an application: ${call}`,
    heading: "No reviewer left for an application",
    opening: [
      "None of the call's reviewers can assess the application below any more: the others have assessed it, declared a conflict of interest, been replaced or have ties with the applicant.",
      "The application waits until another reviewer joins the call.",
    ],
    link: open,
  }),
};
