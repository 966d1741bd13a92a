import type { ApplicationValues, ApplicationWords, ResultKind } from "../grants.ts";

const see = "See the application";
const thanks = "Thank you for preparing the application and for your work for the community.";
const why: Record<ApplicationValues["why"], string> = {
  threshold: "did not reach the minimum of points and was therefore not awarded a grant.",
  reason: "was not awarded a grant. The reasons are given below.",
  money: "was not awarded a grant, as the money available was not enough for it.",
};

export const result: ApplicationWords<ResultKind> = {
  applicationAwarded: ({ reference, call, promoted }) => ({
    subject: `Grant awarded, application ${reference}: ${call}`,
    heading: "Grant awarded",
    opening: [
      promoted
        ? `We are pleased to inform you that money has come free, and that application ${reference} on the reserve list has been awarded a grant. Congratulations!`
        : `We are pleased to inform you that application ${reference} has been awarded a grant. Congratulations!`,
      "In a separate message we ask for the data that the agreement needs; it names a deadline that must be kept.",
    ],
    link: see,
    closing: [thanks],
  }),
  applicationOnReserve: ({ reference, call, position }) => ({
    subject: `Reserve list, application ${reference}: ${call}`,
    heading: "On the reserve list",
    opening: [
      `Application ${reference} has been placed on the reserve list, in position ${position}.`,
      "If money becomes free, it goes to the applications on the reserve list in their order, and we will write to you. There is nothing to do.",
    ],
    link: see,
    closing: [thanks],
  }),
  applicationRejected: (values) => ({
    subject: `Result of application ${values.reference}: ${values.call}`,
    heading: "No grant awarded",
    opening: [`We regret to inform you that application ${values.reference} ${why[values.why]}`],
    link: see,
    closing: [thanks],
  }),
};
