import { expect, test } from "vitest";
import { seatsLeft } from "../../../../functions/shared/pages/seats-left.ts";
import { catalogue } from "../../../../functions/shared/words/catalogue.ts";
import { faultWords } from "../../../../functions/shared/words/faults/message.ts";
import type { Language } from "../../../../schemas/values.ts";

const counts = [0, 1, 2, 5, 22, 25];
type Forms = Record<Language, readonly string[]>;

/** Everything that is counted on the page of a form, and the noun after each of the counts. */
const counted: [what: string, say: (language: Language, count: number) => string, forms: Forms][] = [
  [
    "free seats",
    (language, left) => catalogue[language].facts.placesLeft(left),
    {
      pl: ["wolnych miejsc", "wolne miejsce", "wolne miejsca", "wolnych miejsc", "wolne miejsca", "wolnych miejsc"],
      en: ["seats", "seat", "seats", "seats", "seats", "seats"],
      uk: ["вільних місць", "вільне місце", "вільні місця", "вільних місць", "вільні місця", "вільних місць"],
    },
  ],
  [
    "people waiting",
    (language, waitlist) => seatsLeft(language, { capacity: 10, taken: 10, waitlist }),
    {
      pl: ["osób", "osoba", "osoby", "osób", "osoby", "osób"],
      en: ["people", "person", "people", "people", "people", "people"],
      uk: ["осіб", "особа", "особи", "осіб", "особи", "осіб"],
    },
  ],
  [
    "characters",
    (language, most) => catalogue[language].form.upTo(most),
    {
      pl: ["znaków", "znak", "znaki", "znaków", "znaki", "znaków"],
      en: ["characters", "character", "characters", "characters", "characters", "characters"],
      uk: ["символів", "символ", "символи", "символів", "символи", "символів"],
    },
  ],
  [
    "mistakes",
    (language, faults) => faultWords[language].form.errorSummary(faults),
    {
      pl: ["błędów", "błąd", "błędy", "błędów", "błędy", "błędów"],
      en: ["mistakes", "mistake", "mistakes", "mistakes", "mistakes", "mistakes"],
      uk: ["помилок", "помилку", "помилки", "помилок", "помилки", "помилок"],
    },
  ],
];

test.each(counted)("%s have the plural forms of each language", (_, say, forms) => {
  for (const language of ["pl", "en", "uk"] as const) {
    for (const [index, count] of counts.entries()) {
      const said = say(language, count).replaceAll("\u00a0", " ");
      expect(`${said} `).toMatch(new RegExp(`(^|\\D)${count} ${forms[language][index]}[ .:;)]`, "u"));
    }
  }
});
