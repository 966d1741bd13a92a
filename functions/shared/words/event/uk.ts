import { counter } from "../plural.ts";
import type { EventWords } from "./words.ts";

const count = counter("uk");

export const uk: EventWords = {
  sessions: "Сесії",
  openTo: "Хто може прийти",
  everybody: "усі",
  approval: (days) =>
    `Кожну реєстрацію підтверджує організатор, зазвичай протягом ${count(days, { one: "дня", other: "днів" })}.`,
  fullApproval: "Усі місця зайняті. Спершу реєстрацію розгляне організатор; прийняту внесемо до резервного списку.",
  programme: "Інші конференції цієї програми",
};
