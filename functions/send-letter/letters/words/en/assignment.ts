import type { AssignmentWords } from "../catalogue.ts";
import { due, personalLink } from "./personal.ts";

export const assignment: AssignmentWords = {
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
  overdueNotice: ({ reference, about, requestedAt }) => ({
    subject: `No answer about sign-up ${reference}: ${about}`,
    heading: "No answer yet",
    opening: [
      `We have been waiting for a decision on sign-up ${reference} since ${requestedAt}. In spite of reminders, the person named below has not answered.`,
      `Please get in touch with this person. Silence does not reject the sign-up: it is waiting.`,
    ],
  }),
};
