import type { Assignment, RecordedReview } from "../../../schemas/assignment.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import { moment, money, period } from "../../shared/words/format.ts";
import { answerRows } from "./answers.ts";
import { applicantOf, titleOf } from "./applicant.ts";
import { type Detail, inSubject, letterOf } from "./body.ts";
import type { Block, LetterContent, Row } from "./content.ts";
import { applicationOf, callOf, conferenceOf, type LetterFacts, need, poolOf, signUpOf } from "./facts.ts";
import { peopleSection, sessionSection } from "./sections.ts";
import { clip, oneLine } from "./text.ts";
import type { AssignmentKind, Words } from "./words/catalogue.ts";
import { words as catalogue } from "./words/words.ts";

/** Of a reviewer's reasons; all of them are on the page behind the link. */
const reasonLength = 400;

/** What a question is about, told in its own words. */
interface Matter {
  reference: string;
  about: string;
  details: Detail[];
  more?: Row[];
  sections?: Block[];
  affordable?: boolean;
}

/** Letters to somebody who is asked for a review, a decision or an approval, and to the coordinator of who is silent. */
export function assignmentLetter(kind: AssignmentKind, facts: LetterFacts): LetterContent {
  const { letter, links, now } = facts;
  const assignment = need(facts.assignment, "an assignment", facts);
  const words = catalogue[letter.language];
  const overdue = kind === "overdueNotice";
  const matter = assignment.step === "approval" ? signUpMatter(facts, words) : applicationMatter(kind, facts, words);
  const deadline = moment(letter.language, assignment.deadline);

  const wording = words.assignment[kind]({
    reference: matter.reference,
    about: inSubject(matter.about),
    step: assignment.step,
    requestedAt: moment(letter.language, assignment.requestedAt),
    deadline,
    late: now.toISOString() > assignment.deadline,
    affordable: matter.affordable ?? true,
  });
  return letterOf({
    words,
    wording,
    details: [...matter.details, ...(overdue ? silent(assignment) : []), ["deadline", deadline]],
    more: matter.more ?? [],
    sections: overdue ? [] : (matter.sections ?? []),
    url: overdue ? undefined : need(links.act, "a link to answer", facts),
  });
}

const silent = ({ assignee }: Assignment): Detail[] => [
  ["assignee", assignee.name],
  ["email", assignee.email],
];

function applicationMatter(kind: AssignmentKind, facts: LetterFacts, words: Words): Matter {
  const { language } = facts.letter;
  const [call, application] = [callOf(facts), applicationOf(facts)];
  const title = titleOf(application);
  const deciding = kind === "decisionRequest" || kind === "decisionReminder";
  const pool = deciding ? poolOf(facts) : undefined;
  return {
    reference: application.reference,
    about: title ?? inLanguage(call.title, language),
    details: [
      ["call", inLanguage(call.title, language)],
      ["reference", application.reference],
      ["applicant", applicantOf(application)],
      ["title", title],
      ["requestedAmount", money(language, application.requestedAmount)],
      ["remaining", pool && money(language, pool.remaining)],
    ],
    // Reviewers work independently: only the decision-maker is told what they wrote.
    more: deciding ? recommendations(facts.reviews ?? [], words) : [],
    affordable: pool === undefined || application.requestedAmount <= pool.remaining,
  };
}

function signUpMatter(facts: LetterFacts, words: Words): Matter {
  const { language } = facts.letter;
  const [conference, signUp] = [conferenceOf(facts), signUpOf(facts)];
  const title = inLanguage(conference.title, language);
  return {
    reference: signUp.reference,
    about: title,
    details: [
      ["event", title],
      ["when", period(language, conference.startsAt, conference.endsAt)],
      ["reference", signUp.reference],
      ["submittedAt", moment(language, signUp.submittedAt)],
    ],
    sections: [
      { type: "details", heading: words.answers, rows: answerRows(conference, signUp, language) },
      ...sessionSection(conference, signUp, facts, words),
      ...peopleSection(signUp, words),
    ],
  };
}

function recommendations(reviews: readonly RecordedReview[], words: Words): Row[] {
  return reviews.map(({ assignee, answer }) => ({
    label: `${words.recommendation} – ${assignee.name}`,
    value: `${words.recommendations[answer.recommendation]}. ${clip(oneLine(answer.reason), reasonLength)}`,
  }));
}
