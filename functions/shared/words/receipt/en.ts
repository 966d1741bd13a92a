import type { ReceiptWords } from "./words.ts";

const own = "With the link in the confirmation you can see, change or cancel your sign-up at any time.";

export const en: ReceiptWords = {
  became: {
    confirmed: {
      title: "You are signed up",
      detail: "Your seat is confirmed. We are sending you an e-mail with a link to your sign-up.",
    },
    waitlisted: {
      title: "You are on the waiting list",
      detail: "When a seat becomes free and it is your turn, we offer it to you by e-mail, for a limited time.",
    },
    pendingConfirmation: {
      title: "Your application awaits its patron",
      detail: "Your application is kept. We are sending you a message with a link to it.",
    },
    submitted: {
      title: "The application has been submitted",
      detail: "We are sending you a confirmation by e-mail, with a link to the application.",
    },
  },
  keepReference: "Please keep this reference. It will help us to help you.",
  again: "Fill in a new form",
  next: "What happens next?",
  mail: "The message should arrive within a few minutes. If it does not, please look into your spam folder.",
  received: {
    title: "Your sign-up has been received",
    detail:
      "The organiser decides who takes part, so your place is not confirmed yet. We are sending you a message with a link to your sign-up.",
    letter: "We will tell you of the decision in a separate e-mail. There is nothing for you to do until then.",
  },
  confirmed: [own],
  waitlisted: [own, "An offer of a place has to be accepted within the time that it states."],
  pendingConfirmation: [
    "The patron of the group will be asked by e-mail to confirm. The organiser of the call takes up the application once the patron has.",
  ],
  submitted: [
    "The organiser of the call will check your application and then assess it. We will tell you of every decision by e-mail.",
    "With the link in the confirmation you can see at any time how your application stands.",
  ],
};
