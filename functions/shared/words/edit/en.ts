import type { EditWords } from "./words.ts";

export const en: EditWords = {
  title: "Change the sign-up",
  intro: (until) =>
    `Changes can be made until ${until}. When they are saved, we will send a message that confirms them.`,
  email: "E-mail address",
  emailHelp: (contact) =>
    `The address cannot be changed on this page, as it proves whose sign-up this is. If it is wrong, please write to the organiser: ${contact}.`,
  seatsHelp:
    "Seats that you give back are offered at once to people on the waiting list. Further seats can be added only while they are free and nobody waits for them.",
  sessionsHelp:
    "The seat in a session that you give up goes to somebody else. If a newly chosen session has no seats left, you join its waiting list.",
  sessionFull: (session) =>
    `The session “${session}” does not have so many free seats. You can sign up fewer people or give up that session.`,
  sessionBegan: (session) => `The session “${session}” has begun.`,
  tooMuch: "These are too many changes at once. Please save some of them first.",
  leftOut: {
    detail:
      "Some of the answers that you typed are not needed with the others. Saving again keeps the changes without them.",
    toField: "Go to the field",
  },
  save: "Save the changes",
  back: "Back to the sign-up without changes",
  meanwhile: {
    title: "The sign-up has changed in the meantime",
    detail:
      "Somebody saved another change while this page was open, such as you in another window, or the organiser. Nothing is lost: what you typed is below, and here is what is stored now. Saving again replaces it with your version.",
  },
  stored: "Stored now",
  refused: "The changes have not been saved",
};
