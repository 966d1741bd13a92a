import type { Application } from "../../../../schemas/application.ts";
import type { Comment } from "../../../../schemas/comment.ts";
import type { Language } from "../../../../schemas/values.ts";
import { Facts } from "../../pages/facts.tsx";
import { Paragraphs } from "../../pages/paragraphs.tsx";
import { moment, period } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";

interface Commented {
  language: Language;
  application: Application;
  comments: readonly Comment[];
}

/** What the public said of an offer, until when it could, and how that was considered. */
export function PublicComments({ language, application, comments }: Commented) {
  const words = settlementWords[language].comments;
  const time = application.comments;
  return (
    <>
      <h2>{words.title}</h2>
      <Facts facts={[[words.window, time && period(language, time.from, time.until)]]} />
      {comments.length === 0 && <p>{words.none}</p>}
      {comments.map(({ author, text, at }) => (
        <section class="notice">
          <p class="help">{`${author || words.anonymous}, ${moment(language, at)}`}</p>
          <Paragraphs text={text} />
        </section>
      ))}
      {time?.considered !== undefined && (
        <>
          <h3>{words.considered}</h3>
          <Paragraphs text={time.considered} />
        </>
      )}
    </>
  );
}
