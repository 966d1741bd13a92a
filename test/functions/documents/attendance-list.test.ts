import { describe, expect, it } from "vitest";
import { attendanceListPdf } from "../../../functions/shared/documents/attendance-list.ts";
import { documentWords } from "../../../functions/shared/documents/words/catalogue.ts";
import { Language } from "../../../schemas/values.ts";
import { letters, list } from "./examples.ts";
import { hostile, readPdf } from "./support.ts";

const row = { number: 1, name: "Łucja Żądło", organisation: "Gmina Ozimek" };

describe("an attendance list", () => {
  it("has everybody by number and name, in every letter of Polish and Ukrainian", async () => {
    const rows = letters.split(" ").map((name, index) => ({ number: index + 1, name, organisation: `Nr ${index}` }));
    const { text } = await readPdf(await attendanceListPdf({ ...list, groups: [{ rows, blankRows: 0 }] }));
    // A long word runs over several lines of its cell, which is where a reader puts spaces.
    const run = text.replaceAll(" ", "");
    for (const { number, name, organisation } of rows)
      expect(run).toContain(`${number}${name}${organisation.replace(" ", "")}`);
  });

  it.each(Language.options)("heads the columns in %s and says which language it is in", async (language) => {
    const pdf = await attendanceListPdf({ ...list, language });
    const { pages, info } = await readPdf(pdf);
    const { list: words, page } = documentWords[language];
    for (const word of [...Object.values(words), page(1, pages.length)]) expect(pages[0]).toContain(word);
    expect(info).toMatchObject({ Title: list.title, Language: language });
  });

  it("repeats the header and counts the pages on each of them, when 500 people are coming", async () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({ ...row, number: index + 1 }));
    const { pages } = await readPdf(await attendanceListPdf({ ...list, groups: [{ rows, blankRows: 0 }] }));
    expect(pages.length).toBeGreaterThan(15);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("Imię i nazwisko");
      expect(page).toContain(`strona ${index + 1} z ${pages.length}`);
    }
    expect(pages.join("\n").match(/Łucja Żądło/g)).toHaveLength(500);
  });

  it("leaves empty rows, high enough to sign in, for those who come without having signed up", async () => {
    const pagesOf = async (blankRows: number) =>
      (await readPdf(await attendanceListPdf({ ...list, groups: [{ rows: [row], blankRows }] }))).pages.length;
    // A4 is 297 mm high: 29 rows of 10 mm cannot stand on one page, and 15 of them must.
    expect(await pagesOf(15)).toBe(1);
    expect(await pagesOf(28)).toBe(2);
  });

  it("gives every session a page of its own under its title", async () => {
    const groups = ["Warsztat I", "Warsztat II"].map((title) => ({ title, rows: [row], blankRows: 2 }));
    const { pages } = await readPdf(await attendanceListPdf({ ...list, groups }));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain("Warsztat I\n");
    expect(pages[1]).toContain("Warsztat II\n");
    for (const page of pages) expect(page).toContain(list.title);
  });

  it.each(hostile)("is drawn whatever people are called: %j", async (text) => {
    const rows = [{ number: text, name: text, organisation: text }, row];
    const groups = [{ title: text, rows, blankRows: 1 }];
    const pdf = await attendanceListPdf({ language: "pl", title: text, subtitle: [text], groups });
    expect((await readPdf(pdf)).text).toContain("1 Łucja Żądło Gmina Ozimek");
  });
});
