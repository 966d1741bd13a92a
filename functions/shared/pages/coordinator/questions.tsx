import { awaited, lapses } from "../../../../domain/grants/step-times.ts";
import { isReview } from "../../../../domain/grants/review/reviewers.ts";
import type { Question } from "../../../../schemas/question.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { moment, number } from "../../words/format.ts";
import { stepNames } from "../../words/step-names/words.ts";
import { CardTable } from "../card-table.tsx";
import { ActionLink, Press } from "./press.tsx";

interface Shown {
  office: Coordinating;
  questions: readonly Question[];
  /** What they are about: a list, or else an application. */
  list?: string;
  application?: string;
}

/** What names a question in a form, next to what it is about. */
const namesOf = ({ step, round, asked }: Question): Record<string, string> => ({
  step,
  round: String(round),
  asked: asked.id,
});

/** What may be done about a question that waits for an answer. */
function Deeds({ office, question, list, application }: Omit<Shown, "questions"> & { question: Question }) {
  if (question.status !== "requested") return null;
  const names = { ...namesOf(question), ...(list !== undefined && { list }) };
  const shownAt = application === undefined ? "/list" : `/applications/${application}`;
  const sentTo = application === undefined ? "" : shownAt;
  const isOver = lapses(question.step) && question.deadline < office.now;
  return (
    <>
      {!isOver && (
        <p>
          <ActionLink office={office} action="extend" path={shownAt} query={names} />
        </p>
      )}
      {isReview(question) && (
        <p>
          <ActionLink office={office} action="replace" path={shownAt} query={names} />
        </p>
      )}
      <Press office={office} action="resend" path={sentTo} hidden={names} quiet />
    </>
  );
}

function standing({ office: { language, now }, question }: { office: Coordinating; question: Question }) {
  const { application: words, waiting } = coordinatorWords[language];
  if (question.status === "recorded") return `${words.answered}: ${moment(language, question.recordedAt)}`;
  const state = words.questionState[question.status];
  return question.status === "requested" && question.deadline < now ? (
    <>
      {state} <strong class="badge late">{waiting.late}</strong>
    </>
  ) : (
    state
  );
}

/** Every question with its deadline, reminders and answer, and what may be done about those that are open. */
export function QuestionTable({ office, questions, ...about }: Shown) {
  const { language } = office;
  const { application: words, waiting } = coordinatorWords[language];
  if (questions.length === 0) return null;
  return (
    <CardTable
      caption={words.questions}
      headed={about.application !== undefined}
      columns={[
        { label: waiting.columns.what, heads: true },
        { label: waiting.columns.whom },
        { label: words.asked },
        { label: waiting.columns.deadline },
        { label: waiting.columns.reminded, figure: true },
        { label: words.columns.state },
      ]}
      rows={questions.map((question) => [
        stepNames[language][awaited(question)],
        question.asked.name,
        moment(language, question.requestedAt),
        moment(language, question.deadline),
        question.status === "requested" ? number(language, question.reminded) : "–",
        <>
          {standing({ office, question })}
          <Deeds office={office} question={question} {...about} />
        </>,
      ])}
    />
  );
}
