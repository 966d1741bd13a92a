import * as z from "zod/mini";
import { canonicalContent } from "../../../domain/content.ts";
import type { GrantKind } from "../../../domain/letters.ts";
import type { LetterFacts } from "../../../functions/send-letter/letters/compose.ts";
import type { AskedStep } from "../../../functions/send-letter/letters/words/grants.ts";
import type { Application } from "../../../schemas/application.ts";
import { Draft } from "../../../schemas/draft.ts";
import type { Language } from "../../../schemas/values.ts";
import { letter, links } from "./common.ts";
import {
  application,
  call,
  cards,
  isAbout,
  late,
  pool,
  published,
  questionAt,
  ranking,
  rejected,
  scored,
  scoredDecision,
} from "./grant-state.ts";

/** What the letter of a question needs, and no more than the door would give it. */
export function asking(
  kind: "questionAsked" | "questionReminder" | "questionOverdue",
  step: AskedStep,
  language: Language = "pl",
): LetterFacts {
  const own = questionAt(step);
  const aboutList = own.submissionId === undefined;
  return {
    letter: { ...letter(kind, language, call.id), step, round: 1, assigneeId: own.asked.id, ...isAbout(step) },
    form: call,
    links,
    now: new Date("2027-04-01T07:00:00.000Z"),
    question: own,
    ...(aboutList ? { ranking } : { submission: late }),
  };
}

export const draft = z.parse(Draft, {
  schemaVersion: 1,
  id: "d".repeat(32),
  formId: call.id,
  language: "pl",
  revision: 4,
  values: { projectTitle: "Zielone podwórko" },
  editors: ["maria@example.pl", "jan@example.pl"],
  createdAt: "2027-02-05T10:00:00.000Z",
  savedAt: "2027-02-06T10:00:00.000Z",
  status: "editing",
  reminded: 0,
});

/** The application as it is when a letter of a kind is sent. */
function stateFor(kind: GrantKind): Application {
  switch (kind) {
    case "applicationReceived":
    case "applicationLink":
    case "formalCheckPassed":
      return application;
    case "applicationAwaitsPatron": {
      const patron = { name: "Fundacja Patron", email: "patron@example.pl" };
      return { ...application, status: "awaitingPatron", patron };
    }
    case "applicationAwarded": {
      const { agreement: _, ...awarded } = late;
      return awarded;
    }
    case "applicationLeftUnexamined":
    case "applicationRejectedFormally":
    case "appealUpheld":
    case "commentsOpened":
      return scored;
    case "applicationOnReserve":
      return { ...scored, status: "reserve", decision: { ...scoredDecision(), position: 9 } };
    case "applicationRejected":
      return rejected;
    case "applicationForfeited":
    case "applicationWithdrawn":
    case "callCancelled":
      return { ...application, endReason: "Zmiana planów." };
    default:
      return late;
  }
}

const aboutApplication =
  /^(application(?!sScored)|formalCheck|appeal|comments|agreement|instalment|amendment|report|callCancelled|reviewer)/;

/** Everything one letter about a grant needs, and no more than the door would give it. */
export function grantExample(kind: GrantKind, language: Language = "pl"): LetterFacts {
  if (kind === "questionAsked" || kind === "questionReminder") return asking(kind, "correction", language);
  if (kind === "questionOverdue") return asking(kind, "review", language);
  const about = {
    letter: letter(kind, language, call.id),
    form: call,
    links,
    now: new Date("2027-04-10T06:00:00.000Z"),
  };
  const own = aboutApplication.test(kind) ? { ...about, submission: stateFor(kind) } : about;
  switch (kind) {
    case "draftLink":
    case "draftReminder":
    case "draftExpired":
      return { ...about, letter: { ...about.letter, draftId: draft.id }, draft };
    case "applicationReceived":
      return { ...own, canonicalContent: canonicalContent(application) };
    case "applicationAwaitsPatron":
      return { ...own, question: questionAt("patron") };
    case "applicationAwarded":
    case "applicationRejected":
      return { ...own, cards };
    case "applicationOnReserve":
      return { ...own, cards, ranking: published };
    case "callClosed":
      return { ...own, counter: pool };
    case "resultsPublished":
      return { ...own, counter: pool, ranking: published };
    case "moneyReturned": {
      const returned = { amount: 12_345, from: ["PT-0000-0001"], promoted: ["PT-0000-0003", "PT-0000-0004"] };
      return { ...own, letter: { ...own.letter, returned } };
    }
    case "listReturned":
    case "listRefused":
      return { ...own, ranking };
    case "overdueList":
      return {
        ...own,
        overdue: [
          { question: questionAt("review"), reference: application.reference },
          { question: questionAt("listApproval") },
        ],
      };
    default:
      return own;
  }
}
