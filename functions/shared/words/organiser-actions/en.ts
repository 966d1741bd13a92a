import type { ActionWords } from "./words.ts";

export const en: ActionWords = {
  title: "New sign-up",
  lead: "Here you enter sign-ups that came by e-mail, fax, telephone or at the office. They go to the same list and take seats in the same way.",
  source: "How it came",
  sourceHelp:
    "Once the event has begun, somebody at the door takes a free seat at once, ahead of those who wait, and counts as present.",
  language: "Language of messages",
  emailHelp: "Without an e-mail address the confirmation becomes a task: to print and post it.",
  consentsHelp: "Tick what the person agreed to in their own sign-up.",
  send: "Put on the list",
  tasks: {
    moot: (n) => `No longer needed (${n})`,
    mootHelp:
      "These tasks need not be done any more: the sign-up has changed, the time has passed, or a later letter says the same.",
    letters: (n) => `Messages not delivered: ${n}`,
    answerUntil: (when) => `An answer is needed by ${when}`,
  },
  attendance: {
    checkIn: "Check-in (QR codes)",
    undo: "Undo",
    tooEarly: {
      title: "The event has not taken place yet",
      detail: (when) => `Attendance is recorded from the day of the event (${when}) on. Nothing has been saved.`,
    },
  },
  tooLate: {
    title: "The event is over",
    detail: (until) =>
      `Sign-ups are not taken after the event. Until ${until} you can still enter people who came without one (“at the door”): they count as present on the day of the event.`,
  },
  mootLetter: {
    title: "This letter is out of date",
    detail:
      "It is not printed, as it is not true any more: the sign-up has changed, the time has passed, or a later letter says the same. Letters that hold are among the tasks and on the page of the sign-up.",
  },
  actFor: {
    title: "Acting for somebody",
    detail:
      "For a person who asks you to, by telephone for example. On their page you can take or decline a seat, correct details, name participants and cancel. The page opens for one day, and the history says who opened it.",
    send: "Open the page of this sign-up and act on behalf of this person",
  },
};
