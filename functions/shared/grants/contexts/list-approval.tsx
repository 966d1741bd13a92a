import { amountOf } from "../../../../domain/grants/list/allotment.ts";
import { publishedFields } from "../../../../domain/grants/small-grant/offers.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { ListApproval, Ranking } from "../../../../schemas/ranking.ts";
import type { Language } from "../../../../schemas/values.ts";
import { AnswerList } from "../../pages/answers.tsx";
import { Facts } from "../../pages/facts.tsx";
import { moment, money, number } from "../../words/format.ts";
import { listWords } from "../../words/lists/words.ts";
import { questionWords } from "../../words/questions/words.ts";
import type { ContextProps } from "./context.ts";
import { ListTable, nameOf } from "./list-table.tsx";
import { PublicComments } from "./public-comments.tsx";

interface Decided {
  language: Language;
  form: GrantCall;
  ranking: Ranking;
}

/** Who decided what, when and why. */
function Decision({
  language,
  form,
  approval,
  version,
}: Omit<Decided, "ranking"> & { approval: ListApproval; version?: number }) {
  const words = listWords[language];
  const { role, by, at, decision, reason } = approval;
  return (
    <li>
      <strong>{nameOf(form, by)}</strong>, {words.roles[role]}
      {version !== undefined && `, ${words.inVersion(version)}`}: {words.decisions[decision]}, {moment(language, at)}
      {reason && (
        <>
          <br />„{reason}”
        </>
      )}
    </li>
  );
}

export function Decisions({ language, form, ranking }: Decided) {
  const words = listWords[language];
  const earlier = ranking.history.filter(({ version }) => version !== ranking.version);
  return (
    <>
      <h2>{words.approvals}</h2>
      {ranking.approvals.length === 0 && <p>{words.noApprovals}</p>}
      <ol>
        {ranking.approvals.map((approval) => (
          <Decision language={language} form={form} approval={approval} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <>
          <h2>{words.earlier}</h2>
          <ol>
            {earlier.map((approval) => (
              <Decision language={language} form={form} approval={approval} version={approval.version} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** How much a list gives of what there is. */
export function ListFacts({ language, ranking }: { language: Language; ranking: Ranking }) {
  const words = listWords[language];
  const given = amountOf(ranking.entries);
  return (
    <Facts
      facts={[
        [words.version, number(language, ranking.version)],
        [words.rows, number(language, ranking.entries.length)],
        [words.available, money(language, ranking.available)],
        [words.proposed, money(language, given)],
        [words.left, money(language, ranking.available - given)],
      ]}
    />
  );
}

/** The only application of a list, as the public sees an offer: who writes for the applicant is the office's business. */
function OnlyOne({ language, facts: { form, listed, comments = [] } }: ContextProps) {
  if (!listed) return null;
  return (
    <>
      <h2>{questionWords[language].content}</h2>
      <AnswerList language={language} fields={publishedFields(form)} answers={listed.answers} />
      {listed.comments && <PublicComments language={language} application={listed} comments={comments} />}
    </>
  );
}

/** The version, every row, what it costs, and who has approved it before. */
export function ListApprovalContext(props: ContextProps) {
  const { language, facts } = props;
  const { form, ranking } = facts;
  if (!ranking) return null;
  const decided = { language, form, ranking };
  const [only] = ranking.entries;
  const declines = form.rolling && only?.place === "notRecommended" && !only.override;
  return (
    <>
      {declines && <p class="notice">{listWords[language].declines}</p>}
      <ListFacts language={language} ranking={ranking} />
      <ListTable {...decided} />
      <OnlyOne {...props} />
      <Decisions {...decided} />
    </>
  );
}
