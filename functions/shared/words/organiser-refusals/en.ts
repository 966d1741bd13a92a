import type { EntryRefusalWords } from "./words.ts";

export const en: EntryRefusalWords = {
  alreadyRegistered: "This address is on the list already. Nothing was entered and nobody was written to.",
  alreadyInDelegation:
    "Somebody else, such as their organisation, has signed this person up already. Nothing was entered.",
  organisationFull: (left) => `This organisation may sign up so many more people: ${left}. Nothing was entered.`,
  noSeatsLeft: "There are not enough free seats, so nobody was entered. Seats can be added on the page of the event.",
  keyReused:
    "A sign-up with other content was entered from this page already. Please look at it. If this is to be another one, it can be sent now: what you typed is still there.",
  see: "See the sign-up that is on the list",
  noSeatsAtTheDoor: "There is no free seat, so nobody was entered. The organiser can add seats.",
  lookUp: "Find this person on the list: by name, organisation or number.",
};
