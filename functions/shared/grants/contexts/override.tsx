import { amountOf } from "../../../../domain/grants/list/allotment.ts";
import { Facts } from "../../pages/facts.tsx";
import { money } from "../../words/format.ts";
import { listWords } from "../../words/lists/words.ts";
import type { ContextProps } from "./context.ts";
import { ListFacts } from "./list-approval.tsx";
import { ListTable, nameOf } from "./list-table.tsx";

/** What is to be changed on the list, by whom and why, and the list itself. */
export function OverrideContext({ language, facts: { form, ranking } }: ContextProps) {
  if (!ranking) return null;
  const words = listWords[language];
  const { proposal, entries, available } = ranking;
  const entry = entries.find(({ submissionId }) => submissionId === proposal?.submissionId);
  return (
    <>
      {proposal && entry && (
        <section class="notice">
          <h2>{words.change}</h2>
          <Facts
            facts={[
              [words.columns.applicant, `${entry.position}. ${entry.applicant} (${entry.reference}), ${entry.title}`],
              [words.from, `${words.places[entry.place]}, ${money(language, entry.amount)}`],
              [words.to, <strong>{`${words.places[proposal.place]}, ${money(language, proposal.amount)}`}</strong>],
              [words.reason, proposal.reason],
              [words.by, nameOf(form, proposal.by)],
              [words.freeBefore, money(language, available - amountOf(entries))],
            ]}
          />
        </section>
      )}
      <ListFacts language={language} ranking={ranking} />
      <ListTable language={language} form={form} ranking={ranking} />
    </>
  );
}
