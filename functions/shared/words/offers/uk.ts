import { counter } from "../plural.ts";
import type { OfferWords } from "./words.ts";

const count = counter("uk");

export const uk: OfferWords = {
  title: "Пропозиції, відкриті для зауважень",
  law: "Згідно зі статтею 19a закону про суспільно корисну діяльність і волонтерство кожен може висловити зауваження до пропозиції до ухвалення рішення.",
  none: "Зараз немає пропозицій, відкритих для зауважень.",
  applicant: "Організація",
  requested: "Запитувана сума",
  until: "Зауваження до",
  left: (time) => {
    if ("days" in time) {
      return `залишилося часу: ${count(time.days, { one: "день", few: "дні", many: "днів", other: "дня" })}`;
    }
    if (time.hours === 0) return "залишилося менше години";
    return `залишилося часу: ${count(time.hours, { one: "година", few: "години", many: "годин", other: "години" })}`;
  },
  comment: "Ваші зауваження",
  send: "Надіслати зауваження",
  thanks: { title: "Дякуємо", detail: "Установа отримала зауваження й розгляне їх перед рішенням." },
  all: "Усі пропозиції, відкриті для зауважень",
};
