import type { ApplicationWords, LaterKind } from "../grants.ts";

const see = "See the application";

export const later: ApplicationWords<LaterKind> = {
  applicationForfeited: ({ reference, call, unsigned }) => ({
    subject: `${unsigned ? "Agreement not signed" : "Grant given up"}, application ${reference}: ${call}`,
    heading: unsigned ? "The agreement was not signed" : "Grant given up",
    opening: [
      `Application ${reference} will not receive a grant, as ${
        unsigned ? "the agreement was not signed. The reason is below." : "it was declined or no answer came in time."
      }`,
    ],
    link: see,
  }),
  applicationWithdrawn: ({ reference, call }) => ({
    subject: `Application ${reference} withdrawn: ${call}`,
    heading: "Application withdrawn",
    opening: [`We confirm that application ${reference} has been withdrawn. It will not be examined further.`],
    link: see,
    closing: ["If it was not you who withdrew the application, please contact us at once."],
  }),
  agreementSigned: ({ reference, call }) => ({
    subject: `Agreement signed, application ${reference}: ${call}`,
    heading: "Agreement signed",
    opening: [
      `Both parties have signed the agreement on the grant for application ${reference}.`,
      "We will write to you about the payment of each instalment. On the page of the application you can ask for a change of the agreement.",
    ],
    link: see,
    closing: ["After the project we will ask you for a report. It helps to collect invoices from the beginning."],
  }),
  instalmentPaid: ({ reference, call }) => ({
    subject: `Instalment paid, application ${reference}: ${call}`,
    heading: "Instalment paid",
    opening: [`An instalment of the grant for application ${reference} has been paid.`],
    link: see,
  }),
  amendmentDecided: ({ reference, call, agreed }) => ({
    subject: `Change of the agreement ${agreed ? "agreed to" : "not agreed to"}, application ${reference}: ${call}`,
    heading: agreed ? "Change of the agreement agreed to" : "Change of the agreement not agreed to",
    opening: [
      agreed
        ? `The change of the agreement on application ${reference} has been agreed to.`
        : `The change of the agreement on application ${reference} has not been agreed to. The agreement stands as it is.`,
    ],
    link: see,
  }),
  reportOverdue: ({ reference, call }) => ({
    subject: `Call to send the report, application ${reference}: ${call}`,
    heading: "Call to send the report",
    opening: [
      `In spite of reminders we have not received the report of the project for which a grant was awarded (application ${reference}). We call on you to send it without delay.`,
      "Until the report has been sent, the organisation cannot apply again. Failing to report may lead to a claim for the return of the grant.",
    ],
    link: "Go to the application and send the report",
    closing: ["If you have difficulties with the report, please contact us."],
  }),
  applicationSettled: ({ reference, call }) => ({
    subject: `Grant settled, application ${reference}: ${call}`,
    heading: "Grant settled",
    opening: [
      `The grant for application ${reference} has been settled. The matter is closed.`,
      "Thank you for carrying out the project and for your work for the community.",
    ],
    link: see,
    closing: ["Please keep the documents of the project for as long as the agreement says."],
  }),
  callCancelled: ({ reference, call }) => ({
    subject: `Call cancelled: ${call}`,
    heading: "Call cancelled",
    opening: [
      reference === ""
        ? "The call has been cancelled. The application you began can no longer be submitted."
        : `The call has been cancelled. Application ${reference} will not be examined further.`,
      "Thank you for the work you put into the application. We apologise for the inconvenience.",
    ],
    link: see,
  }),
  reviewerReplaced: ({ reference, call }) => ({
    subject: `Review of application ${reference} no longer needed: ${call}`,
    heading: "Review no longer needed",
    opening: [
      `Thank you for being ready to review application ${reference}. Somebody else has been asked for it, and your answer is no longer needed. There is nothing to do.`,
    ],
  }),
};
