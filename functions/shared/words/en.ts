import { en as faults } from "./faults/en.ts";
import { counter } from "./plural.ts";
import type { Words } from "./words.ts";

const count = counter("en");
const characters = { one: "character", other: "characters" };
const seconds = { one: "second", other: "seconds" };
const minutes = { one: "minute", other: "minutes" };
const wait = (n: number) => (n < 120 ? count(n, seconds) : count(Math.ceil(n / 60), minutes));
/** Said above a form that is to be sent again. */
const again = "Please send the form once more";

export const en: Words = {
  languageName: "English",
  shell: {
    skip: "Skip to content",
    languages: "Languages",
  },
  facts: {
    when: "Date",
    where: "Place",
    organisers: (n) => (n === 1 ? "Organiser" : "Organisers"),
    contact: "Contact",
    opens: "Opens",
    closes: { conference: "Sign up by", grantCall: "Apply by" },
    seats: "Seats",
    seatsLeft: (left, capacity) => `${left} (of\u00a0${capacity})`,
    placesLeft: (n) => count(n, { one: "seat left", other: "seats left" }),
    noneLeft: "no seats left – waiting list",
    waiting: (n) => `on the waiting list: ${count(n, { one: "person", other: "people" })}`,
    pool: "Pool of funds",
    reference: "Reference",
    status: "Status",
    submitted: "Submitted",
    position: "Place on the waiting list",
    contentHash: "Checksum",
    contentHashHelp: "SHA-256 of what was submitted. It can prove that the application has not been changed.",
  },
  form: {
    ...faults.form,
    lostLink: "I cannot find the message with the link to my sign-up",
    requiredNote: "Fields marked with an asterisk are required.",
    required: "required",
    choose: "– please choose –",
    upTo: (n) => `At most ${count(n, characters)}.`,
    between: (least, most) => `From ${least} to ${most}.`,
    addRow: (row) => `Add: ${row}`,
    removeRow: (row) => `Remove: ${row}`,
    send: { conference: "Sign up", grantCall: "Submit the application", waitlist: "Join the waiting list" },
    sendOnce: "Press the button once. We will send a confirmation by e-mail.",
    fullNotice:
      "All seats are taken. You can join the waiting list: a freed seat is offered by e-mail, for a limited time, to the next on the list.",
    yes: "Yes",
    no: "No",
    noAnswer: "not answered",
  },
  faults: {
    endsBeforeStart: "The end date cannot be earlier than the start date.",
    inTheFuture: "This day has not come yet.",
    bankAccount: "This is not a number of a Polish bank account. Please check all 26 digits.",
    inThePast: "This time has already passed.",
    beforeAward: "An agreement cannot be signed before the day of the award.",
    beforeSignature: "The transfer cannot be earlier than the signature of the agreement.",
    sessionOutside: "One of the sessions would fall outside the days of the event. Please enter a later end.",
    closesTooLate:
      "Sign-ups must close when the event begins at the latest or, if they are open during it, when it ends.",
    confirmation: "To confirm, please type the name of the event exactly as it is given.",
    sameAddress: "This e-mail address was given for somebody else above. Each person needs their own.",
    outcomeDisagrees:
      "The outcome does not agree with the items: an application passes when no answer is “no”, and only then.",
    sessionClash: (first, second) =>
      `“${first}” and “${second}” take place at the same time. Please choose one of them.`,
    sessionBegun: (session) => `“${session}” has already begun. Please choose another.`,
    sessionNotAdmitted: (session) => `“${session}” is meant for other participants.`,
    idempotencyKey: "The key of the request must have 1 to 200 ASCII characters without spaces.",
    language: "The form can be filled in in these languages: pl, en, uk.",
    malformed: "What was sent could not be read.",
    tooManyNames: (limit) => `There cannot be more people than seats (${limit}).`,
    tooFewAdults: (limit) => `The group must have at least ${count(limit, { one: "adult", other: "adults" })}.`,
    tooManyDays: (limit) => `The work may take at most ${count(limit, { one: "day", other: "days" })}.`,
    moreThanPaid: (rows, paid) =>
      `The rows charge ${rows} to the grant, but only ${paid} has been paid. Please lower the amounts.`,
    budgetSum: (sum, total) =>
      `The budget adds up to ${sum}, but the amount requested and your own contribution make ${total}. They should be equal.`,
    ownContributionTooLow: (percent, least) =>
      `Your own contribution must be at least ${percent}% of the whole budget, which is ${least} here.`,
  },
  refusals: {
    invalid: "The form needs corrections",
    notFound: "Page not found",
    linkExpired: "This link has expired",
    notYetOpen: "This form is not open yet",
    closed: "This form is closed",
    formCancelled: "This has been cancelled",
    keyReused: "This form has already been sent",
    answerNotNeeded: "The answer is not needed any more",
    agreementSigned: "An agreement has been signed",
    amendmentPending: "A request to change the agreement is waiting",
    alreadyRecorded: "The answer has already been recorded",
    poolExhausted: "There is not enough left in the pool",
    eventOver: "The event has already begun",
    changesClosed: "Changes are no longer possible",
    changedMeanwhile: "The sign-up has changed in the meantime",
    alreadyRegistered: "You are already on the list",
    alreadyInDelegation: "This person has been signed up already",
    organisationFull: "Too many people of one organisation",
    noSeatsLeft: "There are not so many free seats",
    deadlinePassed: "The time to answer is over",
    reportOverdue: "A report on an earlier grant is missing",
    yearlyLimit: "The yearly limit of grants would be exceeded",
    listIncomplete: "The list is not complete yet",
    offerGone: "This offer of a seat is no longer open",
    erased: "The data have been erased",
    bodyTooLarge: "The form is too large",
    wrongMediaType: "Unsupported kind of data",
    busy: "Many forms are being processed",
    proofNeeded: again,
    trapFilled: again,
    unexpected: "Something went wrong on our side",
  },
  refusalDetails: {
    invalid: "Some answers are incomplete or not valid.",
    notFound: "Please check that the address is complete. It is best to open the link straight from the message.",
    linkExpired: "Links from messages work for a limited time. Please ask the organiser to send a new one.",
    formCancelled: "The organiser has cancelled this. The form is no longer accepted.",
    keyReused:
      "A form with different answers was already received under the same key. Send this one once more, under a new key.",
    answerNotNeeded: "The matter has gone on, so the answer was not recorded.",
    agreementSigned:
      "An application can be withdrawn only before the agreement is signed. Please contact the organiser of the call.",
    amendmentPending: "Requests are decided one at a time. You can send the next one when the decision has come.",
    alreadyRecorded: "The link works once, and a recorded answer cannot be changed.",
    eventOver: "A sign-up can no longer be changed once the event has begun.",
    changesClosed: (until) => `Answers could be changed until ${until}. The organiser will help.`,
    changedMeanwhile: "The current state is below. Please check it and send your changes again.",
    alreadyRegistered:
      "This e-mail address is on the list already. We have sent it the link, now or within the last hour, with which you can see, change or cancel the sign-up.",
    alreadyInDelegation:
      "Somebody else, such as their organisation, has signed this person up. Whoever did that, or the organiser, can change it.",
    organisationFull: (left) =>
      left > 0
        ? `The organiser has set how many people of one organisation may come. Seats left: ${left}.`
        : "The organiser has set how many people of one organisation may come, and that number is used up.",
    noSeatsLeft: (free) => `Free seats: ${free}. The sign-up stays as it was.`,
    deadlinePassed: (deadline) => `The answer could be sent until ${deadline}.`,
    reportOverdue:
      "The report on a grant to the same organisation is overdue. You can apply again once the report has reached us.",
    yearlyLimit: (limit) => `By this procedure one organisation may receive at most ${limit} in a calendar year.`,
    listIncomplete: (open) => `Applications that are still being assessed: ${open}.`,
    offerGone: "Its time is over, or it has been answered. The page of the sign-up shows where it stands.",
    erased: "We no longer hold any personal data of this sign-up, so we cannot show it.",
    bodyTooLarge: "Please shorten the answers and send the form again.",
    wrongMediaType: "Data can be sent as a form or as JSON.",
    formOnly: "At this address data can be sent as a form only.",
    notYetOpen: (opens) => `It opens on ${opens}.`,
    closed: (closed) => `It closed on ${closed}.`,
    exhausted: "The money of the pool is used up, so the call closed early.",
    poolExhausted: (remaining, requested) => `${remaining} is left in the pool, and ${requested} is requested.`,
    busy: (n) => `Please try again in ${wait(n)}. Nothing has been recorded.`,
    proofNeeded: (n) =>
      `An unusual number of forms is coming in, and we check that no machine is sending them. Your answers are below. Please wait ${wait(n)} and press the button again.`,
    trapFilled: "Your browser has probably filled in a hidden field by which we know machines. We have emptied it.",
    unexpected: (id) => `Please try again in a moment. Number of the error: ${id}`,
    unexpectedPosted: (id) =>
      `Your answers are not lost. Please wait a moment and send them once more with the button below: nothing will be recorded twice. Number of the error: ${id}`,
  },
  sendAgain: "Send once more",
};
