import type { Tally } from "../../../../domain/statistics.ts";
import type { Language } from "../../../../schemas/values.ts";
import { number } from "../../words/format.ts";
import { statisticsWords } from "../../words/organiser/catalogue.ts";

/** Part of a bar, from the left: how much, and the class that colours it. */
interface Part {
  size: number;
  class: string;
}

/** A bar under the name of a row whose figures say the same. Sized by attributes, as pages carry no inline style. */
const Bar = ({ parts, full }: { parts: readonly Part[]; full: number }) => (
  <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    {parts.map(({ size, class: kind }, index) => {
      const before = parts.slice(0, index).reduce((sum, part) => sum + part.size, 0);
      return <rect class={kind} x={percent(before, full)} y="0" width={percent(size, full)} height="10" />;
    })}
  </svg>
);

/** What a colour of the bars stands for is written beside it. */
export const Swatch = ({ class: kind }: { class: string }) => <Bar parts={[{ size: 1, class: kind }]} full={1} />;

const percent = (size: number, full: number) => (full > 0 ? Math.round((size / full) * 10_000) / 100 : 0);

export interface BarRow {
  label: string;
  parts: readonly Part[];
  figures: readonly number[];
}

interface Bars {
  language: Language;
  caption: string;
  /** Names of the first column, where the bars stand, and of those with figures. */
  label: string;
  columns: readonly string[];
  rows: readonly BarRow[];
}

/** A chart of bars that is a table at the same time; the roles stay where a narrow page lays its rows out otherwise. */
export function BarTable({ language, caption, label, columns, rows }: Bars) {
  const words = statisticsWords[language];
  if (rows.length === 0) return <p>{words.none}</p>;
  const full = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, { size }) => sum + size, 0)));
  return (
    <table class="bars" role="table">
      <caption class="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {label}
          </th>
          {columns.map((column) => (
            <th scope="col" role="columnheader" class="figure">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {row.label}
              <Bar parts={row.parts} full={full} />
            </th>
            {row.figures.map((figure) => (
              <td class="figure" role="cell">
                {number(language, figure)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One bar for each count, under the name that a key has for people. */
export const tallyRows = (tallies: readonly Tally[], nameOf: (key: string) => string): BarRow[] =>
  tallies.map(({ key, count }) => ({
    label: nameOf(key),
    parts: [{ size: count, class: "taken" }],
    figures: [count],
  }));

interface Columns {
  language: Language;
  title: string;
  /** Name of what runs from left to right, and of what is counted. */
  axis: string;
  counted: string;
  tallies: readonly Tally[];
  nameOf: (key: string) => string;
}

/** Few columns stay slender, at most a twentieth of the width each. */
const leastColumns = 20;

/** Counts over time as columns, with a table of the same figures behind a summary. */
export function ColumnChart({ language, title, axis, counted, tallies, nameOf }: Columns) {
  const words = statisticsWords[language];
  const [first, last] = [tallies.at(0), tallies.at(-1)];
  if (!first || !last) return <p>{words.none}</p>;
  const most = Math.max(...tallies.map(({ count }) => count));
  const span = words.span(nameOf(first.key), nameOf(last.key), number(language, most));
  const width = Math.max(tallies.length, leastColumns) * 10;
  return (
    <>
      <p class="help">{span}</p>
      <svg
        class="columns"
        viewBox={`0 0 ${width} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}. ${span}`}
      >
        {tallies.map(({ count }, index) => {
          const height = percent(count, most);
          return <rect class="taken" x={index * 10 + 1} y={100 - height} width="8" height={height} />;
        })}
      </svg>
      <details>
        <summary>{words.table}</summary>
        <table>
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{axis}</th>
              <th scope="col" class="figure">
                {counted}
              </th>
            </tr>
          </thead>
          <tbody>
            {tallies.map(({ key, count }) => (
              <tr>
                <th scope="row">{nameOf(key)}</th>
                <td class="figure">{number(language, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
