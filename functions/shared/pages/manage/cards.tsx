import { cardLines } from "../../../../domain/grants/review/assessment-card.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { RecordedQuestion } from "../../../../schemas/question.ts";
import type { Language } from "../../../../schemas/values.ts";
import { ownApplicationWords } from "../../words/own-application/words.ts";
import { CardLines } from "../card-lines.tsx";

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
      {cards.map(({ answer }, index) => (
        <section class="card">
          <h3>{words.card(index + 1)}</h3>
          <CardLines language={language} {...cardLines(form, answer)} />
        </section>
      ))}
    </>
  );
}
