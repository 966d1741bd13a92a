import type { FormWords } from "./words.ts";

export const en: FormWords = {
  loading: "Loading the form…",
  sending: "Sending…",
  checking: "Checking the answers…",
  proving: "Checking that the form is not sent by a robot. This takes a few seconds…",
  notLoaded: "The form could not be loaded.",
  openPage: "Open the form on a page of its own",
  notDone: "We could not reach the server. Your answers are still here.",
  fileAdded: (name) => `The file has been added: ${name}.`,
  fileRemoved: "The file has been removed.",
  retry: "Try again",
  offline: "There is no internet connection. The form has not been sent yet, and your answers are still here.",
  notSent:
    "We do not know whether the form arrived: the connection was lost. Your answers are still here. Trying again will not send them twice.",
  sentByItself:
    "We will try again by ourselves as soon as the connection is back. You may close this page: the form will be sent when you open it again on this device.",
  keepOpen:
    "We will try again by ourselves as soon as the connection is back. Please do not close this page until then.",
  arrivalCounts: "For the deadline it is the moment at which the form reaches us that counts.",
  change: "Change the answers",
  kept: (when) => `We have restored the answers typed on this device (saved ${when}).`,
  sendAgain: "Please check the answers and send the form again.",
  filesNotKept: "Files are not kept on the device. If you added any, please add them again.",
  healthNotKept: "Answers about health are not kept on the device. If you gave any, please give them again.",
  willReturn: "The answers kept on this device will come back once the form opens.",
  notTaken: "The answers typed here have not been sent.",
  startAnew: "Start anew",
  leftOver: (when) => `Answers to this form are kept on this device (saved ${when}).`,
  forget: "Remove from this device",
  keptHere: "Answers that are not sent yet are kept on this device only, for 7 days.",
  copy: "Copy the answers",
  copied: "The answers have been copied.",
  yourAnswers: "Your answers",
  closes: (minutes) => `The form closes ${minutes}.`,
};
