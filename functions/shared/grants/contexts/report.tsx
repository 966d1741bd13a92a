import { toAccountFor } from "../../../../domain/grants/agreement/agreement.ts";
import { spentOf } from "../../../../domain/grants/agreement/report.ts";
import { unusedOf } from "../../../../domain/grants/agreement/settlement.ts";
import { sum } from "../../../../domain/money.ts";
import { CardTable } from "../../pages/card-table.tsx";
import { Facts } from "../../pages/facts.tsx";
import { Paragraphs } from "../../pages/paragraphs.tsx";
import { moment, money, number } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { AgreementContext } from "./agreement.tsx";
import type { ContextProps, FactsProps } from "./context.ts";

/** Planned against actual, row by row, with their sums. */
export function ReportTable({ language, facts: { application } }: FactsProps) {
  const rows = application?.report?.rows;
  if (!rows) return null;
  const words = settlementWords[language];
  const amounts = ({ planned, actual, fromGrant }: { planned: number; actual: number; fromGrant: number }) =>
    [planned, actual, fromGrant].map((amount) => money(language, amount));
  const total = (name: "planned" | "actual" | "fromGrant") => sum(rows.map((row) => row[name]));
  return (
    <CardTable
      caption={words.report.title}
      columns={[
        { label: words.budget.item, heads: true },
        { label: words.budget.planned, figure: true },
        { label: words.report.actual, figure: true },
        { label: words.report.fromGrant, figure: true },
      ]}
      rows={rows.map((row) => [row.item, ...amounts(row)])}
      foot={[
        words.report.total,
        ...amounts({ planned: total("planned"), actual: total("actual"), fromGrant: total("fromGrant") }),
      ]}
    />
  );
}

/** What was paid, used and not used, and what the grantee wrote. */
export function ReportFacts(props: FactsProps) {
  const { language, facts } = props;
  const { form, application } = facts;
  const report = application?.report;
  if (!application?.agreement || !report) return null;
  const words = settlementWords[language].report;
  return (
    <>
      <Facts
        facts={[
          [words.handedIn, moment(language, report.at)],
          [words.participants, report.participants === undefined ? undefined : number(language, report.participants)],
          [words.toSpend, money(language, toAccountFor(form, application))],
          [words.spent, money(language, spentOf(report.rows))],
          [words.unused, <strong>{money(language, unusedOf(form, application))}</strong>],
          [words.remark, report.accepted?.remark],
        ]}
      />
      <Paragraphs text={report.narrative} />
      <ReportTable {...props} />
    </>
  );
}

/** The grantee sees what there was to spend, and what is to be corrected. */
export function ReportContext(props: ContextProps) {
  const { language, facts } = props;
  const { form, application } = facts;
  if (!application?.agreement) return null;
  const words = settlementWords[language];
  const { report, reportOverdue } = application;
  return (
    <>
      {reportOverdue && <p class="notice">{words.report.overdue}</p>}
      {report?.correction && !report.accepted && (
        <section class="notice">
          <h2>{words.report.correction}</h2>
          <Paragraphs text={report.correction.message} />
        </section>
      )}
      <AgreementContext {...props} />
      {report ? (
        <ReportFacts {...props} />
      ) : (
        <Facts facts={[[words.report.toSpend, money(language, toAccountFor(form, application))]]} />
      )}
    </>
  );
}
