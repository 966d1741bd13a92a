import type { ParticipantWords } from "../catalogue.ts";
import { count } from "./frame.ts";
import { attachedEntry, missingNames, removedEntry, replacedEntry, seatNote } from "./notes.ts";

type EventWords = Pick<
  ParticipantWords,
  "namesMissing" | "eventReminder" | "eventMoved" | "eventCancelled" | "certificateIssued"
>;

const inDays = (days: number) =>
  days <= 0 ? "today" : days === 1 ? "tomorrow" : `in ${count(days, { one: "day", other: "days" })}`;

export const event: EventWords = {
  namesMissing: ({ event, reference, missing, seats, changesUntil }) => ({
    subject: `Please give the missing names, sign-up ${reference}: ${event}`,
    heading: "Please give the missing names",
    opening: [
      `Names are still missing in your sign-up: ${missing} of ${seats}. Please give them by: ${changesUntil}.`,
      "They are needed for the attendance list. Your seats are kept.",
    ],
    link: "Give the names",
  }),
  eventReminder: (values) => ({
    subject: `Reminder, ${inDays(values.days)}: ${values.session || values.event}`,
    heading: "Reminder of the event",
    opening: [
      `This is a reminder that the event at which you have ${values.seats === 1 ? "a seat" : `seats for ${values.seats} people`} takes place ${inDays(values.days)}${values.session && `: ${values.session}`}.`,
      ...missingNames(values),
    ],
    link: "See your sign-up or give the seat back",
    closing: [seatNote(values), ...attachedEntry(values)],
  }),
  eventMoved: (values) => ({
    subject: `New date or place, sign-up ${values.reference}: ${values.event}`,
    heading: "New date or place",
    opening: [
      "The organiser has changed the date or the place of the event. The details below are the current ones; please disregard earlier ones.",
      values.status === "confirmed"
        ? "Your seat is still reserved. If you cannot come after the change, please give it back on the page of your sign-up."
        : "Your sign-up stays as it is. If you cannot come after the change, you can cancel it on its page.",
    ],
    link: "See, change or cancel your sign-up",
    ...(values.status === "confirmed" && { closing: replacedEntry(values) }),
  }),
  eventCancelled: (values) => ({
    subject: `Event cancelled, sign-up ${values.reference}: ${values.event}`,
    heading: "The event is cancelled",
    opening: [
      "We are sorry to tell you that the event has been cancelled. We apologise for the inconvenience.",
      "There is nothing you need to do; you do not have to cancel your sign-up.",
    ],
    closing: removedEntry(values),
  }),
  certificateIssued: ({ event, certificate }) => ({
    subject: `Your certificate ${certificate}: ${event}`,
    heading: "Your certificate",
    opening: ["Thank you for taking part in the event. Your certificate is attached."],
    link: "See and verify the certificate",
    closing: [
      "With the link in this message, anybody you show the certificate to can check that it is genuine and valid.",
    ],
  }),
};
