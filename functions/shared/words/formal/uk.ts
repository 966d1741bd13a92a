import type { FormalWords } from "./words.ts";

export const uk: FormalWords = {
  clock: "Строк подання",
  inTime: (closes) => `вчасно (конкурс до ${closes})`,
  afterClose: (closes) => `після ${closes}, у час, який допускає конкурс`,
  patron: "Патрон групи",
  patronConfirmed: (when) => `підтвердив ${when}`,
  patronMissing: {
    title: "Патрон не підтвердив заявки",
    silent: (name) => `${name}: немає відповіді у строк.`,
    declined: (name) => `${name}: відмова. Причина:`,
  },
  noAttachments: "Додатків немає.",
  kilobytes: (size) => `${size} кБ`,
  check: {
    title: "Результат формальної оцінки",
    on: (when) => `Оцінка від ${when}`,
    item: "Пункт оцінки",
    remark: "Зауваження",
    none: "Жоден пункт не отримав відповіді «ні».",
  },
  message: "Повідомлення",
  flagged: "Доповнити",
  comparison: {
    title: (when) => `Доповнення від ${when}: було і є`,
    before: "Було",
    after: "Є",
    total: "Разом",
    states: { same: "без змін", changed: "змінено", added: "додано", removed: "вилучено" },
  },
  appeal: { title: "Оскарження", on: (when) => `Подано ${when}` },
};
