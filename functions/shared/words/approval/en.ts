import type { ApprovalWords } from "./words.ts";

export const en: ApprovalWords = {
  title: "A sign-up to decide on",
  recordedTitle: "The decision has been recorded",
  intro: "Please decide whether to accept this sign-up. The person will get the answer by e-mail.",
  full: (waiting) =>
    `There is no free seat now. If accepted, the sign-up goes to the waiting list (waiting: ${waiting}).`,
  deadline: "Please answer by",
  assignee: "Answered by",
  recordedAt: (when) => `Recorded on ${when}`,
  answers: "Answers",
  people: "Participants",
  nameLater: "somebody who will be named later",
  decision: "Decision",
  accept: "I accept the sign-up",
  decline: "I decline it",
  reason: "Reason",
  reasonHelp: "Required when you decline. The person will read it.",
  record: "Record the decision",
  final: "A recorded decision cannot be changed behind this link.",
  accepted: "The sign-up was accepted",
  declined: "The sign-up was declined",
  withdrawn: {
    title: "The sign-up was withdrawn",
    detail: "The person has cancelled it, so no decision is needed any more.",
  },
  over: {
    title: "The event has already begun",
    detail: "The sign-up was not answered in time, so a decision can no longer be recorded.",
  },
};
