import type { ParticipantWords } from "../catalogue.ts";
import type { ParticipantValues } from "../values.ts";
import { count } from "./frame.ts";
import { attachedEntry, missingNames, removedEntry, seatNote } from "./notes.ts";

type SignUpWords = Pick<ParticipantWords, Extract<keyof ParticipantWords, `signUp${string}`>>;

const seeSignUp = "See your sign-up";
const again = ({ open }: ParticipantValues) => (open ? { link: "Sign up again" } : {});
const groupRule = ({ seats, ahead }: ParticipantValues) =>
  seats === 1
    ? []
    : [
        `A sign-up of several people gets all its seats at once. While too few are free, at most ${count(ahead, { one: "smaller sign-up", other: "smaller sign-ups" })} may go first; after that, seats that become free are gathered for you.`,
      ];

export const signUp: SignUpWords = {
  signUpReceived: ({ event, reference }) => ({
    subject: `Sign-up ${reference} received, waiting for a decision: ${event}`,
    heading: "We have received your sign-up",
    opening: [
      "Thank you for signing up. The organiser decides who takes part in this event, so your seat is not confirmed yet.",
      "We will write again when there is a decision. There is nothing you need to do.",
    ],
    link: "See, change or cancel your sign-up",
  }),
  signUpConfirmed: (values) => ({
    subject: `Sign-up confirmed ${values.reference}: ${values.event}`,
    heading: values.allWait
      ? "Your sign-up is accepted, the sessions are on the waiting list"
      : "Your sign-up is confirmed",
    opening: [
      values.allWait
        ? "Your sign-up has been accepted, but there are no free seats in the sessions you chose: you are on their waiting lists. When it is your turn in a session, we will write to ask whether you still want the seat."
        : values.seats === 1
          ? "We are pleased to confirm your sign-up. A seat is reserved for you."
          : `We are pleased to confirm your sign-up. Seats for ${values.seats} people are reserved.`,
      ...missingNames(values),
    ],
    link: "See, change or cancel your sign-up",
    closing: values.allWait ? [] : [seatNote(values), ...attachedEntry(values)],
  }),
  signUpWaitlisted: (values) => ({
    subject: `Waiting list, sign-up ${values.reference}: ${values.event}`,
    heading: "You are on the waiting list",
    opening: [
      ...(values.approved ? ["The organiser has accepted your sign-up."] : []),
      values.seats === 1
        ? "All seats are taken at the moment. Your sign-up has been put on the waiting list."
        : `There are not ${values.seats} free seats at the moment. Your sign-up has been put on the waiting list.`,
      "Seats that become free are offered in order of sign-up. When it is your turn we will write by when we need your answer; until then there is nothing you need to do.",
      ...groupRule(values),
    ],
    link: "See, change or cancel your sign-up",
  }),
  signUpDeclined: ({ event, reference }) => ({
    subject: `Answer to sign-up ${reference}: ${event}`,
    heading: "Your sign-up was not accepted",
    opening: [
      "We are sorry to tell you that the organiser could not accept your sign-up. The reasons are given below.",
      "Thank you for your interest in the event.",
    ],
    link: seeSignUp,
  }),
  signUpOffered: ({ event, reference, seats, until }) => ({
    subject: `A seat is free, please answer, sign-up ${reference}: ${event}`,
    heading: seats === 1 ? "A seat is waiting for you" : "Seats are waiting for you",
    opening: [
      seats === 1
        ? `A seat has become free and it is your turn on the waiting list. It is kept for you until: ${until}.`
        : `Seats for ${seats} people have become free and it is your turn on the waiting list. They are kept for you until: ${until}.`,
      "Please accept or decline. If we have no answer by then, your sign-up will be closed and the seat will be offered to the next person.",
    ],
    link: "Accept the seat or decline it",
    closing: ["Opening the link decides nothing: your answer is recorded only by the button on the page."],
  }),
  signUpOfferLapsed: (values) => ({
    subject: `Time to answer has run out, sign-up ${values.reference}: ${values.event}`,
    heading: "Time to answer has run out",
    opening: [
      "We had no answer in time, so the seat that was kept for you has been offered to the next person and your sign-up has been closed.",
      ...(values.open ? ["If you would still like to take part, you can sign up again."] : []),
    ],
    ...again(values),
  }),
  signUpChanged: (values) => ({
    subject: `Changes to sign-up ${values.reference}: ${values.event}`,
    heading: "Your changes are saved",
    opening: ["We confirm the changes to your sign-up. Below is what is now on record.", ...missingNames(values)],
    link: seeSignUp,
    closing: ["If it was not you who made the changes, please contact the organiser."],
  }),
  signUpCancelled: (values) => {
    const { event, reference, cancelReason } = values;
    if (cancelReason === "organiser") {
      return {
        subject: `Sign-up ${reference} cancelled: ${event}`,
        heading: "Your sign-up has been cancelled",
        opening: [
          "Your sign-up has been cancelled by the organiser, at your request or for organisational reasons. If you have any questions, please contact the organiser.",
        ],
        closing: removedEntry(values),
      };
    }
    if (cancelReason === "offerDeclined") {
      return {
        subject: `Offered seat declined, sign-up ${reference}: ${event}`,
        heading: "You have declined the seat",
        opening: [
          "You have declined the seat offered to you, so your sign-up is closed. Thank you for answering: the seat will be offered to the next person.",
        ],
        ...again(values),
      };
    }
    return {
      subject: `Sign-up cancelled ${reference}: ${event}`,
      heading: "Your sign-up is cancelled",
      opening: ["We confirm that you have cancelled your sign-up. Thank you for letting us know."],
      ...again(values),
      closing: removedEntry(values),
    };
  },
  signUpLink: ({ event, reference }) => ({
    subject: `Link to your sign-up ${reference}: ${event}`,
    heading: "You are already on the list",
    opening: [
      "We have received another sign-up, or a request for a link, from this e-mail address. A sign-up with this address is already on the list, so here is the link to it.",
      "If it was not you who asked for it, you can ignore this message: nothing has changed.",
    ],
    link: seeSignUp,
  }),
};
