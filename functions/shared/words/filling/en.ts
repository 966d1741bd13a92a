import type { FillingWords } from "./words.ts";

export const en: FillingWords = {
  review: {
    check: { conference: "Check your answers before sending", grantCall: "Check and submit the application" },
    checkHelp: "The next page shows all your answers. The application is submitted there.",
    title: "Please check your answers",
    notSent: {
      conference: "Your sign-up has not been sent yet. The button that sends it is at the bottom of this page.",
      grantCall:
        "Your application has not been submitted yet. The button that submits it is at the bottom of this page.",
    },
    change: "Change",
    back: "Back to the form",
  },
  notSent: "Your answers have not been sent",
  typed: "What you typed",
  copy: "Everything you typed is below. You can copy or print it.",
  changed: (gone) =>
    `The form has been changed since you began to fill it in. Please look through all of it and then send it: questions may have changed, and your ${gone ? "other " : ""}answers are in their places.`,
  gone: "What the form does not ask any more",
  goneHelp: "These answers will not be sent. You can copy them.",
  begun: "has already begun",
};
