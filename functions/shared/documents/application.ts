import type { Content, TableCell } from "pdfmake/interfaces.js";
import { wasAsked } from "../../../domain/conditions.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { Application } from "../../../schemas/application.ts";
import type { Field, GroupField } from "../../../schemas/field.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Language } from "../../../schemas/values.ts";
import { readable, rowsOf } from "../words/answers.ts";
import { moment, money, number } from "../words/format.ts";
import { mm, renderPdf } from "./pdf.ts";
import { printable, printableLine } from "./printable.ts";
import { sans } from "./typefaces.ts";
import { documentWords } from "./words/catalogue.ts";

export interface ApplicationDocument {
  form: GrantCall;
  application: Application;
  language: Language;
}

const grey = "#444444";
const gap: [number, number, number, number] = [0, 0, 0, mm(4)];

/**
 * A whole application as a document to read and to keep: what it is, every answer, the budget with its totals, the files,
 * and the SHA-256 of its content as it now is, which takes the place of a signature on paper.
 */
export function applicationPdf(about: ApplicationDocument): Promise<Buffer> {
  const { form, application, language } = about;
  const words = documentWords[language];
  const title = `${words.application.title} ${application.reference}`;
  return renderPdf({
    title,
    author: form.organisers[0]?.name ?? "",
    language,
    typeface: sans,
    pageMargins: [mm(20), mm(18), mm(20), mm(22)],
    defaultStyle: { fontSize: 10 },
    content: [
      { text: form.organisers.map(({ name }) => printableLine(name, 200)).join("\n"), color: grey },
      { text: title, fontSize: 17, bold: true, margin: [0, mm(3), 0, mm(1)] },
      { text: printable(inLanguage(form.title, language)), fontSize: 12, margin: gap },
      facts(about),
      ...form.fields.filter((field) => wasAsked(field, application.answers)).map((field) => answer(field, about)),
      ...files(about),
      ...consents(about),
    ],
    footer: (current, count) => ({
      margin: [mm(20), mm(5), mm(20), 0],
      fontSize: 8,
      color: grey,
      columns: [
        { text: `${application.reference}   SHA-256: ${application.contentHash}`, width: "*" },
        { text: words.page(current, count), width: mm(28), alignment: "right" },
      ],
    }),
  });
}

/** Number, moments and hashes. */
function facts({ application, language }: ApplicationDocument): Content {
  const { application: words } = documentWords[language];
  const { reference, submittedAt, contentHash, corrections, patron } = application;
  const rows: [string, string][] = [
    [words.reference, reference],
    // The hour on the clock twice means two instants when summer time ends; UTC leaves no doubt.
    [words.submittedAt, `${moment(language, submittedAt)} (${submittedAt})`],
    [words.contentHash, contentHash],
    ...(patron?.confirmedAt ? [[words.patron, moment(language, patron.confirmedAt)] satisfies [string, string]] : []),
    ...corrections.flatMap(({ answeredAt }): [string, string][] =>
      answeredAt === undefined ? [] : [[words.correctedAt, moment(language, answeredAt)]],
    ),
  ];
  // In this size the 64 digits of the hash just fit on one line.
  const body = rows.map(([label, value]): TableCell[] => [
    { text: label, color: grey },
    { text: printable(value), fontSize: 9 },
  ]);
  return { margin: gap, table: { headerRows: 0, widths: [mm(45), "*"], body }, layout: "lightHorizontalLines" };
}

/** Longer answers stand under their labels, from margin to margin. */
const besideItsLabel = 120;

/** One answer with its label: a group as a table, everything else as text. */
function answer(field: Field, about: ApplicationDocument): Content {
  const { application, language } = about;
  const label: Content = { text: printable(inLanguage(field.label, language)), bold: true };
  const margin: [number, number, number, number] = [0, mm(1), 0, mm(1)];
  if (field.type === "group") return { margin, stack: [label, group(field, about)] };
  const value = application.answers[field.name];
  const text = printable(readable(language, field, value));
  const answered: Content = { text, ...(value === undefined && { color: grey }) };
  return field.type === "longText" || text.length > besideItsLabel
    ? { margin, stack: [label, answered] }
    : {
        margin,
        unbreakable: true,
        columnGap: mm(4),
        columns: [
          { width: mm(62), stack: [label] },
          { width: "*", stack: [answered] },
        ],
      };
}

const right = { alignment: "right" } as const;

function group(field: GroupField, { application, language }: ApplicationDocument): Content {
  const { application: words } = documentWords[language];
  const rows = rowsOf(application.answers[field.name]);
  if (rows.length === 0) return { text: words.none, color: grey };
  const columns = field.fields.filter((column) => rows.some((row) => wasAsked(column, row)));
  const isMoney = (index: number) => columns[index]?.type === "money";
  const head: TableCell[] = [
    { text: words.row, bold: true },
    ...columns.map(({ label }, index) => ({
      text: printable(inLanguage(label, language)),
      bold: true,
      ...(isMoney(index) && right),
    })),
  ];
  const body = rows.map((row, line): TableCell[] => [
    number(language, line + 1),
    ...columns.map((column, index) => ({
      text: wasAsked(column, row) ? printable(readable(language, column, row[column.name])) : "–",
      ...(isMoney(index) && right),
    })),
  ]);
  const widths = [mm(9), ...columns.map((_, index) => (isMoney(index) ? mm(32) : "*"))];
  const hasSums = columns.some(({ type }) => type === "money");
  return {
    margin: [0, 0, 0, mm(2)],
    table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...body, ...(hasSums ? [sums()] : [])] },
    layout: "lightHorizontalLines",
  };

  /** Under each column of money, what it comes to. */
  function sums(): TableCell[] {
    const cells = columns.map((column, index): TableCell => {
      if (!isMoney(index)) return "";
      const amounts = rows.map((row) => row[column.name]);
      const total = amounts.reduce<number>((sum, amount) => sum + (typeof amount === "number" ? amount : 0), 0);
      return { text: money(language, total), bold: true, ...right };
    });
    return [{ text: words.total, bold: true, noWrap: true }, ...cells];
  }
}

/** The files that came with it: what tells each from any other is its hash. */
function files({ application, language }: ApplicationDocument): Content[] {
  const { application: words } = documentWords[language];
  const { attachments } = application;
  if (attachments.length === 0) return [];
  return [
    { text: words.attachments, bold: true, margin: [0, mm(4), 0, mm(1)] },
    {
      ol: attachments.map(({ name, size, sha256 }) => ({
        margin: [0, 0, 0, mm(1)],
        stack: [
          `${printableLine(name, 160)} (${number(language, Math.ceil(size / 1000))} kB)`,
          { text: `SHA-256: ${sha256}`, fontSize: 8, color: grey },
        ],
      })),
    },
  ];
}

/** The statements that were made, each in the words that were shown. */
function consents({ form, application, language }: ApplicationDocument): Content[] {
  const made = form.consents.filter(({ name }) => application.consents[name] !== undefined);
  if (made.length === 0) return [];
  return [
    { text: documentWords[language].application.statements, bold: true, margin: [0, mm(4), 0, mm(1)] },
    {
      ul: made.map(
        ({ name, text }) => `${printable(inLanguage(text, language))} (${application.consents[name] ?? ""})`,
      ),
    },
  ];
}
