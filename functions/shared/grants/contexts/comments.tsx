import { limitsOf } from "../../../../domain/grants/small-grant.ts";
import { CardTable } from "../../pages/card-table.tsx";
import { Facts } from "../../pages/facts.tsx";
import { Paragraphs } from "../../pages/paragraphs.tsx";
import { moment, money, period } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { WholeApplication } from "./application.tsx";
import { Attachments } from "./attachments.tsx";
import type { ContextProps } from "./context.ts";

/** Whether an offer still fits into what art. 19a admits. */
function Limits({ language, facts }: ContextProps) {
  const limits = limitsOf(facts);
  if (limits.length === 0) return null;
  const words = settlementWords[language].comments;
  return (
    <>
      {limits.some(({ most, would }) => would > most) && <p class="notice">{words.doesNotFit}</p>}
      <CardTable
        caption={words.limits}
        headed
        columns={[
          { label: words.limits, heads: true },
          { label: words.granted, figure: true },
          { label: words.promised, figure: true },
          { label: words.would, figure: true },
          { label: words.most, figure: true },
        ]}
        rows={limits.map(({ name, most, granted, promised, would }) => [
          words.limit[name],
          ...(name === "task" ? ["–", "–"] : [money(language, granted), money(language, promised)]),
          money(language, would),
          money(language, most),
        ])}
      />
    </>
  );
}

/** What the public said of an offer, the limits of art. 19a, and the offer. */
export function CommentsContext(props: ContextProps) {
  const { language, facts } = props;
  const { application, comments = [] } = facts;
  if (!application) return null;
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
      <Limits {...props} />
      <WholeApplication {...props} />
      <Attachments {...props} />
    </>
  );
}
