import type { Column, Content } from "pdfmake/interfaces.js";
import type { Language } from "../../../schemas/values.ts";
import { mm, renderPdf } from "./pdf.ts";
import { printable, printableLine } from "./printable.ts";
import { qrSvg } from "./qr.ts";
import { sans } from "./typefaces.ts";
import { documentWords } from "./words/catalogue.ts";

/** The things a letter is made of, as letters sent by e-mail have them. */
export type LetterBlock =
  | { type: "paragraph"; text: string }
  | { type: "details"; heading?: string; rows: readonly { label: string; value: string }[] }
  | { type: "link"; label: string; url: string }
  | { type: "note"; text: string };

/** A letter for paper: every text in the reader's language. A letter for e-mail lends it subject, heading and blocks. */
export interface PrintedLetter {
  language: Language;
  /** Lines at the top: who writes, from where. */
  sender: readonly string[];
  /** As „Wyszków, 12 grudnia 2026 r.” */
  placeAndDate: string;
  /** Lines of name and postal address. */
  addressee: readonly string[];
  subject: string;
  heading: string;
  blocks: readonly LetterBlock[];
  /** Lines under the letter: a greeting, who signs, how to reach them. */
  closing: readonly string[];
}

const grey = "#444444";
const side = mm(25);

/** A letter on A4, for people who have no e-mail address. */
export function letterPdf(letter: PrintedLetter): Promise<Buffer> {
  const words = documentWords[letter.language];
  return renderPdf({
    title: letter.subject,
    author: letter.sender[0] ?? "",
    language: letter.language,
    typeface: sans,
    pageMargins: [side, mm(20), side, mm(22)],
    content: [
      {
        columns: [
          { width: "*", stack: lines(letter.sender, { bold: false }) },
          { width: mm(70), text: printableLine(letter.placeAndDate, 200), alignment: "right" },
        ],
      },
      { margin: [mm(85), mm(16), 0, mm(14)], stack: lines(letter.addressee, { fontSize: 12 }) },
      {
        text: [{ text: `${words.letter.subject}: `, color: grey }, printableLine(letter.subject, 400)],
        margin: [0, 0, 0, mm(6)],
      },
      { text: printable(letter.heading), fontSize: 14, bold: true, margin: [0, 0, 0, mm(4)], lineHeight: 1.15 },
      ...letter.blocks.map((block) => draw(block, words.letter.scan)),
      { unbreakable: true, margin: [mm(85), mm(10), 0, 0], stack: lines(letter.closing) },
    ],
    footer: (current, count) =>
      count === 1
        ? null
        : { text: words.page(current, count), alignment: "center", fontSize: 9, color: grey, margin: [0, mm(8), 0, 0] },
  });
}

function lines(texts: readonly string[], style = {}): Content[] {
  return texts.map((text) => ({ text: printableLine(text, 300), ...style }));
}

const gap: [number, number, number, number] = [0, 0, 0, mm(4)];

function draw(block: LetterBlock, scan: string): Content {
  switch (block.type) {
    case "paragraph":
      return { text: printable(block.text), margin: gap };
    case "note":
      return { text: printable(block.text), margin: gap, fontSize: 9.5, color: grey };
    case "details":
      return [
        ...(block.heading ? [{ text: printable(block.heading), bold: true, margin: [0, 0, 0, mm(1)] } as Content] : []),
        { margin: gap, table: details(block.rows), layout: "noBorders" },
      ];
    case "link":
      return { margin: gap, unbreakable: true, columnGap: mm(4), columns: link(block, scan) };
  }
}

function details(rows: readonly { label: string; value: string }[]) {
  const body = rows.map(({ label, value }) => [{ text: printable(label), color: grey }, { text: printable(value) }]);
  return { widths: [mm(45), mm(107)], dontBreakRows: true, body: body.length === 0 ? [["", ""]] : body };
}

/** Paper cannot be clicked: a phone reads the code, and the address is there to type. */
function link({ label, url }: { label: string; url: string }, scan: string): Column[] {
  return [
    { width: mm(28), margin: [-mm(2.5), 0, 0, 0], stack: [{ svg: qrSvg(url), fit: [mm(30), mm(30)] }] },
    {
      width: "*",
      margin: [0, mm(3), 0, 0],
      stack: [
        { text: printable(label), bold: true },
        { text: scan, fontSize: 9.5, color: grey },
        { text: printable(url), fontSize: 9.5, link: url },
      ],
    },
  ];
}
