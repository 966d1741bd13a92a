import type { DataCopyWords } from "./words.ts";

export const en: DataCopyWords = {
  about: "A copy of the data held about one sign-up or application. Instants are in UTC, amounts in grosze.",
  submission:
    "The sign-up or application: answers, consents with the version of their text, state and participants. Requests and addresses are compared by their SHA-256 alone.",
  consentTexts: "Texts of what was consented to, in the version agreed to, with the full notice.",
  specialNeeds: "Special needs, kept apart and erased 14 days after the event.",
  letters: "Messages to you: kind, address, time, and what became of them.",
  history: "What happened to the sign-up, when, and whether the person, the system or the organiser did it.",
  arrivals: "Arrivals at the event, by the number of the participant in the sign-up.",
  certificates: "Certificates issued.",
};
