import type { ComponentChildren } from "preact";

interface Table {
  caption: string;
  columns: readonly string[];
  children: ComponentChildren;
}

/** A table under a heading that says what it is; it scrolls sideways where the page is narrow. */
export const ScrollingTable = ({ caption, columns, children }: Table) => (
  <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
    <table>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
