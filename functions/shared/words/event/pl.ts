import { counter } from "../plural.ts";
import type { EventWords } from "./words.ts";

const count = counter("pl");

export const pl: EventWords = {
  sessions: "Sesje",
  openTo: "Kto może przyjść",
  everybody: "wszyscy",
  approval: (days) =>
    `Każde zgłoszenie potwierdza organizator. Najpierw otrzymają Państwo wiadomość, że zgłoszenie do nas dotarło, a potem, zwykle w ciągu ${count(days, { one: "dnia", few: "dni", many: "dni", other: "dnia" })}, odpowiedź.`,
  programme: "To jedna z konferencji programu, który odbywa się w wielu województwach.",
  findInProgramme: "Znajdź konferencję w swoim województwie",
};
