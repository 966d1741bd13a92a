import { fieldOf } from "../../domain/form-versions.ts";
import { applicantName, projectTitle } from "../../domain/grants/call/application-list.ts";
import { paidOf } from "../../domain/grants/call/figures.ts";
import { grantFields } from "../../domain/grants/field-names.ts";
import { inLanguage } from "../../domain/public-form.ts";
import type { Application } from "../../schemas/application.ts";
import type { Field, SimpleField } from "../../schemas/field.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Ranking } from "../../schemas/ranking.ts";
import type { Answers } from "../../schemas/submission-members.ts";
import type { Grosze, Instant, Language } from "../../schemas/values.ts";
import type { WholeCall } from "../shared/coordinator/facts.ts";
import type { Coordinating } from "../shared/grants/coordinator.ts";
import type { Versions } from "../shared/form-versions.ts";
import { localTime } from "../shared/pages/organiser/event-forms.tsx";
import { readable, rowsOf } from "../shared/words/answers.ts";
import { coordinatorWords } from "../shared/words/coordinator/words.ts";
import { listWords } from "../shared/words/lists/words.ts";
import { settlementWords } from "../shared/words/settlement/words.ts";
import { catalogue } from "../shared/words/catalogue.ts";

type Cell = string | number;

export interface Table {
  header: string[];
  rows: Cell[][];
}

/** These have columns of their own. */
const elsewhere = new Set<string>([grantFields.applicantName, grantFields.projectTitle, grantFields.requestedAmount]);

/** What clocks in Poland showed, so that rows sort by it: `2027-03-05 15:00`. */
const sortable = (instant: Instant): string => localTime(instant).replace("T", " ");
/** In PLN; empty where there is none. */
const pln = (amount: Grosze | undefined): Cell => (amount === undefined ? "" : amount / 100);

/** An answer in one cell: amounts and numbers stay numbers, and each row of a group is a line. */
function cellOf(language: Language, field: Field, answer: Answers[string] | undefined): Cell {
  if (answer === undefined) return "";
  if (field.type === "group") {
    const cells = (columns: readonly SimpleField[], row: Answers) =>
      columns.map((column) => readable(language, column, row[column.name])).join(", ");
    return rowsOf(answer)
      .map((row) => cells(field.fields, row))
      .join("\n");
  }
  if (typeof answer === "number" && field.type === "money") return answer / 100;
  return typeof answer === "number" && field.type === "number" ? answer : readable(language, field, answer);
}

const positionIn = (lists: readonly Ranking[], id: string): Cell =>
  lists.flatMap(({ entries }) => entries).find(({ submissionId }) => submissionId === id)?.position ?? "";

function headerOf(language: Language, { merit }: GrantCall, fields: readonly Field[]): string[] {
  const { applications, application, figures, charts } = coordinatorWords[language];
  const { columns } = applications;
  return [
    columns.reference,
    columns.status,
    columns.since,
    columns.applicant,
    columns.title,
    catalogue[language].facts.submitted,
    `${columns.requested} (PLN)`,
    columns.points,
    ...(merit?.criteria ?? []).map(({ title }) => `${charts.criterion}: ${inLanguage(title, language)}`),
    application.position,
    `${listWords[language].columns.proposed} (PLN)`,
    `${settlementWords[language].awarded} (PLN)`,
    settlementWords[language].agreement.number,
    `${figures.paid} (PLN)`,
    ...fields.map(({ label }) => inLanguage(label, language)),
  ];
}

/**
 * Every application with its scores and amounts, in the order in which they came. Each answer is written as the version of
 * the form has it that was answered.
 */
export function exportTable(
  { language, form }: Coordinating,
  { applications, lists }: WholeCall,
  versions: Versions<GrantCall>,
): Table {
  const fields = versions.united.fields.filter(({ name }) => !elsewhere.has(name));
  const { status } = coordinatorWords[language];
  const rowOf = (one: Application): Cell[] => [
    one.reference,
    status[one.status],
    sortable(one.since),
    applicantName(one),
    projectTitle(one),
    sortable(one.submittedAt),
    pln(one.requestedAmount),
    one.score ? one.score.total / 2 : "",
    ...(form.merit?.criteria ?? []).map(({ id }) => (one.score ? (one.score.byCriterion[id] ?? 0) / 2 : "")),
    positionIn(lists, one.id),
    pln(one.proposedAmount),
    pln(one.awardedAmount),
    one.agreement?.number ?? "",
    pln(paidOf(one)),
    ...fields.map((field) => cellOf(language, fieldOf(versions.of(one), field), one.answers[field.name])),
  ];
  return {
    header: headerOf(language, form, fields),
    rows: applications.toSorted((one, other) => (one.submittedAt < other.submittedAt ? -1 : 1)).map(rowOf),
  };
}
