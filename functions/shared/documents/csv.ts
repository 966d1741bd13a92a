import { stringify } from "csv-stringify/sync";

/**
 * A table as Polish Excel opens it by double click: UTF-8 with its mark, semicolons, CRLF. A text that a spreadsheet would
 * run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return stringify([header, ...rows], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    escape_formulas: true,
    // Excel ends a row at half of the delimiter as well.
    quoted_match: /[\r\n]/,
  });
}
