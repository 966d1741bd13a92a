import type { GrantKind } from "../../../../domain/letters.ts";
import type { LetterContent } from "../content.ts";
import type { LetterFacts } from "../facts.ts";
import { applicationLetter } from "./application.ts";
import { coordinatorLetter } from "./coordinator.ts";
import { draftLetter } from "./draft.ts";
import { overdueLetter, questionLetter } from "./question.ts";

/** Letters about calls and applications. Throws `MissingFact`. */
export function grantLetter(kind: GrantKind, facts: LetterFacts): LetterContent | Promise<LetterContent> {
  switch (kind) {
    case "questionAsked":
    case "questionReminder":
      return questionLetter(kind, facts);
    case "questionOverdue":
      return overdueLetter(facts);
    case "draftLink":
    case "draftReminder":
    case "draftExpired":
      return draftLetter(kind, facts);
    case "coordinatorLink":
    case "callClosed":
    case "applicationsScored":
    case "listReturned":
    case "listRefused":
    case "resultsPublished":
    case "overdueList":
    case "reviewersMissing":
    case "overrideAgreed":
    case "overrideDeclined":
    case "moneyReturned":
      return coordinatorLetter(kind, facts);
    default:
      return applicationLetter(kind, facts);
  }
}
