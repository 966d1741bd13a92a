import { counter } from "../plural.ts";
import type { CheckInWords } from "./words.ts";

const count = counter("en");
const people = { one: "person", other: "people" };
const marks = { one: "mark", other: "marks" };

export const en: CheckInWords = {
  title: "Check-in",
  when: "When",
  where: "Where",
  rehearsal: (day) =>
    `The event does not begin until ${day}. Everything you mark here is really recorded: undo your marks after trying it out.`,
  arrivedOf: (arrived, expected) => `Arrived: ${arrived} of ${expected}`,
  list: "Participants",
  search: "Find a person",
  searchHelp: "Name, organisation or reference",
  searchButton: "Search",
  found: (n) => `Found ${count(n, people)}.`,
  foundNone: "Nobody was found. Check the spelling, or add the person below.",
  shownOf: (shown, total) => `Showing ${shown} of ${total}. Type a name to narrow the list.`,
  arrive: "Here",
  here: (time) => `here since ${time}`,
  undo: "Undo",
  unnamed: (n) => `Person ${n} (no name given)`,
  sessions: "Sessions",
  reference: "Reference",
  unsent: "not sent yet",
  said: {
    recorded: (name) => `${name}: arrival recorded.`,
    here: (name, time) => `${name}: the arrival was recorded already, at ${time}.`,
    alreadyArrived: (name, time) => `${name}: already checked in at ${time} by another device.`,
    undone: (name) => `${name}: arrival undone.`,
    unknown: "There is no such person on the list of this event, or the ticket is not valid.",
    notConfirmed: (reference, status) =>
      `The sign-up ${reference} has no confirmed seat (${status}). If there are free seats, add this person below.`,
    person: "This person",
  },
  status: {
    underReview: "waiting for a decision",
    confirmed: "confirmed",
    waitlisted: "waiting list",
    offered: "a seat was offered, no answer",
    declined: "not accepted",
    cancelled: "cancelled",
  },
  scan: {
    title: "Ticket",
    start: "Scan a ticket",
    stop: "Turn the camera off",
    aim: "Point the camera at the QR code of the ticket.",
    noCamera: "We cannot use the camera. Allow it in the browser, or find the person by name.",
    notTicket: "This code is not a ticket.",
    otherEvent: "This is a ticket for another event.",
    forged: "This ticket is not valid: its code does not fit the sign-up.",
    notOnList: "This person is not on the list of people with a confirmed seat.",
    willBeChecked: "This person is not on the list in this phone. The ticket will be checked when the network is back.",
  },
  network: {
    title: "Connection",
    connected: "Connected, everything is sent.",
    sending: (n) => `Sending ${count(n, marks)}…`,
    offline: "No network. You can go on: everything is kept on this phone.",
    offlineWith: (n) => `No network: ${count(n, marks)} kept on this phone, sent when the network is back.`,
    ready: "This page works on this phone without network too.",
    asOf: (time) => `List as of ${time}.`,
  },
  toRead: {
    title: "To look into",
    dismiss: "Read",
    elsewhere: (name, time) => `${name}: already checked in at ${time} by another device. Counted once.`,
  },
  ended: {
    title: "This link has ended",
    detail: "The list has been removed from this phone. The organiser of the event can give you a new link.",
    kept: (n) =>
      `Not sent: ${count(n, marks)}, without names. They are sent when you open a new link to this event on this phone.`,
  },
  walkIn: {
    title: "Add somebody who has not signed up",
    detail: "They get a free seat and are recorded as present at once.",
    name: "Name",
    organisation: "Organisation",
    email: "E-mail address",
    optional: "optional",
    add: "Add",
    needsNetwork: "Adding somebody needs the network: a free seat has to be found. What you typed stays in the fields.",
    added: (name, reference) => `${name}: added, reference ${reference}, arrival recorded.`,
  },
};
