import type { ProgrammeWords } from "./words.ts";

export const uk: ProgrammeWords = {
  inFigures: "Програма в цифрах",
  conferences: "Конференції",
  places: "Місця",
  taken: "Зайняті місця",
  waiting: "Заявки в резервних списках",
  find: "Знайдіть свою конференцію",
  region: "Воєводство",
  allRegions: "усі",
  show: "Показати",
  found: "Ваша конференція",
  inAllRegions: "Усі конференції",
  inRegion: (region) => `${region} воєводство`,
  noneInRegion: "У цьому воєводстві конференції немає. Запрошуємо на будь-яку з інших.",
  states: {
    closed: "Запис завершено",
    cancelled: "Конференцію скасовано",
  },
  opens: (when) => `Запис розпочнеться ${when}`,
  closes: (when) => `Запис до ${when}`,
};
