import type { Results } from "../../domain/grants/list/results.ts";
import { inLanguage } from "../../domain/public-form.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Grosze, Language } from "../../schemas/values.ts";
import { toCsv } from "../shared/documents/csv.ts";
import { resultWords } from "../shared/words/results/words.ts";

/** `5000,00`: what a Polish spreadsheet takes for a number. */
const pln = (grosze: Grosze): string => `${Math.floor(grosze / 100)},${String(grosze % 100).padStart(2, "0")}`;
const points = (total: number | undefined): string => (total === undefined ? "" : String(total / 2).replace(".", ","));

/** One row for each application. */
export function resultsCsv(language: Language, { rows }: Results): string {
  const { columns, result } = resultWords[language];
  return toCsv(
    [
      columns.position,
      columns.reference,
      columns.applicant,
      columns.title,
      columns.points,
      `${columns.requested} (PLN)`,
      `${columns.awarded} (PLN)`,
      columns.result,
    ],
    rows.map((row) => [
      row.position,
      row.reference,
      row.applicant,
      row.title,
      points(row.total),
      pln(row.requested),
      pln(row.awarded),
      result[row.result],
    ]),
  );
}

/** Open data. Amounts are in grosze: 100 are one PLN. */
export const resultsJson = (language: Language, { id, title, pool }: GrantCall, results: Results) => ({
  formId: id,
  title: inLanguage(title, language),
  publishedAt: results.publishedAt,
  poolGrosze: pool,
  requestedGrosze: results.requested,
  awardedGrosze: results.awarded,
  ...(results.maxPoints !== undefined && { maxPoints: results.maxPoints }),
  applications: results.rows.map(({ total, requested, awarded, ...row }) => ({
    ...row,
    ...(total !== undefined && { points: total / 2 }),
    requestedGrosze: requested,
    awardedGrosze: awarded,
  })),
});
