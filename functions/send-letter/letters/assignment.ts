import { inLanguage } from "../../../domain/public-form.ts";
import type { Assignment } from "../../../schemas/assignment.ts";
import { moment, period } from "../../shared/words/format.ts";
import { answerRows } from "./answers.ts";
import { type Detail, inSubject, letterOf } from "./body.ts";
import type { LetterContent } from "./content.ts";
import { conferenceOf, type LetterFacts, need, signUpOf } from "./facts.ts";
import { peopleSection, sessionSection } from "./sections.ts";
import type { AssignmentKind } from "./words/catalogue.ts";
import { words as catalogue } from "./words/words.ts";

const silent = ({ assignee }: Assignment): Detail[] => [
  ["assignee", assignee.name],
  ["email", assignee.email],
];

/** Letters to somebody who accepts or declines sign-ups, and to the coordinator of who is silent. */
export function assignmentLetter(kind: AssignmentKind, facts: LetterFacts): LetterContent {
  const { letter, links, now } = facts;
  const { language } = letter;
  const assignment = need(facts.assignment, "an assignment", facts);
  const [conference, signUp] = [conferenceOf(facts), signUpOf(facts)];
  const words = catalogue[language];
  const overdue = kind === "overdueNotice";
  const title = inLanguage(conference.title, language);
  const deadline = moment(language, assignment.deadline);
  return letterOf({
    words,
    wording: words.assignment[kind]({
      reference: signUp.reference,
      about: inSubject(title),
      requestedAt: moment(language, assignment.requestedAt),
      deadline,
      late: now.toISOString() > assignment.deadline,
    }),
    details: [
      ["event", title],
      ["when", period(language, conference.startsAt, conference.endsAt)],
      ["reference", signUp.reference],
      ["submittedAt", moment(language, signUp.submittedAt)],
      ...(overdue ? silent(assignment) : []),
      ["deadline", deadline],
    ],
    sections: overdue
      ? []
      : [
          { type: "details", heading: words.answers, rows: answerRows(conference, signUp, language) },
          ...sessionSection(conference, signUp, facts, words),
          ...peopleSection(signUp, words),
        ],
    url: overdue ? undefined : need(links.act, "a link to answer", facts),
  });
}
