import { counter } from "../../../../shared/words/plural.ts";
import type { Frame } from "../catalogue.ts";

export const count = counter("en");

export const frame: Frame = {
  greeting: "Dear Sir or Madam,",
  regards: "Yours faithfully,",
  contact: "If you have any questions, please contact us:",
  phone: "tel.",
  automatic: "This message was generated automatically. A reply to it will reach the organiser.",
  printed: "This letter was generated automatically and needs no signature.",
  copyAddress: "If the button does not work, please copy this address into your browser:",
  labels: {
    event: "Event",
    when: "Date",
    where: "Place",
    reference: "Reference",
    status: "State of the sign-up",
    position: "Position on the waiting list",
    answerBy: "Please answer by",
    session: "Session",
    participant: "Participant",
    certificate: "Certificate number",
    linkUntil: "The link works until",
    submittedAt: "Submitted",
    reason: "Reasons",
    deadline: "Answer expected by",
    assignee: "Person",
    email: "E-mail",
  },
  status: {
    underReview: "waiting for the organiser's decision",
    confirmed: "confirmed",
    waitlisted: "on the waiting list",
    offered: "a seat is waiting for your answer",
    declined: "not accepted",
    cancelled: "cancelled",
  },
  sessions: "Sessions",
  place: {
    chosen: "Chosen; the seat is decided once the place at the event is confirmed",
    confirmed: "Seat confirmed",
    waitlisted: (position) => `Waiting list, position ${position}`,
    offered: (until) => `A seat is kept for your answer until: ${until}`,
  },
  participants: "Participants",
  person: (number) => `Person ${number}`,
  unnamed: "(name still to be given)",
  answers: "Answers on record",
  tickets: (tickets) => (tickets === 1 ? "Ticket" : "Tickets"),
  openTicket: "Open the ticket",
  ticketNote: "Please show the code at the entrance, on your phone or printed.",
  ticketPicture: (person) => `QR code of the ticket: ${person}`,
  moreTickets: (left) =>
    `The remaining tickets (${left}), and all tickets together, are on the page of your sign-up behind the link above.`,
  calendarNote: "You can see or cancel your sign-up with the link in the e-mail.",
  calendarFile: "event.ics",
};
