import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { Language } from "../../../schemas/values.ts";
import { mm, renderPdf } from "./pdf.ts";
import { printableLine } from "./printable.ts";
import { sans } from "./typefaces.ts";
import { documentWords } from "./words/catalogue.ts";

export interface AttendanceRow {
  number: string | number;
  name: string;
  organisation: string;
}

/** One table to sign, on a page of its own: a whole event, or one of its sessions when it has a title. */
export interface AttendanceGroup {
  title?: string;
  rows: readonly AttendanceRow[];
  /** Empty rows after the others, for people who come without having signed up. */
  blankRows: number;
}

export interface AttendanceList {
  language: Language;
  title: string;
  /** When and where, a line each. */
  subtitle: readonly string[];
  groups: readonly AttendanceGroup[];
}

const padding = { side: mm(2), above: mm(1.5) };
/** Number, name, organisation, signature: the width that margins of 15 mm leave. */
const widths = [12, 60, 54, 54].map((width) => mm(width) - 2 * padding.side);
/** High enough to sign in. */
const height = mm(11) - 2 * padding.above;

/** A list to print and sign: A4, the header of the table on each page, every row at least 10 mm high. */
export function attendanceListPdf({ language, title, subtitle, groups }: AttendanceList): Promise<Buffer> {
  const words = documentWords[language];
  const name = printableLine(title, 300);
  const head: Content[] = [
    { text: name, fontSize: 16, bold: true, lineHeight: 1.15 },
    ...subtitle.map((line) => ({ text: printableLine(line, 300), color: "#444444" })),
  ];
  return renderPdf({
    title,
    language,
    typeface: sans,
    pageMargins: [mm(15), mm(15), mm(15), mm(18)],
    defaultStyle: { fontSize: 10.5 },
    content: groups.map((group, index) => ({
      stack: [...head, ...groupTitle(group), table(group, words.list)],
      ...(index === 0 ? {} : { pageBreak: "before" as const }),
    })),
    footer: (current, count) => ({
      margin: [mm(15), mm(6), mm(15), 0],
      fontSize: 9,
      color: "#444444",
      columns: [
        { text: printableLine(title, 80), width: "*" },
        { text: words.page(current, count), width: mm(40), alignment: "right" },
      ],
    }),
  });
}

function groupTitle({ title }: AttendanceGroup): Content[] {
  return title === undefined
    ? []
    : [{ text: printableLine(title, 300), fontSize: 13, bold: true, margin: [0, mm(3), 0, 0] }];
}

function table({ rows, blankRows }: AttendanceGroup, words: (typeof documentWords)["pl"]["list"]): Content {
  const header = [words.number, words.name, words.organisation, words.signature].map((text) => ({ text, bold: true }));
  const body = rows.map(({ number, name, organisation }) => [`${number}`, name, organisation, ""].map(cell));
  const blank = Array.from({ length: blankRows }, () => ["", "", "", ""].map(cell));
  return {
    margin: [0, mm(4), 0, 0],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      heights: (row) => (row === 0 ? "auto" : height),
      body: [header, ...body, ...blank],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => "#777777",
      vLineColor: () => "#777777",
      fillColor: (row) => (row === 0 ? "#eeeeee" : null),
      paddingLeft: () => padding.side,
      paddingRight: () => padding.side,
      paddingTop: () => padding.above,
      paddingBottom: () => padding.above,
    },
  };
}

function cell(text: string): TableCell {
  return { text: printableLine(text, 240), verticalAlignment: "middle", lineHeight: 1.1 };
}
