import type { Letter } from "../../../../schemas/letter.ts";
import type { Language } from "../../../../schemas/values.ts";
import { moment } from "../../words/format.ts";
import type { OwnLetterKind } from "../../words/letter-names/words.ts";
import { ownWords } from "../../words/own/words.ts";

interface Shown {
  language: Language;
  letters: readonly Letter[];
  /** The person's own address; letters to another one, such as a participant's, say so. */
  email: string | undefined;
}

const isOwnKind = (kind: Letter["kind"]): kind is OwnLetterKind => Object.hasOwn(ownWords.pl.letterKind, kind);

/** Whether a letter goes to the people of a submission; those to reviewers and officials stay hidden. */
export const isOwnLetter = ({ kind, assigneeId = "applicant" }: Letter): boolean =>
  isOwnKind(kind) && assigneeId === "applicant";

/** Letters about one's own submission, the oldest first, with what became of each. */
export function Letters({ language, letters, email }: Shown) {
  const words = ownWords[language];
  const own = letters.filter(isOwnLetter).toSorted((one, other) => one.queuedAt.localeCompare(other.queuedAt));
  return (
    <>
      <h2>{words.letters}</h2>
      {email === undefined && <p>{words.noAddress}</p>}
      {own.length === 0 ? <p>{words.noLetters}</p> : <p class="help">{words.lettersHelp}</p>}
      {own.length > 0 && (
        <ul class="letters">
          {own.map(({ kind, status, to, queuedAt, sentAt }) => (
            <li>
              <span>{isOwnKind(kind) && words.letterKind[kind]}</span>
              <span class={`state ${status}`}>{words.letterStatus[status]}</span>
              <span class="help">
                {moment(language, sentAt ?? queuedAt)}
                {to !== undefined && to !== email && `, ${words.letterTo(to)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
