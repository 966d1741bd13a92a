import writeXlsxFile from "write-excel-file/node";

/** What Excel holds in one cell, and in the name of a sheet. */
const cellLength = 32_767;
const nameLength = 31;

/** A workbook of one sheet whose header stays in view. Text is stored as text, so nothing in it can run as a formula. */
export function toXlsx(
  sheetName: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<Buffer> {
  const head = header.map((value) => ({ ...textCell(value), fontWeight: "bold" as const }));
  const body = rows.map((row) =>
    row.map((value) => (typeof value === "number" ? { type: Number, value } : textCell(value))),
  );
  return writeXlsxFile([head, ...body], {
    sheet: nameOfSheet(sheetName),
    stickyRowsCount: 1,
    columns: header.map((title, column) => ({ width: widthOf([title, ...rows.map((row) => row[column] ?? "")]) })),
  }).toBuffer();
}

function textCell(value: string) {
  return { type: String, value: storable(value).slice(0, cellLength).toWellFormed() };
}

/** Without what XML or its readers have no room for. */
function storable(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "");
}

function nameOfSheet(name: string): string {
  const allowed = storable(name)
    .replace(/[[\]:*?/\\\s]+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  return allowed.slice(0, nameLength).trim().toWellFormed() || "1";
}

/** In characters, wide enough for what is there and narrow enough to see the next column. */
function widthOf(values: readonly (string | number)[]): number {
  return Math.min(60, 2 + values.reduce<number>((widest, value) => Math.max(widest, `${value}`.length), 6));
}
