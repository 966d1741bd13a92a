import { counter } from "../plural.ts";
import type { OfferWords } from "./words.ts";

const count = counter("pl");

export const pl: OfferWords = {
  title: "Oferty, do których można zgłaszać uwagi",
  law: "Na podstawie art. 19a ustawy o działalności pożytku publicznego i o wolontariacie każdy może zgłosić uwagi do oferty, zanim zapadnie decyzja.",
  none: "Obecnie nie ma ofert, do których można zgłaszać uwagi.",
  applicant: "Organizacja",
  requested: "Wnioskowana kwota",
  until: "Uwagi do",
  left: (time) => {
    if ("days" in time) {
      return `pozostały czas: ${count(time.days, { one: "dzień", few: "dni", many: "dni", other: "dnia" })}`;
    }
    if (time.hours === 0) return "pozostało mniej niż godzina";
    return `pozostały czas: ${count(time.hours, { one: "godzina", few: "godziny", many: "godzin", other: "godziny" })}`;
  },
  comment: "Zgłoś uwagi",
  send: "Wyślij uwagi",
  thanks: { title: "Dziękujemy", detail: "Uwagi dotarły do urzędu i zostaną rozpatrzone przed decyzją." },
  all: "Wszystkie oferty, do których można zgłaszać uwagi",
};
