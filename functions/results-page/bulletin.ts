import type { Result, ResultRow, Results } from "../../domain/grants/list/results.ts";
import type { GrantCall } from "../../schemas/form.ts";
import { day, money, number } from "../shared/words/format.ts";
import { pl } from "../shared/words/results/pl.ts";

const spaced = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

function line(row: ResultRow): string {
  const scored = row.total === undefined ? [] : [`punkty: ${number("pl", row.total / 2)}`];
  const given = row.result === "awarded" ? [`przyznana kwota: ${money("pl", row.awarded)}`] : [];
  const why = row.belowThreshold ? [pl.belowThreshold] : [];
  const whose = `${row.position}. ${spaced(row.applicant)}, „${spaced(row.title)}” (wniosek nr ${row.reference})`;
  const facts = [...scored, `wnioskowana kwota: ${money("pl", row.requested)}`, ...given, ...why];
  return `${whose} – ${facts.join(", ")}`;
}

function section(result: Result, { rows }: Results): string[] {
  const own = rows.filter((row) => row.result === result);
  if (own.length === 0) return [];
  return ["", `${pl.sections[result]}:`, "", ...own.map(line)];
}

/** The announcement of the results, ready to be put into the public bulletin; always in Polish. */
export function bulletinText(form: GrantCall, results: Results): string {
  const organisers = form.organisers.map(({ name }) => name).join(", ");
  return [
    "OGŁOSZENIE WYNIKÓW NABORU",
    "",
    spaced(form.title.pl),
    "",
    `${organisers} – ogłoszenie z dnia ${day("pl", results.publishedAt)}`,
    `Pula środków: ${money("pl", form.pool)}. Liczba wniosków na liście: ${results.rows.length}.`,
    `Przyznano dofinansowanie w łącznej kwocie ${money("pl", results.awarded)}.`,
    ...section("awarded", results),
    ...section("reserve", results),
    ...section("notAwarded", results),
    ...section("givenUp", results),
    "",
    `Kontakt w sprawie wyników: ${form.contact.email}`,
    "",
  ].join("\r\n");
}
