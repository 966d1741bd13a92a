import type { GrantWords } from "../grants.ts";

const shared =
  "Whoever has this link can change the application. Please pass it on only to people who prepare the application with you.";

export const draft: GrantWords["draft"] = {
  draftLink: ({ call, closesAt, invited }) => ({
    subject: `${invited ? "Invitation to write an application together" : "Link to the application you began"}: ${call}`,
    heading: invited ? "Invitation to write an application together" : "Link to the application you began",
    opening: [
      invited
        ? "Somebody who prepares an application to this call invites you to write it together. Behind the link is the saved draft; you can add to it on any device, without an account."
        : "Here is the link to your saved draft. You can return to it on any device.",
      `The application has not been submitted yet. Applications are taken until ${closesAt}.`,
    ],
    link: invited ? "Open the application" : "Return to the application",
    closing: [shared, ...(invited ? ["If you do not know of this application, you can ignore this message."] : [])],
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
