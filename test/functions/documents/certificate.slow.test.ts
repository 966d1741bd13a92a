import { describe, expect, it } from "vitest";
import { certificatePdf } from "../../../functions/shared/documents/certificate.ts";
import { documentWords } from "../../../functions/shared/documents/words/catalogue.ts";
import { Language } from "../../../schemas/values.ts";
import { certificate, letters } from "./examples.ts";
import { hostile, readPdf } from "./support.ts";

describe("a certificate", () => {
  it("says on one page who took part in what, when, where, and who says so", async () => {
    const { pages, text, info } = await readPdf(await certificatePdf(certificate));
    expect(pages).toHaveLength(1);
    const { title, participant, event, when, where, organisers, number, issuedOn } = certificate;
    for (const fact of [title, participant, certificate.text, event, when, where, ...organisers, number, issuedOn])
      expect(text).toContain(fact);
    expect(info).toMatchObject({ Title: `${title} – ${participant}`, Author: organisers.join(", "), Language: "pl" });
  });

  it("prints the address where it can be checked, whole", async () => {
    const { text } = await readPdf(await certificatePdf(certificate));
    expect(text.replaceAll(" ", "")).toContain(certificate.verifyUrl);
  });

  it.each(Language.options)("is worded in %s and has its letters", async (language) => {
    const { text } = await readPdf(await certificatePdf({ ...certificate, language, participant: letters }));
    const words = documentWords[language].certificate;
    for (const word of Object.values(words)) expect(text).toContain(word);
    for (const part of letters.split(" ")) expect(text).toContain(part);
  });

  it("stays on one page when its words are long", async () => {
    const long = {
      participant: "Maria ".repeat(33),
      text: "za udział w ćwiczeniach ".repeat(40),
      event: "Konferencja ".repeat(16),
    };
    const { pages, text } = await readPdf(await certificatePdf({ ...certificate, ...long }));
    expect(pages).toHaveLength(1);
    expect(text.match(/za udział w ćwiczeniach/g)).toHaveLength(40);
  });

  it.each(hostile)("is drawn whatever is written in it: %j", async (text) => {
    const texts = { title: text, participant: text, text, event: text, when: text, where: text, issuedOn: text };
    const pdf = await certificatePdf({ ...certificate, ...texts, organisers: [text, text, text, text] });
    expect((await readPdf(pdf)).text).toContain(certificate.number);
  });
});
