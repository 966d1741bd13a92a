import { describe, expect, it } from "vitest";
import { letterPdf } from "../../../functions/shared/documents/letter.ts";
import { letter, letters } from "./examples.ts";
import { hostile, readPdf } from "./support.ts";

describe("a letter on paper", () => {
  it("has everything that was written, from the sender to the signature", async () => {
    const { pages, text, info } = await readPdf(await letterPdf(letter));
    const blocks = letter.blocks.flatMap((block) => {
      if (block.type === "details") return block.rows.map(({ label, value }) => `${label} ${value}`);
      return block.type === "link" ? [block.label] : [block.text.replace(/\s+/g, " ")];
    });
    const { sender, addressee, placeAndDate, subject, heading, closing } = letter;
    for (const part of [...sender, ...addressee, placeAndDate, subject, heading, ...blocks, ...closing])
      expect(text).toContain(part);
    expect(pages).toHaveLength(1);
    expect(info).toMatchObject({ Title: subject, Author: sender[0], Language: "pl" });
  });

  it("prints a link's address whole, as paper cannot be clicked", async () => {
    const url = `https://zapisy.krakow.pl/manage/${"Aa0_-".repeat(9)}`;
    const blocks = [{ type: "link" as const, label: "Zmień zgłoszenie", url }];
    const { text } = await readPdf(await letterPdf({ ...letter, blocks }));
    expect(text.replaceAll(" ", "")).toContain(url);
  });

  it("has every letter of the alphabets it is written in", async () => {
    const { text } = await readPdf(await letterPdf({ ...letter, heading: letters }));
    for (const part of letters.split(" ")) expect(text).toContain(part);
  });

  it("numbers its pages when it needs more than one", async () => {
    const blocks = Array.from({ length: 30 }, (_, index) => ({
      type: "paragraph" as const,
      text: `Akapit ${index}. `.repeat(30),
    }));
    const { pages } = await readPdf(await letterPdf({ ...letter, language: "uk", blocks }));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) expect(page).toContain(`сторінка ${index + 1} з ${pages.length}`);
  });

  it.each(hostile)("is drawn whatever people wrote: %j", async (text) => {
    const blocks = [
      { type: "paragraph" as const, text },
      { type: "details" as const, rows: [{ label: text, value: text }] },
      { type: "details" as const, rows: [] },
      { type: "note" as const, text },
      { type: "link" as const, label: text, url: letter.sender.join() },
    ];
    const texts = { placeAndDate: text, subject: text, heading: text, sender: [text], addressee: [text] };
    const { text: read } = await readPdf(await letterPdf({ ...letter, ...texts, blocks }));
    for (const line of letter.closing) expect(read).toContain(line);
  });
});
