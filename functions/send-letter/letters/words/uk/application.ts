import type { ApplicationWords } from "../catalogue.ts";
import { commands } from "../commands.ts";

export const application: ApplicationWords = {
  applicationReceived: ({ reference, call }) => ({
    subject: `Заявку ${reference} подано: ${call}`,
    heading: "Заявку подано",
    opening: [`Підтверджуємо подання заявки № ${reference}.`],
    link: "Переглянути заявку",
    closing: [
      `Вкладений файл ${reference}.json містить саме те, що було подано. Щоб перевірити це, обчисліть суму SHA-256 файлу й порівняйте її з наведеною вище, наприклад командою:\n${commands(reference)}`,
      "Про результат повідомимо окремим листом.",
    ],
  }),
  applicationAwarded: ({ reference, call }) => ({
    subject: `Фінансування надано, заявка ${reference}: ${call}`,
    heading: "Фінансування надано",
    opening: [`Раді повідомити, що заявку № ${reference} схвалено і надано фінансування. Вітаємо!`],
    link: "Переглянути заявку",
    closing: ["Щодо підписання договору з Вами зв'яжеться організатор."],
  }),
  applicationRejected: ({ reference, call }) => ({
    subject: `Результат розгляду заявки ${reference}: ${call}`,
    heading: "Фінансування не надано",
    opening: [
      `Повідомляємо, що заявку № ${reference} розглянуто і фінансування не надано. Нижче наводимо обґрунтування.`,
    ],
    link: "Переглянути заявку",
    closing: ["Дякуємо за підготовку заявки та працю на користь громади."],
  }),
};
