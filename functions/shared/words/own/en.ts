import { en as letterNames } from "../letter-names/en.ts";
import type { OwnWords } from "./words.ts";

export const en: OwnWords = {
  title: { signUp: "Your sign-up", application: "Your application" },
  answers: "Answers",
  consents: "Consents and declarations",
  letters: "Messages we have sent",
  lettersHelp: "For each message we record what became of it. The organiser sees it too.",
  letterKind: letterNames.kind,
  letterStatus: letterNames.status,
  letterTo: (address) => `to ${address}`,
  noLetters: "We have not sent any message yet.",
  noAddress: "The sign-up has no e-mail address, so the organiser prints messages and hands them over.",
  actions: "What you can do",
  data: "Download a copy of my data",
  asOf: (when) => `As of ${when}`,
};
