import type { GrantWords, StepWording } from "../grants.ts";
import { due, personalLink } from "./personal.ts";

const silenceOf = ({ silence }: StepWording): string[] => (silence === undefined ? [] : [silence]);

export const question: Pick<GrantWords, "asked" | "reminder" | "overdue"> = {
  asked: ({ wording }) => ({
    subject: wording.subject,
    heading: wording.subject,
    opening: [...wording.asks, ...silenceOf(wording)],
    link: wording.link,
    closing: [personalLink],
  }),
  reminder: ({ wording, ...values }) => ({
    subject: `${values.extended ? "New deadline" : "Reminder"}: ${wording.subject}`,
    heading: wording.subject,
    opening: [
      values.extended ? `The deadline has been put off; the new one is ${values.deadline}.` : due(values),
      ...wording.asks,
      ...silenceOf(wording),
    ],
    link: wording.link,
    closing: [personalLink],
  }),
  overdue: ({ step, about, requestedAt, replaced }) => ({
    subject: `No answer: ${step}${about}`,
    heading: "No answer yet",
    opening: [
      `We have been waiting for an answer since ${requestedAt}. In spite of reminders, the person named below has not given it.`,
      replaced
        ? "As the rules of the call say, somebody else has been asked for the review. You need not do anything."
        : "Please get in touch with this person. On the page of the call you can also extend the deadline or name somebody else. Silence decides nothing: the matter is waiting.",
    ],
    link: "Open the page of the call",
  }),
};
