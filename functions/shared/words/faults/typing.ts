import type { Language } from "../../../../schemas/values.ts";
import { counter } from "../plural.ts";

type Counted = (count: number) => string;
type Filled = (text: string) => string;

/** What only a script says, while somebody types. Amounts arrive already formatted in the language. */
export interface TypingWords {
  /** How many characters may still be typed, and how many are too many. */
  left: Counted;
  over: Counted;
  /** How far the rows of a budget are from the amount requested with the own contribution. */
  budgetMissing: Filled;
  budgetOver: Filled;
  budgetEven: string;
}

const count = { pl: counter("pl"), en: counter("en"), uk: counter("uk") };
const characters = {
  pl: { one: "znak", few: "znaki", many: "znaków", other: "znaku" },
  en: { one: "character", other: "characters" },
  uk: { one: "символ", few: "символи", many: "символів", other: "символу" },
};

export const typingWords: Record<Language, TypingWords> = {
  pl: {
    left: (n) => `Można wpisać jeszcze ${count.pl(n, characters.pl)}.`,
    over: (n) => `Tekst jest za długi o ${count.pl(n, characters.pl)}.`,
    budgetMissing: (amount) => `Do kwoty wnioskowanej z wkładem własnym brakuje jeszcze: ${amount}.`,
    budgetOver: (amount) => `Ponad kwotę wnioskowaną z wkładem własnym: ${amount}.`,
    budgetEven: "Suma jest równa kwocie wnioskowanej z wkładem własnym.",
  },
  en: {
    left: (n) => `You can type ${count.en(n, { one: "more character", other: "more characters" })}.`,
    over: (n) => `The text is too long by ${count.en(n, characters.en)}.`,
    budgetMissing: (amount) => `Still missing to the amount requested with your own contribution: ${amount}.`,
    budgetOver: (amount) => `More than the amount requested with your own contribution: ${amount}.`,
    budgetEven: "The sum equals the amount requested with your own contribution.",
  },
  uk: {
    left: (n) => `Можна ввести ще ${count.uk(n, characters.uk)}.`,
    over: (n) => `Текст задовгий на ${count.uk(n, characters.uk)}.`,
    budgetMissing: (amount) => `До запитуваної суми з власним внеском ще бракує: ${amount}.`,
    budgetOver: (amount) => `Понад запитувану суму з власним внеском: ${amount}.`,
    budgetEven: "Сума дорівнює запитуваній сумі з власним внеском.",
  },
};
