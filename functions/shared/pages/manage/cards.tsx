import { cardLines } from "../../../../domain/grants/review/assessment-card.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { RecordedQuestion } from "../../../../schemas/question.ts";
import type { Language } from "../../../../schemas/values.ts";
import { number } from "../../words/format.ts";
import { ownApplicationWords } from "../../words/own-application/words.ts";

interface Shown {
  language: Language;
  form: GrantCall;
  cards: readonly RecordedQuestion[];
}

/** The assessment cards of one's own application, with points and reasons. Who wrote them is not told. */
export function Cards({ language, form, cards }: Shown) {
  if (cards.length === 0) return null;
  const words = ownApplicationWords[language];
  return (
    <>
      <h2>{words.cards}</h2>
      {cards.map(({ answer }, index) => {
        const { lines, remark } = cardLines(form, answer);
        return (
          <section class="card">
            <h3>{words.card(index + 1)}</h3>
            <dl class="answers">
              {lines.map(({ criterion, points, reason }) => (
                <div>
                  <dt>{inLanguage(criterion.title, language)}</dt>
                  <dd>
                    <strong>{words.points(number(language, points), number(language, criterion.maxPoints))}</strong>
                    <p class="text">{reason}</p>
                  </dd>
                </div>
              ))}
              {remark && (
                <div>
                  <dt>{words.remark}</dt>
                  <dd class="text">{remark}</dd>
                </div>
              )}
            </dl>
          </section>
        );
      })}
    </>
  );
}
