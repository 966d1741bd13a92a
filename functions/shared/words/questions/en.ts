import type { QuestionWords } from "./words.ts";

export const en: QuestionWords = {
  step: {
    patron: {
      intro:
        "An informal group has named your organisation as the patron of its application. Please confirm that the organisation lends the group its legal personality.",
      send: "Record the answer",
    },
    formalCheck: {
      intro: "Please check the application item by item. Wherever the answer is “no”, please say what is missing.",
      send: "Record the formal check",
    },
    correction: {
      intro: "Please complete the fields that were flagged. The other parts of the application cannot be changed.",
      send: "Hand in the correction",
    },
    appeal: {
      intro:
        "You may appeal from the result of the formal check. Somebody other than the person who made it will decide.",
      send: "Hand in the appeal",
    },
    appealDecision: {
      intro: "Please decide on the appeal. The applicant will get the decision and its reasons.",
      send: "Record the decision",
    },
    commentsReview: {
      intro: "The time for comments has ended. Please consider them and decide whether the offer can be accepted.",
      send: "Record the outcome",
    },
    impartiality: {
      intro:
        "You have been asked to review this application. Before its content is shown, please declare whether you can assess it impartially. If not, somebody else will be asked.",
      send: "Record the declaration",
    },
    review: {
      intro: "Please score the application in each criterion and give reasons. You do not see what others think.",
      send: "Record the assessment card",
    },
    thirdReview: {
      intro:
        "The two earlier reviews differ widely. Please review the application independently; you do not see the others.",
      send: "Record the assessment card",
    },
    partialOffer: {
      intro:
        "The pool covers a part of what was requested. You may accept the lower amount and adjust the budget to it.",
      send: "Record the answer",
    },
    listApproval: {
      intro: "Please read the list and decide. The decision concerns this version of the list only.",
      send: "Record the decision",
    },
    override: {
      intro: "The coordinator proposes a change of the ranking list. It needs the agreement of a second person.",
      send: "Record the answer",
    },
    agreement: {
      intro: "The grant has been awarded. Please give what the agreement needs.",
      send: "Send the data",
    },
    signature: {
      intro: "Please confirm that both parties have signed the agreement.",
      send: "Confirm the signature",
    },
    payment: {
      intro: "Please confirm that the instalment has been paid.",
      send: "Confirm the payment",
    },
    amendment: {
      intro: "Please describe the change and why it is needed. An official decides.",
      send: "Send the request",
    },
    amendmentDecision: {
      intro: "Please decide on the request to change the agreement.",
      send: "Record the decision",
    },
    report: {
      intro: "Please account for the grant: give the actual cost of each row of the budget.",
      send: "Hand in the report",
    },
    reportReview: {
      intro: "Please check the report and the costs against the budget.",
      send: "Record the result",
    },
    reportCorrection: {
      intro: "Please correct the report as the remarks say.",
      send: "Hand in the correction",
    },
    refund: {
      intro: "The part of the grant that was not used has to be returned. Please give the date of the transfer.",
      send: "Record the date",
    },
    refundReceipt: {
      intro: "Please confirm that the refund has come.",
      send: "Confirm the receipt",
    },
    withdrawal: {
      intro: "A withdrawal cannot be undone. Money that was awarded goes back to the pool.",
      send: "Withdraw the application",
    },
  },
  deadline: "Please answer by",
  assignee: "Asked",
  requested: "Amount requested",
  applicant: "Applicant",
  content: "The application",
  attachments: "Attachments",
  recorded: "Your answer has been recorded",
  recordedAt: (when) => `Recorded on ${when}`,
  lapsed: { title: "The deadline has passed", detail: (when) => `The time to answer ended on ${when}.` },
  withdrawn: {
    title: "No answer is needed any more",
    detail: "The matter has moved on, so this question was withdrawn.",
  },
  late: (when) => `The deadline was ${when}. Your answer is still needed.`,
  final: "An answer that is recorded cannot be changed.",
};
