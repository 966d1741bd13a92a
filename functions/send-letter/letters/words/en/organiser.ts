import type { Words } from "../catalogue.ts";

export const organiserLink: Words["organiserLink"] = ({ event }) => ({
  subject: `List of sign-ups: ${event}`,
  heading: "List of sign-ups",
  opening: [
    "Here is the link to the list of sign-ups for the event. The link is all you need; there is no account.",
    "On the page of the list you will also find the check-in page: on the day of the event people are ticked off there by scanning the QR codes of their tickets with a phone.",
  ],
  link: "Open the list of sign-ups",
  closing: [
    "The list holds personal data. The link is meant for you alone; please do not pass it on. For helpers at the entrance you can make a separate link on the page of the list.",
  ],
});
