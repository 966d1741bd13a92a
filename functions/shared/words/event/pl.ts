import { counter } from "../plural.ts";
import type { EventWords } from "./words.ts";

const count = counter("pl");

export const pl: EventWords = {
  sessions: "Sesje",
  openTo: "Kto może przyjść",
  everybody: "wszyscy",
  approval: (days) =>
    `Każde zgłoszenie potwierdza organizator, zwykle w ciągu ${count(days, { one: "dnia", other: "dni" })}.`,
  fullApproval:
    "Wszystkie miejsca są zajęte. O zgłoszeniu najpierw zdecyduje organizator; przyjęte trafi na listę rezerwową.",
  programme: "Inne konferencje tego programu",
};
