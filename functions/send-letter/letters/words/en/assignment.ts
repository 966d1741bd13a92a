import type { AssignmentWords } from "../catalogue.ts";
import type { AssignmentValues } from "../values.ts";

const personalLink =
  "Opening the link decides nothing: your answer is recorded only when you send the form on the page. The link is meant for you alone; please do not pass it on.";
const due = ({ late, deadline }: AssignmentValues) =>
  late
    ? `The deadline has passed: ${deadline}. You can still record your answer, and we are waiting for it.`
    : `We would like to remind you of the deadline: ${deadline}.`;
const awaited = {
  review: "a review of application",
  decision: "a decision on application",
  approval: "a decision on sign-up",
} as const;

export const assignment: AssignmentWords = {
  reviewRequest: ({ reference, about }) => ({
    subject: `Please review application ${reference}: ${about}`,
    heading: "Request for a review",
    opening: ["We kindly ask you to review an application. The link below is all you need; there is no account."],
    link: "Read the application and record your review",
    closing: [personalLink],
  }),
  reviewReminder: (values) => ({
    subject: `Reminder: review of application ${values.reference}: ${values.about}`,
    heading: "Reminder of a review",
    opening: [`We have not received your review of the application yet. ${due(values)}`],
    link: "Read the application and record your review",
    closing: [personalLink],
  }),
  decisionRequest: ({ reference, about, affordable }) => ({
    subject: `Please decide on application ${reference}: ${about}`,
    heading: "Request for a decision",
    opening: [
      "The application has been reviewed. We kindly ask you for a decision. The link below is all you need; there is no account.",
      ...(affordable ? [] : ["Please note: less is left in the pool than the amount requested."]),
    ],
    link: "Read the application and record your decision",
    closing: [personalLink],
  }),
  decisionReminder: (values) => ({
    subject: `Reminder: decision on application ${values.reference}: ${values.about}`,
    heading: "Reminder of a decision",
    opening: [
      `We have not received your decision on the application yet. ${due(values)}`,
      ...(values.affordable ? [] : ["Please note: less is left in the pool than the amount requested."]),
    ],
    link: "Read the application and record your decision",
    closing: [personalLink],
  }),
  approvalRequest: ({ reference, about }) => ({
    subject: `Please decide on sign-up ${reference}: ${about}`,
    heading: "Request for a decision on a sign-up",
    opening: [
      "We kindly ask you to decide whether to accept the sign-up below. The link below is all you need; there is no account.",
    ],
    link: "Read the sign-up and record your decision",
    closing: [personalLink],
  }),
  approvalReminder: (values) => ({
    subject: `Reminder: decision on sign-up ${values.reference}: ${values.about}`,
    heading: "Reminder of a decision on a sign-up",
    opening: [`We have not received your decision on the sign-up yet. ${due(values)}`],
    link: "Read the sign-up and record your decision",
    closing: [personalLink],
  }),
  overdueNotice: ({ reference, about, step, requestedAt }) => ({
    subject: `No answer about ${step === "approval" ? "sign-up" : "application"} ${reference}: ${about}`,
    heading: "No answer yet",
    opening: [
      `We have been waiting for ${awaited[step]} ${reference} since ${requestedAt}. In spite of reminders, the person named below has not answered.`,
      `Please get in touch with this person. Silence does not reject the ${step === "approval" ? "sign-up" : "application"}: it is waiting.`,
    ],
  }),
};
