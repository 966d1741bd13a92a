import { describe, expect, test } from "vitest";
import { printLetter } from "../../../functions/send-letter/letters/print.ts";
import { MissingFact } from "../../../functions/send-letter/letters/compose.ts";
import { LetterKind } from "../../../schemas/letter.ts";
import { readPdf } from "../documents/support.ts";
import { isAboutEvent } from "./event-examples.ts";
import { delegation, example, links, signUp } from "./examples.ts";

const printed = async (facts: Parameters<typeof printLetter>[0]) => readPdf(await printLetter(facts));
const without = (text: string) => text.replaceAll(/\s/g, "");

describe("a letter on paper", () => {
  test.each(LetterKind.options.filter((kind) => isAboutEvent(kind)))("%s can be printed", async (kind) => {
    const { text } = await printed(example(kind));
    expect(text).toContain("Wspólnie dla Krakowa");
    expect(text).toContain("Pismo wygenerowane automatycznie");
  });

  test("says to whom it goes, and has the link and the ticket to type and to scan", async () => {
    const { text } = await printed(example("signUpConfirmed"));
    expect(text).toContain("Maria Kowalska");
    expect(text).toContain("Stowarzyszenie „Razem”");
    expect(without(text)).toContain(links.manage);
    expect(without(text)).toContain(`/tickets/wspolnie/${signUp.id}/1-${signUp.ticketSecret}`);
  });

  test("does not speak of a file for the calendar that paper has not", async () => {
    for (const kind of ["signUpConfirmed", "eventMoved", "eventCancelled", "signUpCancelled"] as const)
      expect((await printed(example(kind))).text).not.toMatch(/kalendarz/i);
  });

  test("has the tickets and the people of a delegation", async () => {
    const { text } = await printed({ ...example("signUpConfirmed"), submission: delegation });
    expect(text).toContain("Bilety: Zofia Nowak");
    expect(text).toContain("Uczestnicy");
    expect(text).toContain("Osoba 12");
  });

  test("is not written without what it must say", async () => {
    await expect(printLetter({ ...example("signUpConfirmed"), submission: undefined })).rejects.toThrow(MissingFact);
  });
});
