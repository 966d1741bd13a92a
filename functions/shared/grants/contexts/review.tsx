import { mostPoints } from "../../../../domain/grants/review/scoring.ts";
import { seesContent, withoutContacts } from "../../../../domain/grants/review/sees-content.ts";
import { grantFields } from "../../../../domain/grant-rules.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { MeritRules } from "../../../../schemas/grant-call.ts";
import type { Language } from "../../../../schemas/values.ts";
import { AnswerList } from "../../pages/answers.tsx";
import { Facts } from "../../pages/facts.tsx";
import { catalogue } from "../../words/catalogue.ts";
import { number } from "../../words/format.ts";
import { questionWords } from "../../words/questions/words.ts";
import { reviewWords } from "../../words/review/words.ts";
import { ApplicationFacts, patronFact } from "./application.tsx";
import { Attachments } from "./attachments.tsx";
import type { ContextProps } from "./context.ts";

/** The card follows the thresholds. */
const cardStart = "thresholds";

/** All that a reviewer sees of an application before the declaration: what is needed to know of a conflict. */
function WhoseApplication({ language, facts }: ContextProps) {
  const { application } = facts;
  if (!application) return null;
  const { answers, reference } = application;
  return (
    <Facts
      facts={[
        [catalogue[language].facts.reference, <strong class="reference">{reference}</strong>],
        [questionWords[language].applicant, String(answers[grantFields.applicantName])],
        [reviewWords[language].projectTitle, String(answers[grantFields.projectTitle])],
        ...patronFact(language, facts),
      ]}
    />
  );
}

/** Half a point is possible, as the score is a mean: the least that passes is rounded up to it. */
function Threshold({ language, merit }: { language: Language; merit: MeritRules }) {
  const most = mostPoints(merit);
  const words = reviewWords[language];
  const least = Math.ceil((merit.thresholdPercent * 2 * most) / 100) / 2;
  return (
    <p class="help">
      {words.threshold({
        least: number(language, least),
        most: number(language, most),
        percent: number(language, merit.criterionPercent),
      })}
    </p>
  );
}

/**
 * The application in parts that open and close, so that on a phone the card is never far away: first what was written,
 * then each table by itself.
 */
function Parts({ language, facts: { form, application } }: ContextProps) {
  if (!application) return null;
  const { answers } = application;
  const fields = withoutContacts(form.fields);
  const tables = fields.filter(({ type, name }) => type === "group" && answers[name] !== undefined);
  return (
    <>
      <details class="part" open>
        <summary>{reviewWords[language].answers}</summary>
        <AnswerList language={language} fields={fields.filter(({ type }) => type !== "group")} answers={answers} />
      </details>
      {tables.map((field) => (
        <details class="part">
          <summary>{inLanguage(field.label, language)}</summary>
          <AnswerList language={language} fields={[field]} answers={answers} />
        </details>
      ))}
    </>
  );
}

/**
 * What a reviewer sees above the card, or above the declaration. Somebody who declared a conflict, was replaced or is
 * not needed any more sees the content no more, if they ever did.
 */
export function Review(props: ContextProps) {
  const { language, facts } = props;
  const { question, form } = facts;
  if (!seesContent(question) || !form.merit) return <WhoseApplication {...props} />;
  return (
    <div class="grants">
      <ApplicationFacts {...props} />
      {question.status === "requested" && (
        <p>
          <a class="jump" href={`#${cardStart}`}>
            {reviewWords[language].toCard}
          </a>
        </p>
      )}
      <Parts {...props} />
      <Attachments {...props} />
      <h2 id={cardStart}>{reviewWords[language].rules}</h2>
      <Threshold language={language} merit={form.merit} />
    </div>
  );
}
