import { cardLines } from "../../../../domain/grants/review/assessment-card.ts";
import { isCard } from "../../../../domain/grants/review/impartiality.ts";
import { sum } from "../../../../domain/money.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { Question } from "../../../../schemas/question.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { moment, number } from "../../words/format.ts";
import { CardLines } from "../card-lines.tsx";

interface Scored {
  office: Coordinating;
  application: Application;
  questions: readonly Question[];
}

/** Nobody who has the ear of the second reviewer reads the card of the first. */
const isComplete = ({ status }: Application): boolean => status !== "meritReview" && status !== "reviewerAssignment";

/** The cards of all reviewers with their names, and which of them make the score. */
export function ReviewCards({ office, application, questions }: Scored) {
  const { language, form } = office;
  if (!form.merit) return null;
  const words = coordinatorWords[language].application;
  const cards = questions.filter(isCard);
  const { score } = application;
  return (
    <section>
      <h2>{words.cards}</h2>
      {cards.length === 0 && <p>{words.noCards}</p>}
      {score && (
        <p>
          {`${words.total}: `}
          <strong>{number(language, score.total / 2)}</strong>
          {score.divergent && `; ${words.divergent}`}
        </p>
      )}
      {cards.map(({ asked, answer, recordedAt }) => {
        if (!isComplete(application)) {
          return (
            <p>
              {`${asked.name}: ${words.cardSent}, `}
              {moment(language, recordedAt)}
            </p>
          );
        }
        const { lines, remark } = cardLines(form, answer);
        return (
          <details class="part">
            <summary>
              {`${asked.name}: ${number(language, sum(lines.map(({ points }) => points)))}`}
              {score?.counted.includes(asked.id) && ` (${words.counted})`}
            </summary>
            <CardLines language={language} lines={lines} remark={remark} />
            <p class="help">{moment(language, recordedAt)}</p>
          </details>
        );
      })}
    </section>
  );
}
