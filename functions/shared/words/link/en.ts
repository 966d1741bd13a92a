import type { LinkWords } from "./words.ts";

export const en: LinkWords = {
  conference: {
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
  },
  grantCall: {
    title: "Link to your application",
    lead: "Please enter the e-mail address of your application or of its draft. We will send new links to it, to everything that was begun or sent from this address in this call.",
    email: "E-mail address",
    send: "Send the link",
    asked: {
      title: "If we know this address, a message is on its way",
      detail: "This page does not tell who writes or has sent an application. We send links once an hour at most.",
      none: "If there is no message after a few minutes, please look in your spam folder or contact the organiser.",
    },
  },
};
