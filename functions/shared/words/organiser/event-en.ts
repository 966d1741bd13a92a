import { counter } from "../plural.ts";
import type { EventWords } from "./event-words.ts";

const count = counter("en");

export const eventEn: EventWords = {
  changed: (n) => `Changes of date or place announced so far: ${n}.`,
  unchanged: "Nothing was changed: the event already is as you entered it. Nobody is written to.",
  changedMeanwhile:
    "The event has been changed in the meantime, so this change was not saved and nobody was told. What follows is the current state. Please check it and, if need be, enter the change again.",
  move: {
    title: "Change date or place",
    help: "Everybody with a seat, on the waiting list or under review gets one message with a corrected calendar entry.",
    closes: (when) =>
      `Sign-ups are taken until ${when}. When the new date is later, this and the end of changes move by as many days (so sign-ups that have closed may open again). When it is earlier, sign-ups close with the beginning of the event at the latest.`,
    startsAt: "Begins",
    endsAt: "Ends",
    timeHelp: "Date and time in Poland.",
    placeName: "Name of the place",
    placeAddress: "Address",
    send: "Change and tell everybody",
  },
  close: {
    title: "Close of sign-ups",
    help: (when, closed) =>
      `Sign-ups ${closed ? "were" : "are"} taken until ${when}. ${closed ? "With a later time they open again. " : ""}Date and place of the event stay as they are, so nobody is written to.`,
    closesAt: "Sign-ups until",
    send: "Change the close of sign-ups",
  },
  capacity: {
    title: "Number of seats",
    help: (taken) =>
      `Seats taken: ${taken}. Additional seats are offered to the waiting list at once. When there are fewer nobody loses a seat: none will be free until somebody cancels.`,
    capacity: "Number of seats",
    pool: "Seats of",
    event: "The event",
    send: "Change the number of seats",
  },
  cancel: {
    title: "Cancel the event",
    help: (n) =>
      `This cannot be undone. The message goes to ${count(n, { one: "person who signed up", other: "people who signed up" })}.`,
    confirmation: "To confirm, please type the name of the event",
    send: "Cancel the event and tell everybody",
  },
  checkIn: {
    title: "Link for helpers at the door",
    help: "Whoever has this link can record arrivals on a telephone: scan the codes from messages and search by name. They see neither answers nor addresses. Each link works until the last day of the event ends.",
    send: "Make a link",
    ready: "Link to pass on",
    once: "It is shown only now. Please copy it and give it to the helpers at the door.",
  },
  certificates: {
    none: "No certificates have been issued yet. Those who were there get them after the event.",
    columns: { number: "Number", name: "For", issued: "Issued", state: "State" },
    valid: "valid",
    revokedAt: (when) => `revoked on ${when}`,
    revoke: (number) => `Revoke certificate ${number}`,
    revokeShort: "Revoke",
    sure: "Whoever checks the number will see that it is not valid. This cannot be undone. The person is not told of it automatically; please tell them.",
  },
  attendance: {
    lead: "Signatures from the printed list can be typed in here. Nobody whose arrival is recorded is counted twice.",
    session: "List",
    wholeEvent: "the whole event",
    show: "Show",
    search: "Search for a person",
    caption: "People with a confirmed seat, by last name",
    columns: { arrived: "Arrived", name: "Name", organisation: "Organisation", reference: "Reference" },
    send: "Save the ticked people",
    pageOnly: "Ticks of this page of the list are saved. Save them before going on to the next.",
    print: "List to sign (PDF)",
    nobody: "Nobody has a confirmed seat yet.",
    nobodyFound: "Nobody matches the search.",
    soFar: (here, of) => `Arrived: ${here} of ${of}.`,
  },
};
