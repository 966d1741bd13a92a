import type { cardLines } from "../../../domain/grants/review/assessment-card.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { number } from "../words/format.ts";
import { ownApplicationWords } from "../words/own-application/words.ts";

interface Read extends ReturnType<typeof cardLines> {
  language: Language;
}

/** What a card says: points and a reason for each criterion, and the remark on the whole. */
export function CardLines({ language, lines, remark }: Read) {
  const words = ownApplicationWords[language];
  return (
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
  );
}
