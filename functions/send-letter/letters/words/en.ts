import { counter } from "../../../shared/words/plural.ts";
import type { AssignmentValues, Words } from "./catalogue.ts";
import { commands } from "./commands.ts";

const count = counter("en");
const inDays = (days: number) =>
  days <= 0 ? "today" : days === 1 ? "tomorrow" : `in ${count(days, { one: "day", other: "days" })}`;

const personalLink =
  "Opening the link decides nothing: your answer is recorded only when you send the form on the page. The link is meant for you alone; please do not pass it on.";
const seatNote =
  "If you cannot come, please give your seat back at the address above: it will go to the next person on the waiting list.";
const attachedEntry = "A calendar entry is attached.";
const due = ({ late, deadline }: AssignmentValues) =>
  late
    ? `The deadline has passed: ${deadline}. You can still record your answer, and we are waiting for it.`
    : `We would like to remind you of the deadline: ${deadline}.`;

export const en: Words = {
  greeting: "Dear Sir or Madam,",
  regards: "Yours faithfully,",
  contact: "If you have any questions, please contact us:",
  phone: "tel.",
  automatic: "This message was generated automatically. A reply to it will reach the organiser.",
  copyAddress: "If the button does not work, please copy this address into your browser:",
  labels: {
    event: "Event",
    when: "Date",
    where: "Place",
    reference: "Reference",
    position: "Position on the waiting list",
    call: "Call",
    applicant: "Applicant",
    title: "Title",
    submittedAt: "Submitted",
    requestedAmount: "Amount requested",
    awardedAmount: "Amount awarded",
    contentHash: "SHA-256 checksum",
    decidedAt: "Date of decision",
    reason: "Reasons",
    deadline: "Answer expected by",
    remaining: "Left in the pool",
    assignee: "Person",
    email: "E-mail",
    count: "Number of applications",
    requestedTotal: "Total requested",
    pool: "Pool",
  },
  recommendation: "Recommendation",
  recommendations: { recommend: "Award", decline: "Do not award" },
  calendarNote: "You can see or cancel your sign-up with the link in the e-mail.",
  calendarFile: "event.ics",
  signUp: {
    signUpConfirmed: ({ event, reference }) => ({
      subject: `Sign-up confirmed ${reference}: ${event}`,
      heading: "Your sign-up is confirmed",
      opening: ["We are pleased to confirm your sign-up. A seat is reserved for you."],
      link: "See your sign-up or cancel it",
      closing: [seatNote, attachedEntry],
    }),
    signUpWaitlisted: ({ event, reference }) => ({
      subject: `Waiting list, sign-up ${reference}: ${event}`,
      heading: "You are on the waiting list",
      opening: [
        "All seats are taken at the moment. Your sign-up has been put on the waiting list.",
        "When a seat becomes free it goes to the next person in order of sign-up, and you will get a message. There is nothing you need to do.",
      ],
      link: "See your sign-up or cancel it",
    }),
    signUpPromoted: ({ event, reference }) => ({
      subject: `A seat has become free, sign-up ${reference}: ${event}`,
      heading: "You have a seat",
      opening: ["We are pleased to inform you that a seat has become free and is now yours. Your place is confirmed."],
      link: "See your sign-up or cancel it",
      closing: [seatNote, attachedEntry],
    }),
    signUpCancelled: ({ event, reference, open }) => ({
      subject: `Sign-up cancelled ${reference}: ${event}`,
      heading: "Your sign-up is cancelled",
      opening: ["We confirm that your sign-up has been cancelled. Thank you for letting us know."],
      ...(open && { link: "Sign up again" }),
      closing: ["The attached file removes the entry from your calendar, if you added it there."],
    }),
    eventReminder: ({ event, days }) => ({
      subject: `Reminder, ${inDays(days)}: ${event}`,
      heading: "Reminder of the event",
      opening: [`This is a reminder that the event at which you have a seat takes place ${inDays(days)}.`],
      link: "See your sign-up or give the seat back",
      closing: [seatNote, attachedEntry],
    }),
  },
  application: {
    applicationReceived: ({ reference, call }) => ({
      subject: `Application received ${reference}: ${call}`,
      heading: "Application received",
      opening: [`We confirm that application ${reference} has been submitted.`],
      link: "See the application",
      closing: [
        `The attached file ${reference}.json holds exactly what was submitted. To check this, compute the SHA-256 checksum of the file and compare it with the one above, for example with the command:\n${commands(reference)}`,
        "We will write again when there is a result.",
      ],
    }),
    applicationAwarded: ({ reference, call }) => ({
      subject: `Grant awarded, application ${reference}: ${call}`,
      heading: "Grant awarded",
      opening: [
        `We are pleased to inform you that application ${reference} was successful and a grant has been awarded. Congratulations!`,
      ],
      link: "See the application",
      closing: ["The organiser will contact you about signing the agreement."],
    }),
    applicationRejected: ({ reference, call }) => ({
      subject: `Result of application ${reference}: ${call}`,
      heading: "No grant awarded",
      opening: [
        `We regret to inform you that application ${reference} has been considered and was not awarded a grant. The reasons are given below.`,
      ],
      link: "See the application",
      closing: ["Thank you for preparing the application and for your work for the community."],
    }),
  },
  assignment: {
    reviewRequest: ({ reference, about }) => ({
      subject: `Please review application ${reference}: ${about}`,
      heading: "Request for a review",
      opening: ["We kindly ask you to review an application. The link below is all you need; there is no account."],
      link: "Read the application and record your review",
      closing: [personalLink],
    }),
    reviewReminder: (values) => ({
      subject: `Reminder: review of application ${values.reference}: ${values.about}`,
      heading: "Reminder of a review",
      opening: [`We have not received your review of the application yet. ${due(values)}`],
      link: "Read the application and record your review",
      closing: [personalLink],
    }),
    decisionRequest: ({ reference, about, affordable }) => ({
      subject: `Please decide on application ${reference}: ${about}`,
      heading: "Request for a decision",
      opening: [
        "The application has been reviewed. We kindly ask you for a decision. The link below is all you need; there is no account.",
        ...(affordable ? [] : ["Please note: less is left in the pool than the amount requested."]),
      ],
      link: "Read the application and record your decision",
      closing: [personalLink],
    }),
    decisionReminder: (values) => ({
      subject: `Reminder: decision on application ${values.reference}: ${values.about}`,
      heading: "Reminder of a decision",
      opening: [
        `We have not received your decision on the application yet. ${due(values)}`,
        ...(values.affordable ? [] : ["Please note: less is left in the pool than the amount requested."]),
      ],
      link: "Read the application and record your decision",
      closing: [personalLink],
    }),
    overdueNotice: ({ reference, about, step, requestedAt }) => ({
      subject: `No answer about application ${reference}: ${about}`,
      heading: "No answer yet",
      opening: [
        `We have been waiting for ${step === "review" ? "a review of" : "a decision on"} application ${reference} since ${requestedAt}. In spite of reminders, the person named below has not answered.`,
        "Please get in touch with this person. Silence does not reject the application: it is waiting.",
      ],
    }),
  },
  callLetter: {
    callClosed: ({ call, count: applications, closedAt }) => ({
      subject: `Call closed: ${call}`,
      heading: "The call has closed",
      opening: [
        `The call closed on ${closedAt}. ${
          applications === 0
            ? "No application was submitted."
            : `${count(applications, { one: "application was", other: "applications were" })} submitted.`
        }`,
      ],
    }),
  },
};
