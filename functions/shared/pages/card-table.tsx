import type { ComponentChildren } from "preact";

export interface Column {
  label: string;
  /** Amounts and numbers, which end at the same edge. */
  figure?: boolean;
  /** What a row is about. */
  heads?: boolean;
}

interface Table {
  caption: string;
  /** Where a heading says the same, the caption is only for those who are read the table. */
  headed?: boolean;
  columns: readonly Column[];
  /** The cells of each row, as many as there are columns. */
  rows: readonly (readonly ComponentChildren[])[];
  /** The last row, such as one of sums. */
  foot?: readonly ComponentChildren[];
}

/**
 * A table whose rows are cards where the page is narrow, in which each value has its label. The roles are those that the
 * elements have anyway; browsers forget them where a row is not laid out as one.
 */
export const CardTable = ({ caption, headed = false, columns, rows, foot }: Table) => (
  <table class="cards" role="table">
    <caption class={headed ? "visually-hidden" : undefined}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ label, figure }) => (
          <th scope="col" role="columnheader" class={figure ? "figure" : undefined}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((cells) => (
        <Row columns={columns} cells={cells} />
      ))}
    </tbody>
    {foot && (
      <tfoot role="rowgroup">
        <Row columns={columns} cells={foot} />
      </tfoot>
    )}
  </table>
);

const Row = ({ columns, cells }: { columns: readonly Column[]; cells: readonly ComponentChildren[] }) => (
  <tr role="row">
    {columns.map(({ label, figure, heads }, index) =>
      heads ? (
        <th scope="row" role="rowheader">
          {cells[index]}
        </th>
      ) : (
        <td role="cell" class={figure ? "figure" : undefined} data-label={label}>
          {cells[index]}
        </td>
      ),
    )}
  </tr>
);
