import type { BudgetLine } from "../../../../domain/grants/agreement/budget-lines.ts";
import { sum } from "../../../../domain/money.ts";
import type { Language } from "../../../../schemas/values.ts";
import { money } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { CardTable } from "../../pages/card-table.tsx";

/** The rows of a budget with their sum. */
export function Budget({
  language,
  title,
  lines,
}: {
  language: Language;
  title: string;
  lines: readonly BudgetLine[];
}) {
  const { budget, report } = settlementWords[language];
  return (
    <CardTable
      caption={title}
      columns={[
        { label: budget.item, heads: true },
        { label: budget.planned, figure: true },
      ]}
      rows={lines.map(({ item, planned }) => [item, money(language, planned)])}
      foot={[report.total, money(language, sum(lines.map(({ planned }) => planned)))]}
    />
  );
}
