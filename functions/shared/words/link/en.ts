import type { LinkWords } from "./words.ts";

export const en: LinkWords = {
  title: "Link to your sign-up",
  lead: "Please enter the e-mail address you signed up with. We will send a new link to it, with which you can see, change or cancel your sign-up.",
  email: "E-mail address",
  send: "Send the link",
  asked: {
    title: "If this address is on the list, a message is on its way",
    detail:
      "This page does not tell whose addresses are on the list. We send a link once an hour at most. If somebody else signed you up, they have the link.",
    none: "If there is no message after a few minutes, please look in your spam folder or contact the organiser.",
  },
};
