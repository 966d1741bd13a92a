import type { OfficialStep, QuestionValues, StepWords } from "../grants.ts";
import { by } from "./personal.ts";

const noAccount = "The link below is all you need; there is no account.";
const independent = "Reviews are independent: nobody sees the cards of other reviewers.";

/** Before the declaration, and after it. */
const assess = (values: QuestionValues, request: string): string[] =>
  values.declared
    ? [`Thank you for declaring that you are impartial. Please fill in the assessment card ${by(values)}.`, independent]
    : [
        `${request}. ${noAccount}`,
        `First please declare ${by(values)} that you are impartial. The application, and the deadline of the review, are shown after that. If you have ties with the applicant, please say so: somebody else will then review the application.`,
        independent,
      ];

export const officialSteps: StepWords<OfficialStep> = {
  formalCheck: (values) => ({
    subject: `Formal check${values.about}`,
    asks: values.corrected
      ? [
          `The application has been completed. Please check again, ${by(values)}, what the applicant was called to complete.`,
        ]
      : [`Please check the application against the list of the call ${by(values)}. ${noAccount}`],
    link: "Check the application",
  }),
  appealDecision: (values) => ({
    subject: `Appeal to be decided${values.about}`,
    asks: [
      `The applicant has appealed from the result of the formal check. Please decide on the appeal ${by(values)}.`,
      "The applicant will be told the decision and its reasons.",
    ],
    link: "Decide on the appeal",
  }),
  commentsReview: (values) => ({
    subject: `Comments on an offer to be considered${values.about}`,
    asks: [
      `The time for comments on the offer is over. Please consider them, and decide whether the offer can be accepted, ${by(values)}.`,
      "The limits of art. 19a will be checked again in the same step.",
    ],
    link: "Read the comments and decide",
  }),
  review: (values) => ({
    subject: `Request for a review${values.about}`,
    asks: assess(values, "We kindly ask you to review an application"),
    link: "Go to the review",
  }),
  thirdReview: (values) => ({
    subject: `Request for a further review${values.about}`,
    asks: assess(values, "The application needs one more independent review. We kindly ask you for it"),
    link: "Go to the review",
  }),
  listApproval: (values) => ({
    subject: `List to be approved, version ${values.number}${values.about}`,
    asks: [
      `The ranking list of the call is waiting for your decision. Please decide ${by(values)}. ${noAccount}`,
      "You can approve, return or refuse the list; to return or refuse it takes a reason. Your decision is about this version of the list alone.",
    ],
    link: "See the list and decide",
  }),
  override: (values) => ({
    subject: `A change of the list needs your consent${values.about}`,
    asks: [
      `The coordinator proposes a change of the ranking list that departs from the rules of the call. Such a change needs the consent of a second person; please answer ${by(values)}.`,
    ],
    link: "See the change and answer",
  }),
  signature: (values) => ({
    subject: `Agreement to be signed${values.about}`,
    asks: [
      `The applicant has given the data for the agreement. Please prepare it and, once both parties have signed, confirm this ${by(values)}.`,
    ],
    link: "See the data and confirm the signing",
  }),
  payment: (values) => ({
    subject: `Instalment ${values.number} to be paid${values.about}`,
    asks: [
      `Please pay the instalment below and confirm it ${by(values)}.`,
      "The full number of the account is on the page behind the link. Please do not take it from anywhere else, such as an e-mail.",
    ],
    link: "See the account and confirm the payment",
  }),
  amendmentDecision: (values) => ({
    subject: `Change of an agreement asked for${values.about}`,
    asks: [`The applicant asks for a change of the agreement. Please decide ${by(values)}.`],
    link: "Decide on the change",
  }),
  reportReview: (values) => ({
    subject: `Report to be examined${values.about}`,
    asks: [`The report of the project is here. Please compare it with the budget ${by(values)}.`],
    link: "Examine the report",
  }),
  refundReceipt: (values) => ({
    subject: `Refund to be confirmed${values.about}`,
    asks: [`The applicant has given the date of the refund. Please confirm that the money has come in ${by(values)}.`],
    link: "Confirm the receipt",
  }),
};
