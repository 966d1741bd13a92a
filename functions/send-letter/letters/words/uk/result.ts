import type { ApplicationValues, ApplicationWords, ResultKind } from "../grants.ts";

const see = "Переглянути заявку";
const thanks = "Дякуємо за підготовку заявки та працю на користь громади.";
const why: Record<ApplicationValues["why"], string> = {
  threshold: "не набрала необхідного мінімуму балів і тому не отримала гранту.",
  reason: "не отримала гранту. Нижче наводимо обґрунтування.",
  money: "не отримала гранту, бо доступних коштів на неї не вистачило.",
};

export const result: ApplicationWords<ResultKind> = {
  applicationAwarded: ({ reference, call, promoted }) => ({
    subject: `Грант надано, заявка ${reference}: ${call}`,
    heading: "Грант надано",
    opening: [
      promoted
        ? `Раді повідомити, що вивільнилися кошти й заявка № ${reference} з резервного списку отримала грант. Вітаємо!`
        : `Раді повідомити, що заявка № ${reference} отримала грант. Вітаємо!`,
      "Дані, потрібні для договору, просимо надати за окремим листом; у ньому вказано строк, якого треба дотримати.",
    ],
    link: see,
    closing: [thanks],
  }),
  applicationOnReserve: ({ reference, call, position }) => ({
    subject: `Резервний список, заявка ${reference}: ${call}`,
    heading: "Заявка в резервному списку",
    opening: [
      `Повідомляємо, що заявку № ${reference} внесено до резервного списку на місце ${position}.`,
      "Якщо звільняться кошти, їх отримають заявки з резервного списку в його порядку; про це повідомимо окремим листом. Нічого робити не треба.",
    ],
    link: see,
    closing: [thanks],
  }),
  applicationRejected: (values) => ({
    subject: `Результат розгляду заявки ${values.reference}: ${values.call}`,
    heading: "Грант не надано",
    opening: [`Повідомляємо, що заявка № ${values.reference} ${why[values.why]}`],
    link: see,
    closing: [thanks],
  }),
};
