import { type Piece, compareRows, type RowPair } from "../../../../domain/grants/formal/compare.ts";
import { sum } from "../../../../domain/money.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { GroupField, SimpleField } from "../../../../schemas/field.ts";
import type { Answers } from "../../../../schemas/submission-members.ts";
import type { Language } from "../../../../schemas/values.ts";
import { readable, type Row, rowsOf } from "../../words/answers.ts";
import { formalWords } from "../../words/formal/words.ts";
import { money } from "../../words/format.ts";
import { piecesOf, Side } from "./pieces.tsx";

interface Tables {
  language: Language;
  field: GroupField;
  before: Answers[string] | undefined;
  after: Answers[string] | undefined;
}

/** All of a row that came or went is marked. */
function piecesOfCell(language: Language, column: SimpleField, { before, after }: RowPair<Row>): Piece[] {
  if (before && after) return piecesOf(language, column, before[column.name], after[column.name]);
  const cell = (before ?? after)?.[column.name];
  return [{ text: readable(language, column, cell), state: before ? "removed" : "added" }];
}

const stateOf = ({ before, after }: RowPair<Row>, changed: boolean) =>
  before === undefined ? "added" : after === undefined ? "removed" : changed ? "changed" : "same";

const totalOf = (rows: Row[], name: string) =>
  sum(rows.map((row) => row[name]).filter((amount) => typeof amount === "number"));

/** The rows of a budget before and now, each beside the one in whose place it is, with the sums of amounts. */
export function ComparedRows({ language, field, before, after }: Tables) {
  const words = formalWords[language].comparison;
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const amounts = field.fields.filter(({ type }) => type === "money");
  const label = inLanguage(field.label, language);
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table class="comparison">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        {compareRows(old, now).map((pair, index) => (
          <ComparedRow language={language} field={field} pair={pair} number={index + 1} />
        ))}
        {amounts.map(({ name, label: amount }) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {words.total} – {inLanguage(amount, language)}
              </th>
            </tr>
            <tr>
              <td>{money(language, totalOf(old, name))}</td>
              <td>{money(language, totalOf(now, name))}</td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface OneRow {
  language: Language;
  field: GroupField;
  pair: RowPair<Row>;
  number: number;
}

function ComparedRow({ language, field, pair, number }: OneRow) {
  const { states } = formalWords[language].comparison;
  const cells = field.fields.map((column) => ({ column, pieces: piecesOfCell(language, column, pair) }));
  const changed = cells.some(({ pieces }) => pieces.some(({ state }) => state !== "same"));
  const side = (which: "before" | "after", mark: "removed" | "added") =>
    pair[which] === undefined
      ? "–"
      : cells.map(({ column, pieces }) => (
          <div>
            <span class="help">{inLanguage(column.label, language)}: </span>
            <Side pieces={pieces} side={mark} />
          </div>
        ));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {inLanguage(field.rowLabel, language)} {number} – {states[stateOf(pair, changed)]}
        </th>
      </tr>
      <tr>
        <td>{side("before", "removed")}</td>
        <td>{side("after", "added")}</td>
      </tr>
    </tbody>
  );
}
