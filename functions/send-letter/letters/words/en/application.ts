import type { ApplicationKind, ApplicationWords, LaterKind, Next, ResultKind } from "../grants.ts";
import { commands } from "../commands.ts";

const see = "See the application";
const whatFollows: Record<Next, string> = {
  merit: "Independent reviewers will now assess the application. We will write again when there is a result.",
  comments: "The offer will now be made public so that anybody may comment on it.",
  list: "We will write again when the call has been decided.",
};

export const application: ApplicationWords<Exclude<ApplicationKind, ResultKind | LaterKind>> = {
  applicationReceived: ({ reference, call }) => ({
    subject: `Application received ${reference}: ${call}`,
    heading: "Application received",
    opening: [
      `We confirm that application ${reference} has been submitted. There is nothing to print, to sign or to bring to the office.`,
    ],
    link: see,
    closing: [
      `Attached are the application as a PDF document and the file ${reference}.json, which holds exactly what was submitted. To check this, compute the SHA-256 checksum of ${reference}.json and compare it with the one above, for example with the command:\n${commands(reference)}`,
      "We will write again about each further step.",
    ],
  }),
  applicationAwaitsPatron: ({ reference, call }) => ({
    subject: `Application ${reference} is waiting for the patron: ${call}`,
    heading: "Waiting for the patron",
    opening: [
      `Application ${reference} has been saved. We have asked the patron you named to confirm it; the link went to the address below.`,
      "The application is submitted once the patron has confirmed it. Please remind the patron, and check that the address is right.",
    ],
    link: see,
  }),
  applicationLink: ({ reference, call }) => ({
    subject: `Link to application ${reference}: ${call}`,
    heading: "Link to the application",
    opening: [
      `Here is a new link to the page of application ${reference}.`,
      "If you did not ask for it, you can ignore this message: nothing has changed.",
    ],
    link: see,
  }),
  formalCheckPassed: ({ reference, call, next }) => ({
    subject: `Formal check passed, application ${reference}: ${call}`,
    heading: "Formal check passed",
    opening: [`Application ${reference} has passed the formal check.`, whatFollows[next]],
    link: see,
  }),
  applicationLeftUnexamined: ({ reference, call, called }) => ({
    subject: `Application ${reference} left unexamined: ${call}`,
    heading: "Application left unexamined",
    opening: [
      called
        ? `Application ${reference} was not completed in time, and has therefore been left unexamined.`
        : `Application ${reference} has been left unexamined.`,
    ],
    link: see,
    closing: ["Thank you for preparing the application. You are welcome to apply in further calls."],
  }),
  applicationRejectedFormally: ({ reference, call, appealed }) => ({
    subject: `Formal check not passed, application ${reference}: ${call}`,
    heading: "Formal check not passed",
    opening: [
      appealed
        ? `The appeal from the formal check of application ${reference} has been considered and was not upheld. The result of the formal check is final.`
        : `We regret to inform you that application ${reference} has not passed the formal check and will not be examined further.`,
    ],
    link: see,
    closing: ["Thank you for preparing the application. You are welcome to apply in further calls."],
  }),
  appealUpheld: ({ reference, call, next }) => ({
    subject: `Appeal upheld, application ${reference}: ${call}`,
    heading: "Appeal upheld",
    opening: [`Your appeal was upheld: application ${reference} is formally correct.`, whatFollows[next]],
    link: see,
  }),
  commentsOpened: ({ reference, call }) => ({
    subject: `Offer ${reference} made public: ${call}`,
    heading: "Offer made public",
    opening: [
      `Offer ${reference} is formally correct and has been made public. Anybody may comment on it in the time given below.`,
      "The comments will be considered after that, and we will write to you about the result.",
    ],
    link: "See the offer",
  }),
};
