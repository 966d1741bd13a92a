import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { getDocumentProxy } from "unpdf";
import { expect } from "vitest";
import { readPdf } from "../documents/support.ts";
import { bodyOf, type Seen } from "./crawl.ts";
import { expectHostileTextIn, expectOnlyText } from "./hostile.ts";

/** What a spreadsheet takes for the start of a formula. */
const startsFormula = /^[=+\-@\t\r＝＋－＠]/;
const isNumber = /^-?\d+([.,]\d+)?$/;

/** @returns the text of all cells, as they were typed */
export function expectNoFormulaInCsv(csv: Buffer): string {
  const cells: string[] = parse(csv, { bom: true, delimiter: ";", relax_column_count: true }).flat();
  expect(cells.filter((cell) => startsFormula.test(cell) && !isNumber.test(cell))).toEqual([]);
  return cells.map((cell) => (startsFormula.test(cell.slice(1)) ? cell.replace(/^'/, "") : cell)).join("\n");
}

export async function expectNoFormulaInXlsx(workbook: Buffer): Promise<string> {
  const parts = Object.entries(unzipSync(new Uint8Array(workbook)));
  expect(parts.length).toBeGreaterThan(3);
  for (const [name, content] of parts) {
    expect(name).not.toMatch(/vba|macro|external|embeddings/i);
    // A cell that is computed, and a link, are elements of their own.
    if (name.endsWith(".xml")) expect(Buffer.from(content).toString("utf8")).not.toMatch(/<f[ />]|<hyperlink/);
  }
  const [sheet] = await readXlsxFile(workbook);
  return (sheet?.data ?? []).flat().join("\n");
}

/** A document that does nothing: no script, nothing that happens when it is opened, no file in it. */
export async function expectNothingRunsInPdf(pdf: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  expect(await document.getJSActions()).toBeNull();
  expect(await document.hasJSActions()).toBe(false);
  expect(await document.getOpenAction()).toBeNull();
  expect(await document.getAttachments()).toBeNull();
  for (let number = 1; number <= document.numPages; number += 1) {
    const annotations = await (await document.getPage(number)).getAnnotations();
    for (const { url = "" } of annotations) expect(`${url}`).toMatch(/^$|^https?:\/\/|^mailto:/);
  }
  expect(pdf.toString("latin1")).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile|SubmitForm)\b/);
  return (await readPdf(pdf)).text;
}

export const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const flat = (text: string) => text.replaceAll(/\s/g, "");
const told = flat("<img class=hostile src=x onerror=hostile()>");

/** Checks an answer by what it says it is. Whatever is no page is never shown as one. */
export async function expectHarmless(seen: Seen): Promise<void> {
  const { path, type, headers, content } = seen;
  expect(headers["x-content-type-options"], path).toBe("nosniff");
  expect(headers["cache-control"], path).toBeDefined();
  const saved = () => expect(headers["content-disposition"], path).toMatch(/^attachment; filename="[\w.-]+"/);
  switch (type) {
    case "text/html":
      expect(headers["content-security-policy"], path).toMatch(/^default-src 'none'.*base-uri 'none'/);
      expect(headers["content-security-policy"], path).not.toContain("unsafe");
      // A page that shows how to embed a form says nothing of the form itself.
      if (path.includes("/embed")) return void expectOnlyText(bodyOf(seen), path);
      return expectHostileTextIn(bodyOf(seen), path);
    case "text/csv":
      saved();
      return expect(flat(expectNoFormulaInCsv(content)), path).toContain(told);
    case excel:
      saved();
      return expect(flat(await expectNoFormulaInXlsx(content)), path).toContain(told);
    case "application/pdf":
      return expect(flat(await expectNothingRunsInPdf(content)), path).toContain(told);
    case "application/json":
      return expect(JSON.stringify(JSON.parse(bodyOf(seen))), path).toContain("hostile()");
    case "text/plain":
      return expect(flat(bodyOf(seen)), path).toContain(told);
    default:
      throw new Error(`${path} is ${type}`);
  }
}
