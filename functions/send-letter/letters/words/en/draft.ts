import type { GrantWords } from "../grants.ts";

const shared =
  "Whoever has this link can change the application. Please pass it on only to people who prepare the application with you.";

export const draft: GrantWords["draft"] = {
  draftLink: ({ call, closesAt }) => ({
    subject: `Link to the application you began: ${call}`,
    heading: "Link to the application you began",
    opening: [
      "Here is the link to your saved draft. You can return to it on any device.",
      `The application has not been submitted yet. Applications are taken until ${closesAt}.`,
    ],
    link: "Return to the application",
    closing: [shared],
  }),
  draftReminder: ({ call, closesAt }) => ({
    subject: `Reminder of the application you began: ${call}`,
    heading: "The application you began is not submitted yet",
    opening: [
      `Your saved draft has not been submitted yet. Applications are taken until ${closesAt}; after that it cannot be submitted.`,
    ],
    link: "Finish and submit the application",
    closing: [shared],
  }),
  draftExpired: ({ call, closesAt }) => ({
    subject: `The application was not submitted: ${call}`,
    heading: "The application was not submitted",
    opening: [
      `The call closed on ${closesAt}. Your saved draft had not been submitted by then and will not be examined.`,
      "We will erase the draft, with the data in it, 30 days after the close of the call.",
    ],
    closing: ["You are welcome to apply in further calls."],
  }),
};
