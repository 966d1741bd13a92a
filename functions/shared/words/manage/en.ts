import { counter } from "../plural.ts";
import type { ManageWords } from "./words.ts";

const count = counter("en");
const hours = { one: "working hour", other: "working hours" };
const seats = { one: "seat", other: "seats" };
const smaller = { one: "smaller sign-up has", other: "smaller sign-ups have" };

export const en: ManageWords = {
  status: {
    signUp: {
      underReview: "waiting for a decision",
      confirmed: "seat confirmed",
      waitlisted: "on the waiting list",
      offered: "a seat is waiting for your answer",
      declined: "not accepted",
      cancelled: "cancelled",
    },
  },
  state: {
    underReview: (approver, until) =>
      `Sign-ups for this event are decided on by ${approver}. You can expect an answer by ${until}. If it is late, your sign-up is not lost: whoever decides is reminded. We will write to you with the result.`,
    confirmed: (n) => (n === 1 ? "You have a seat." : `You have ${count(n, seats)}.`),
    waitlisted: (position, workingHours) =>
      `All seats are taken. Your place on the waiting list is ${position}. What counts is when people signed up. A seat that becomes free is offered to the first on the list and kept for ${count(workingHours, hours)}; we will write when it is your turn.`,
    waitingGroup: (n) =>
      `Your sign-up needs ${count(n, seats)} and waits until that many are free at once. Smaller sign-ups may go ahead of it three times; after that, freed seats are gathered for you, until the fifth working day before the event.`,
    passedOver: (n) =>
      n === 0 ? "No smaller sign-up has gone ahead of it so far." : `So far ${count(n, smaller)} gone ahead of it.`,
    gathering: "Freed seats are being gathered for you, until the fifth working day before the event at most.",
    past: {
      confirmed: (n) => `You had ${count(n, seats)} at this event.`,
      waiting: "The event has begun and no seat was found for you. The waiting list is closed.",
      underReview:
        "The event has begun and the sign-up was not decided on in time. Please ask the organiser if you have questions.",
    },
    declined: (when) => `The organiser has not accepted the sign-up. Decided on ${when}.`,
    cancelled: {
      person: (when) => `You cancelled it on ${when}.`,
      organiser: (when) => `The organiser cancelled it on ${when}. Please ask the organiser if you have questions.`,
      offerDeclined: (when) => `You declined the seat that was offered to you on ${when}, which ended the sign-up.`,
      offerExpired: (when) =>
        `The time to take the seat that was offered to you ran out on ${when}, so it went to the next person on the list.`,
    },
  },
  event: {
    cancelled: {
      title: "The event has been cancelled",
      detail: "The organiser has cancelled this event. You need not do anything: the sign-up no longer counts.",
    },
    moved: {
      title: "Date or place have changed",
      detail: (when) => `The organiser changed them on ${when}. Below are the date and place that hold now.`,
    },
    over: (when) => `The event ended on ${when}.`,
  },
  offer: {
    title: "A seat has become free for you",
    sessionTitle: (session) => `A seat has become free: ${session}`,
    detail: (n, until) =>
      n === 1
        ? `It is kept for you until ${until}. Please answer by then.`
        : `We are keeping ${count(n, seats)} for you until ${until}. Please answer by then.`,
    sessionDetail: (until) =>
      `It is kept for you until ${until}. Your seat at the event does not depend on the answer.`,
    over: (when) => `The time to answer ran out on ${when}. The seat goes to the next person on the waiting list.`,
    closing:
      "Without an answer, just as when you decline, your whole sign-up is closed and the seat is offered to the next person. While sign-ups are open, you can sign up again.",
    lapsing: "Without an answer it goes to the next person on the waiting list.",
    accept: "Accept the seat",
    decline: "Decline the seat",
    acceptSession: (session) => `Accept the seat: ${session}`,
    declineSession: (session) => `Decline: ${session}`,
  },
  needs: "Special needs",
  needsHelp: "They are kept apart and erased 14 days after the event.",
  participants: {
    title: "Participants",
    person: (n) => `Person ${n}`,
    unnamed: "not named yet",
    unnamedHelp: (until) => `Missing names can be added until ${until}.`,
    ticket: (name) => `Ticket: ${name}`,
    ticketHelp: "Show the code on the ticket at the door, on a telephone or on paper.",
    arrived: (when) => `arrived ${when}`,
    certificate: (number) => `Certificate ${number}`,
    certificateRevoked: "the certificate has been revoked",
  },
  sessions: {
    title: "Sessions",
    confirmed: "confirmed",
    waitlisted: (position) => `waiting list, place ${position}`,
    offered: (until) => `waiting for your answer until ${until}`,
    wished: "chosen; seats are given out when your seat at the event is confirmed",
    lapsed: (when) => `no seat: the time to answer ran out on ${when}`,
    declined: (when) => `no seat: you declined it on ${when}`,
    missing: "no seat",
    follows: "Whoever waits for a session has a seat at the event. What counts is when the session was chosen.",
  },
  reason: "Reasons",
  actions: {
    change: "Change the sign-up",
    changeDetail: (until) => `Changes are possible until ${until}.`,
    resend: "Send the message again",
    resendDetail: (letter, address) => `“${letter}”, to ${address}.`,
    resent: (address) => `We have sent it to ${address} again.`,
    dataDetail: "A JSON file with everything we hold about this sign-up.",
    erase: "Erase my data",
    eraseDetail: {
      held: (n) =>
        n === 1
          ? "The sign-up is cancelled, the seat is offered to the next person, and all personal data are erased at once. We will send no further message. This cannot be undone."
          : `The sign-up is for ${n} people: all of them lose their seats. The sign-up is cancelled, the seats are offered to the next people, and all personal data are erased at once. We will send no further message. This cannot be undone.`,
      waiting: (n) =>
        n === 1
          ? "The sign-up is withdrawn and all personal data are erased at once. We will send no further message. This cannot be undone."
          : `This is for all people of the sign-up (${n}). The sign-up is withdrawn and all personal data are erased at once. We will send no further message. This cannot be undone.`,
      ended: "All personal data are erased at once, tickets and certificates included. This cannot be undone.",
    },
    eraseTick: "I understand and want my data erased",
    eraseTickMissing: "Nothing has been erased. Please tick this box if the data are to be erased.",
    eraseConfirm: "Erase the data",
    why: {
      eventBegan: (when) => `The event began on ${when}, so this is no longer possible.`,
      sessionsBegan: (when) => `The last session began on ${when}, so this is no longer possible.`,
      changesClosed: (when) => `Changes were possible until ${when}.`,
      eventCancelled: () => "The event has been cancelled, so this is no longer needed.",
      ended: () => "The sign-up has ended, so this is no longer possible.",
      sentThisHour: () =>
        "We have sent this message within this hour already. The next one can be sent in the next hour.",
      noAddress: () => "The sign-up has no e-mail address. Please ask the organiser for a printed copy.",
    },
  },
  cancelTitle: "Cancel my sign-up",
  cancelDetail: {
    held: (n) =>
      n === 1
        ? "The freed seat is offered at once to the next person on the waiting list. This cannot be undone."
        : `The sign-up is for ${n} people: all of them lose their seats. The freed seats are offered at once to the next people on the waiting list. This cannot be undone.`,
    waiting: (n) =>
      n === 1
        ? "Your sign-up is withdrawn. This cannot be undone."
        : `This is for all people of the sign-up (${n}). Your sign-up is withdrawn. This cannot be undone.`,
  },
  cancelConfirm: "Yes, cancel my sign-up",
};
