import { limitsOf } from "../../../../domain/grants/small-grant/limits.ts";
import { CardTable } from "../../pages/card-table.tsx";
import { money } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { WholeApplication } from "./application.tsx";
import { Attachments } from "./attachments.tsx";
import type { ContextProps } from "./context.ts";
import { PublicComments } from "./public-comments.tsx";

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
  return (
    <>
      <PublicComments language={language} application={application} comments={comments} />
      <Limits {...props} />
      <WholeApplication {...props} />
      <Attachments {...props} />
    </>
  );
}
