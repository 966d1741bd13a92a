import type { RecordedReview } from "../../../schemas/assignment.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import { moment, money } from "../../shared/words/format.ts";
import { applicantOf, titleOf } from "./applicant.ts";
import { inSubject, letterOf } from "./body.ts";
import type { LetterContent, Row } from "./content.ts";
import { applicationOf, callOf, type LetterFacts, need, poolOf } from "./facts.ts";
import { clip, oneLine } from "./text.ts";
import type { AssignmentKind, Words } from "./words/catalogue.ts";
import { words as catalogue } from "./words/words.ts";

/** Of a reviewer's reasons; all of them are on the page behind the link. */
const reasonLength = 400;

/** Letters to a reviewer or the decision-maker about one application, and to the coordinator when they are silent. */
export function assignmentLetter(kind: AssignmentKind, facts: LetterFacts): LetterContent {
  const { letter, links, now } = facts;
  const [call, application] = [callOf(facts), applicationOf(facts)];
  const assignment = need(facts.assignment, "an assignment", facts);
  const words = catalogue[letter.language];
  const callTitle = inLanguage(call.title, letter.language);
  const overdue = kind === "overdueNotice";
  const deciding = kind === "decisionRequest" || kind === "decisionReminder";
  const pool = deciding ? poolOf(facts) : undefined;
  const deadline = moment(letter.language, assignment.deadline);

  const wording = words.assignment[kind]({
    reference: application.reference,
    about: inSubject(titleOf(application) ?? callTitle),
    step: assignment.step,
    requestedAt: moment(letter.language, assignment.requestedAt),
    deadline,
    late: now.toISOString() > assignment.deadline,
    affordable: pool === undefined || application.requestedAmount <= pool.remaining,
  });
  return letterOf({
    words,
    wording,
    details: [
      ["call", callTitle],
      ["reference", application.reference],
      ["applicant", applicantOf(application)],
      ["title", titleOf(application)],
      ["requestedAmount", money(letter.language, application.requestedAmount)],
      ["remaining", pool && money(letter.language, pool.remaining)],
      ["assignee", overdue ? assignment.assignee.name : undefined],
      ["email", overdue ? assignment.assignee.email : undefined],
      ["deadline", deadline],
    ],
    // Reviewers work independently: only the decision-maker is told what they wrote.
    more: deciding ? recommendations(facts.reviews ?? [], words) : [],
    url: overdue ? undefined : need(links.act, "a link to answer", facts),
  });
}

function recommendations(reviews: readonly RecordedReview[], words: Words): Row[] {
  return reviews.map(({ assignee, answer }) => ({
    label: `${words.recommendation} – ${assignee.name}`,
    value: `${words.recommendations[answer.recommendation]}. ${clip(oneLine(answer.reason), reasonLength)}`,
  }));
}
