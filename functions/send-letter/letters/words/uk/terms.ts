import type { GrantTerms } from "../grants.ts";
import { count } from "./frame.ts";

export const terms: GrantTerms = {
  aboutApplication: (reference, title) => `, заявка ${reference}: ${title}`,
  place: {
    recommended: "Рекомендовано",
    partial: "Рекомендовано меншу суму",
    reserve: "Резервний список",
    notRecommended: "Не рекомендовано",
    belowThreshold: "Нижче мінімуму балів",
    awarded: "Грант надано",
    forfeited: "Відмова від гранту",
    withdrawn: "Відкликано",
  },
  role: { chair: "голова комісії", treasurer: "скарбник", mayor: "виконавчий орган (війт, бурмістр, президент міста)" },
  approved: (when) => `затверджено: ${when}`,
  failed: "Що оцінено негативно",
  list: "Список у цифрах",
  approvals: "Попередні затвердження",
  points: "Середні бали за критеріями",
  expert: (number, counted) => `Картка оцінки: експерт ${number}${counted ? "" : " (поза середнім)"}`,
  remark: "Зауваження загалом",
  outOf: (points, most) => `${points} з ${most} балів`,
  instalments: "Транші",
  waitingFor: "На що чекаємо",
  andMore: (left) => `І ще ${count(left, { one: "справа", few: "справи", many: "справ", other: "справи" })}.`,
  attachments: "Додатки",
  results: "Результати для мешканців",
  nthOf: (number, all) => `${number} з ${all}`,
};
