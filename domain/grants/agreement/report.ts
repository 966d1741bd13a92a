import type { Report } from "../../../schemas/application.ts";
import type { Field } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Grosze } from "../../../schemas/values.ts";
import { money as amountIn } from "../../local-words.ts";
import { sum } from "../../money.ts";
import type { FieldFault } from "../../refusal.ts";
import type { BudgetLine } from "./budget-lines.ts";
import { rowsOf } from "../application/budget-rules.ts";
import { longText } from "../step-fields.ts";

/** PLN; more than any row of a report on a grant of a municipality. */
const most = 1_000_000;

const money = (name: string, label: { pl: string; en: string; uk: string }) =>
  ({ type: "money", name, label, required: true, min: 0, max: most, example: 1000 }) as const;

/** A report asks for the narrative, and of each row of the budget, in its order, what it cost and what the grant paid. */
export const reportFields = (lines: readonly BudgetLine[]): Field[] => [
  longText("narrative", {
    label: { pl: "Co udało się zrobić", en: "What was done", uk: "Що вдалося зробити" },
    help: {
      pl: "Prosimy krótko opisać przebieg działań i ich efekty.",
      en: "Please describe briefly what happened and what came of it.",
      uk: "Коротко опишіть перебіг заходів та їхні результати.",
    },
    required: true,
    maxLength: 8000,
    example: "Odbyły się cztery warsztaty, powstał ogród.",
  }),
  {
    type: "number",
    name: "participants",
    label: { pl: "Liczba uczestników", en: "Number of participants", uk: "Кількість учасників" },
    required: false,
    min: 0,
    max: 1_000_000,
    example: 60,
  },
  {
    type: "group",
    name: "rows",
    label: { pl: "Poniesione koszty", en: "Actual costs", uk: "Фактичні витрати" },
    help: {
      pl: "Prosimy uzupełnić każdą pozycję kosztorysu. Jeśli nic nie wydano, prosimy wpisać 0.",
      en: "Please fill in every row of the budget. Where nothing was spent, please enter 0.",
      uk: "Заповніть кожну позицію кошторису. Якщо нічого не витрачено, впишіть 0.",
    },
    required: true,
    min: lines.length,
    max: lines.length,
    rowLabel: { pl: "Pozycja", en: "Row", uk: "Позиція" },
    rowLabels: lines.map(({ item, planned }, index) => ({
      pl: `${index + 1}. ${item} – plan ${amountIn("pl", planned)}`,
      en: `${index + 1}. ${item} – planned ${amountIn("en", planned)}`,
      uk: `${index + 1}. ${item} – план ${amountIn("uk", planned)}`,
    })),
    fields: [
      money("actual", { pl: "Koszt rzeczywisty", en: "Actual cost", uk: "Фактична вартість" }),
      money("fromGrant", { pl: "W tym z dotacji", en: "Of which from the grant", uk: "З них з дотації" }),
    ],
    example: lines.map(({ planned }) => ({ actual: planned / 100, fromGrant: 0 })),
  },
];

const amount = (value: unknown): Grosze => (typeof value === "number" ? value : 0);

/** The rows of a report: one for each of the budget, in its order. */
export function reportRows(lines: readonly BudgetLine[], answers: Answers): Report["rows"] {
  const given = rowsOf(answers["rows"]);
  return lines.map(({ item, planned }, index) => ({
    item,
    planned,
    actual: amount(given[index]?.["actual"]),
    fromGrant: amount(given[index]?.["fromGrant"]),
  }));
}

/** What a report says was spent of the grant. */
export const spentOf = (rows: Report["rows"]): Grosze => sum(rows.map(({ fromGrant }) => fromGrant));

/** The grant pays no more of a row than it cost, and no more in all than there was. */
export function faultsOfReport(answers: Answers, toSpend: Grosze, faults: readonly FieldFault[]): FieldFault[] {
  if (faults.some(({ field }) => field.startsWith("rows"))) return [];
  const rows = rowsOf(answers["rows"]);
  const above = rows.flatMap((row, index): FieldFault[] => {
    const [actual, fromGrant] = [amount(row["actual"]), amount(row["fromGrant"])];
    const field = `rows[${index}].fromGrant`;
    return fromGrant > actual ? [{ field, code: "tooLarge", limit: actual / 100, unit: "PLN" }] : [];
  });
  const total = sum(rows.map((row) => amount(row["fromGrant"])));
  return [
    ...above,
    ...(total > toSpend ? [{ field: "rows", code: "moreThanPaid" as const, rows: total, paid: toSpend }] : []),
  ];
}

/** A report as its form is filled in. */
export const reportAnswers = ({ narrative, participants, rows }: Report): Answers => ({
  narrative,
  ...(participants !== undefined && { participants }),
  rows: rows.map(({ actual, fromGrant }) => ({ actual, fromGrant })),
});

/** The report that was filled in. */
export function reportOf(lines: readonly BudgetLine[], answers: Answers, at: Report["at"]): Report {
  const { narrative, participants } = answers;
  return {
    at,
    narrative: String(narrative),
    ...(typeof participants === "number" && { participants }),
    rows: reportRows(lines, answers),
  };
}
