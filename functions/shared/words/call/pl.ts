import { counter } from "../plural.ts";
import type { CallWords } from "./words.ts";

const count = counter("pl");

export const pl: CallWords = {
  grants: "Wysokość dotacji",
  amounts: (least, most) => `od ${least} do ${most}`,
  ownContribution: "Wkład własny",
  ownPercent: (percent) => `co najmniej ${percent}% kosztorysu`,
  groups: "Grupy nieformalne",
  informalGroups: {
    admitted: "mogą składać wnioski, także bez patrona",
    withPatron: "mogą składać wnioski z patronem, który potwierdzi to z listu e-mail",
    refused: "nie mogą składać wniosków",
  },
  grace: (minutes) =>
    `Formularz otwarty przed zamknięciem naboru przyjmiemy jeszcze przez ${count(minutes, { one: "minutę", few: "minuty", many: "minut", other: "minuty" })}.`,
  results: "Wyniki naboru",
  offers: "Oferty, do których można zgłaszać uwagi",
  stages: {
    formalCheck: "ocena formalna",
    correction: "uzupełnienia, jeśli będą potrzebne",
    comments: "uwagi publiczne i ich rozpatrzenie",
    review: "ocena merytoryczna",
    results: "zatwierdzenie i ogłoszenie wyników",
  },
  timeline: {
    closes: "Co dalej po zamknięciu naboru",
    rolling: "Co dalej po złożeniu wniosku",
    note: "Każdy etap może skończyć się wcześniej. O każdym zawiadamiamy e-mailem.",
    until: (day) => `do ${day}`,
  },
};
