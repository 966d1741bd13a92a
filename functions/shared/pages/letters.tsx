import type { Letter } from "../../../schemas/letter.ts";
import type { Submission } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { moment } from "../words/format.ts";
import type { OwnLetterKind } from "../words/words.ts";

const isOwnKind = (language: Language, kind: string): kind is OwnLetterKind =>
  Object.hasOwn(catalogue[language].manage.letterKind, kind);

/** Letters to the person the page belongs to, with what became of each. Those to reviewers and officials stay hidden. */
export function Letters({
  language,
  submission,
  letters,
}: {
  language: Language;
  submission: Submission;
  letters: readonly Letter[];
}) {
  const words = catalogue[language].manage;
  const own = letters.filter(({ to, kind }) => to === submission.email && isOwnKind(language, kind));
  if (own.length === 0) return <p>{words.noLetters}</p>;
  return (
    <ul class="letters">
      {own.map(({ kind, status, queuedAt, sentAt }) => (
        <li>
          <span>{isOwnKind(language, kind) && words.letterKind[kind]}</span>
          <span class={`state ${status}`}>{words.letterStatus[status]}</span>
          <span class="help">{moment(language, sentAt ?? queuedAt)}</span>
        </li>
      ))}
    </ul>
  );
}
