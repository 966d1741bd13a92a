import { counter } from "../plural.ts";
import type { CallWords } from "./words.ts";

const count = counter("uk");

export const uk: CallWords = {
  grants: "Розмір гранту",
  amounts: (least, most) => `від ${least} до ${most}`,
  ownContribution: "Власний внесок",
  ownPercent: (percent) => `щонайменше ${percent}% кошторису`,
  groups: "Неформальні групи",
  informalGroups: {
    admitted: "можуть подавати заявки, також без патрона",
    withPatron: "можуть подавати заявки з патроном, який підтвердить це з електронного листа",
    refused: "не можуть подавати заявок",
  },
  grace: (minutes) =>
    `Форму, відкриту до завершення набору, приймемо ще протягом ${count(minutes, { one: "хвилини", few: "хвилин", many: "хвилин", other: "хвилини" })}.`,
  results: "Результати набору",
  offers: "Пропозиції, відкриті для зауважень",
  stages: {
    formalCheck: "формальна оцінка",
    correction: "доповнення, якщо вони потрібні",
    comments: "зауваження громадськості та їх розгляд",
    review: "оцінка по суті",
    results: "затвердження й оголошення результатів",
  },
  timeline: {
    closes: "Що далі після завершення набору",
    rolling: "Що далі після подання заявки",
    note: "Кожен етап може завершитися раніше. Про кожен повідомляємо електронною поштою.",
    until: (day) => `до ${day}`,
  },
};
