import type { FormalWords } from "./words.ts";

export const pl: FormalWords = {
  clock: "Termin złożenia",
  inTime: (closes) => `w terminie (nabór do ${closes})`,
  afterClose: (closes) => `po ${closes}, w czasie dopuszczonym przez nabór`,
  patron: "Patron grupy",
  patronConfirmed: (when) => `potwierdził ${when}`,
  patronMissing: {
    title: "Patron nie potwierdził wniosku",
    silent: (name) => `${name}: brak odpowiedzi w terminie.`,
    declined: (name) => `${name}: odmowa. Powód:`,
  },
  noAttachments: "Nie ma załączników.",
  kilobytes: (size) => `${size} kB`,
  check: {
    title: "Wynik oceny formalnej",
    on: (when) => `Ocena z ${when}`,
    item: "Punkt oceny",
    remark: "Uwaga",
    none: "Ocena nie wskazała punktów z odpowiedzią „nie”.",
  },
  message: "Wiadomość",
  flagged: "Do uzupełnienia",
  comparison: {
    title: (when) => `Uzupełnienie z ${when}: było i jest`,
    before: "Było",
    after: "Jest",
    total: "Razem",
    states: { same: "bez zmian", changed: "zmienione", added: "dodane", removed: "usunięte" },
  },
  appeal: { title: "Odwołanie", on: (when) => `Złożone ${when}` },
};
