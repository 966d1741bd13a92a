import { counter } from "../plural.ts";
import type { EventWords } from "./words.ts";

const count = counter("uk");

export const uk: EventWords = {
  sessions: "Сесії",
  openTo: "Хто може прийти",
  everybody: "усі",
  approval: (days) =>
    `Кожну заявку підтверджує організатор. Спершу Ви отримаєте повідомлення, що заявка надійшла, а потім, зазвичай протягом ${count(days, { one: "дня", few: "днів", many: "днів", other: "дня" })}, відповідь.`,
  programme: "Це одна з конференцій програми, що відбувається в багатьох воєводствах.",
  findInProgramme: "Знайдіть конференцію у своєму воєводстві",
};
