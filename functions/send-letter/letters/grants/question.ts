import { awaited } from "../../../../domain/grants/step-times.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import { OwnStep } from "../../../../schemas/grant-step.ts";
import type { GrantStep } from "../../../../schemas/grant-step.ts";
import { stepNames } from "../../../shared/words/step-names/words.ts";
import { inSubject, letterOf } from "../body.ts";
import type { LetterContent } from "../content.ts";
import { callOf, type LetterFacts, need } from "../facts.ts";
import type { AskedStep, QuestionValues } from "../words/grants.ts";
import { words as catalogue } from "../words/words.ts";
import { titleOf } from "./applicant.ts";
import { nameOf, rowsOf, written } from "./details.ts";
import { matterOf } from "./matter.ts";

const isAsked = (step: GrantStep): step is AskedStep => !OwnStep.options.some((own) => own === step);

/** What the subject of a letter ends with: an application, or the call. */
export function subjectEnd(facts: LetterFacts): string {
  const { submission, ranking, letter } = facts;
  const call = inSubject(inLanguage(callOf(facts).title, letter.language));
  const { terms } = catalogue[letter.language].grant;
  const [only, ...others] = ranking?.entries ?? [];
  if (submission?.kind !== "application") {
    // In a rolling call each application is on a list of its own.
    return only && others.length === 0 ? terms.aboutApplication(only.reference, inSubject(only.title)) : `: ${call}`;
  }
  return terms.aboutApplication(submission.reference, inSubject(titleOf(submission) ?? call));
}

function valuesOf(step: AskedStep, facts: LetterFacts): QuestionValues {
  const { submission, now } = facts;
  const question = need(facts.question, "a question", facts);
  const application = submission?.kind === "application" ? submission : undefined;
  const isChecked = (application?.formalChecks.length ?? 0) > 0;
  return {
    call: inSubject(inLanguage(callOf(facts).title, facts.letter.language)),
    about: subjectEnd(facts),
    deadline: written(facts).moment(question.deadline),
    late: now.toISOString() > question.deadline,
    declared: question.declaredAt !== undefined,
    extended: question.extendedAt === facts.letter.queuedAt,
    corrected: isChecked,
    declined: step === "correction" && !isChecked,
    published: application?.decision !== undefined,
    number: `${step === "listApproval" ? (facts.ranking?.version ?? "") : question.round}`,
  };
}

/** To whoever is asked something about a grant, at first and again. */
export function questionLetter(kind: "questionAsked" | "questionReminder", facts: LetterFacts): LetterContent {
  const question = need(facts.question, "a question", facts);
  const step = need(isAsked(question.step) ? question.step : undefined, "somebody who asks", facts);
  const words = catalogue[facts.letter.language];
  const values = valuesOf(step, facts);
  const wording = words.grant.step[step](values);
  const around = kind === "questionAsked" ? words.grant.asked : words.grant.reminder;
  const { details, sections = [] } = matterOf(step, question, facts);
  return letterOf({
    words,
    wording: {
      ...around({ ...values, wording }),
      heading: stepNames[facts.letter.language][awaited(question)],
    },
    details: [],
    more: rowsOf(words, [...details, ["deadline", values.deadline]]),
    sections,
    url: need(facts.links.act, "a link to answer", facts),
  });
}

/** To the coordinator, of who is silent. */
export function overdueLetter(facts: LetterFacts): LetterContent {
  const { letter, submission } = facts;
  const question = need(facts.question, "a question", facts);
  const { asked, requestedAt, deadline } = question;
  const words = catalogue[letter.language];
  const { moment } = written(facts);
  const name = stepNames[letter.language][awaited(question)];
  return letterOf({
    words,
    wording: words.grant.overdue({
      step: name,
      about: subjectEnd(facts),
      requestedAt: moment(question.declaredAt ?? requestedAt),
      replaced: question.status === "withdrawn",
    }),
    details: [],
    more: rowsOf(words, [
      ...(submission?.kind === "application"
        ? nameOf(submission, facts)
        : ([["call", inLanguage(callOf(facts).title, letter.language)]] as const)),
      ["step", name],
      ["asked", asked.name],
      ["email", asked.email],
      ["deadline", moment(deadline)],
    ]),
    url: need(facts.links.act, "a link to the call", facts),
  });
}
