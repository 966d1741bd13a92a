import { amountOf, isLive } from "../../../../domain/grants/list/allotment.ts";
import { nextStep, undecidedOf } from "../../../../domain/grants/call/state.ts";
import { sum } from "../../../../domain/money.ts";
import { isWaiting, type Waiting } from "../../../../domain/grants/call/waiting.ts";
import type { Question } from "../../../../schemas/question.ts";
import type { Ranking, RankingEntry } from "../../../../schemas/ranking.ts";
import type { WholeCall } from "../../coordinator/facts.ts";
import { Decisions, ListFacts } from "../../grants/contexts/list-approval.tsx";
import { ListTable } from "../../grants/contexts/list-table.tsx";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords, type Done } from "../../words/coordinator/words.ts";
import { moment, money } from "../../words/format.ts";
import { listWords } from "../../words/lists/words.ts";
import { Facts } from "../facts.tsx";
import { ActionLink, Press } from "./press.tsx";
import { addressOf, drawRoom } from "./room.tsx";
import { QuestionTable } from "./questions.tsx";

export interface ListPage {
  office: Coordinating;
  call: WholeCall;
  /** Questions about each list, by its id. */
  questions: ReadonlyMap<string, readonly Question[]>;
  done?: Done | undefined;
}

const mayChange = ({ status }: Ranking, { place, accepted, overLimit }: RankingEntry): boolean =>
  (status === "draft" || status === "approval") &&
  accepted === undefined &&
  overLimit === undefined &&
  ["recommended", "partial", "reserve", "notRecommended"].includes(place);

function Rows({ office, ranking }: { office: Coordinating; ranking: Ranking }) {
  const { language, form } = office;
  const { list } = coordinatorWords[language];
  const { entries } = ranking;
  const change = (entry: RankingEntry) => (
    <span>
      <a href={addressOf(office, `/applications/${entry.submissionId}`)}>{entry.reference}</a>
      {mayChange(ranking, entry) && (
        <>
          {", "}
          <ActionLink
            office={office}
            action="override"
            path="/list"
            query={{ list: ranking.id, application: entry.submissionId }}
            label={list.change}
          />
        </>
      )}
    </span>
  );
  return (
    <ListTable
      language={language}
      form={form}
      ranking={ranking}
      extra={{ label: list.change, cell: change }}
      foot={[
        "",
        list.sums,
        "",
        money(language, sum(entries.map(({ requested }) => requested))),
        money(language, amountOf(entries)),
        "",
      ]}
    />
  );
}

function Proposal({ office, ranking }: { office: Coordinating; ranking: Ranking }) {
  const { language } = office;
  const [words, { list }] = [listWords[language], coordinatorWords[language]];
  const { proposal, entries } = ranking;
  const entry = entries.find(({ submissionId }) => submissionId === proposal?.submissionId);
  if (!proposal || !entry) return null;
  return (
    <section class="notice">
      <h3>{list.proposal}</h3>
      <Facts
        facts={[
          [words.columns.applicant, `${entry.position}. ${entry.applicant} (${entry.reference})`],
          [words.to, `${words.places[proposal.place]}, ${money(language, proposal.amount)}`],
          [words.reason, proposal.reason],
        ]}
      />
    </section>
  );
}

function OneList({
  office,
  ranking,
  questions,
}: {
  office: Coordinating;
  ranking: Ranking;
  questions: readonly Question[];
}) {
  const { language, form } = office;
  const { list } = coordinatorWords[language];
  const isLeft = ranking.status === "draft" && !ranking.entries.some(isLive);
  const waiting = questions.filter(isWaiting).map((question): Waiting => ({ question }));
  return (
    <section class="ranking">
      <h2>{isLeft ? list.left : list.status[ranking.status]}</h2>
      <p class="help">{list.frozen(moment(language, ranking.frozenAt))}</p>
      {ranking.status === "draft" && ranking.proposal && <p>{list.startLater}</p>}
      {ranking.status === "draft" && !ranking.proposal && !isLeft && (
        <Press
          office={office}
          action="startApproval"
          hidden={{ list: ranking.id }}
          help={`${list.startHelp} ${list.overrideHelp}`}
        />
      )}
      <Proposal office={office} ranking={ranking} />
      <QuestionTable office={office} questions={waiting.map(({ question }) => question)} list={ranking.id} />
      <ListFacts language={language} ranking={ranking} />
      <Rows office={office} ranking={ranking} />
      <Decisions language={language} form={form} ranking={ranking} />
    </section>
  );
}

/** The ranking list of a call with its approvals, or, of a rolling call, all the lists of one. */
export function listPage({ office, call, questions, done }: ListPage): string {
  const { language, form } = office;
  const { list, next } = coordinatorWords[language];
  const step = nextStep(call);
  return drawRoom({
    office,
    room: "list",
    done,
    children: (
      <>
        {call.lists.length === 0 && (
          <>
            <p>{list.none}</p>
            <p>{next.step[step](undecidedOf(call))}</p>
            {step === "freeze" && !form.rolling && (
              <Press office={office} action="freeze" hidden={{ list: "main" }} help={list.freezeHelp} />
            )}
          </>
        )}
        {call.counter.publishedAt && (
          <p>
            <a href={`/forms/${form.id}/results?lang=${language}`}>{list.toResults}</a>
          </p>
        )}
        {call.lists.map((ranking) => (
          <OneList office={office} ranking={ranking} questions={questions.get(ranking.id) ?? []} />
        ))}
      </>
    ),
  });
}
