import type { ParticipantWords } from "../catalogue.ts";

export const session: Pick<ParticipantWords, "sessionOffered" | "sessionOfferLapsed"> = {
  sessionOffered: ({ reference, session, until, seats }) => ({
    subject: `A seat in a session awaits your answer, sign-up ${reference}: ${session}`,
    heading: seats === 1 ? "A seat in a session is waiting for you" : "Seats in a session are waiting for you",
    opening: [
      `A seat in a session has become free and it is your turn on its waiting list. We are waiting for your answer until: ${until}.`,
      "Please accept or decline the session. If we have no answer by then, the seat in the session will be offered to the next person. Your place at the event and in other sessions stays as it is.",
    ],
    link: "Accept the session or decline it",
    closing: ["Opening the link decides nothing: your answer is recorded only by the button on the page."],
  }),
  sessionOfferLapsed: ({ reference, session }) => ({
    subject: `Time to answer about a session has run out, sign-up ${reference}: ${session}`,
    heading: "Time to answer about a session has run out",
    opening: [
      "We had no answer in time, so the seat in the session has been offered to the next person.",
      "Your place at the event and in other sessions stays as it is. You can choose the session again on the page of your sign-up.",
    ],
    link: "See your sign-up",
  }),
};
