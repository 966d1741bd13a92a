import type { ApplicationKind, ApplicationWords, LaterKind, Next, ResultKind } from "../grants.ts";
import { commands } from "../commands.ts";

const see = "Переглянути заявку";
const whatFollows: Record<Next, string> = {
  merit: "Тепер заявку оцінять незалежні експерти. Про результат повідомимо окремим листом.",
  comments: "Тепер пропозицію буде оприлюднено, щоб кожен міг подати до неї зауваження.",
  list: "Про результат конкурсу повідомимо окремим листом.",
};

export const application: ApplicationWords<Exclude<ApplicationKind, ResultKind | LaterKind>> = {
  applicationReceived: ({ reference, call }) => ({
    subject: `Заявку ${reference} подано: ${call}`,
    heading: "Заявку подано",
    opening: [
      `Підтверджуємо подання заявки № ${reference}. Нічого не треба друкувати, підписувати чи приносити до установи.`,
    ],
    link: see,
    closing: [
      `До листа додано заявку як документ PDF і файл ${reference}.json, який містить саме те, що було подано. Щоб перевірити це, обчисліть суму SHA-256 файлу ${reference}.json і порівняйте її з наведеною вище, наприклад командою:\n${commands(reference)}`,
      "Про подальший перебіг справи повідомлятимемо окремими листами.",
    ],
  }),
  applicationAwaitsPatron: ({ reference, call }) => ({
    subject: `Заявка ${reference} чекає на підтвердження патрона: ${call}`,
    heading: "Заявка чекає на патрона",
    opening: [
      `Заявку № ${reference} збережено. Ми попросили вказаного патрона підтвердити її; посилання надіслано на адресу, наведену нижче.`,
      "Заявку буде подано, коли патрон її підтвердить. Просимо нагадати йому про це й за потреби перевірити, чи адреса правильна.",
    ],
    link: see,
  }),
  applicationLink: ({ reference, call }) => ({
    subject: `Посилання на заявку ${reference}: ${call}`,
    heading: "Посилання на заявку",
    opening: [
      `Надсилаємо нове посилання на сторінку заявки № ${reference}.`,
      "Якщо Ви про нього не просили, цей лист можна проігнорувати: нічого не змінилося.",
    ],
    link: see,
  }),
  formalCheckPassed: ({ reference, call, next }) => ({
    subject: `Заявка ${reference} пройшла формальну оцінку: ${call}`,
    heading: "Формальну оцінку пройдено",
    opening: [`Повідомляємо, що заявка № ${reference} пройшла формальну оцінку.`, whatFollows[next]],
    link: see,
  }),
  applicationLeftUnexamined: ({ reference, call, called }) => ({
    subject: `Заявку ${reference} залишено без розгляду: ${call}`,
    heading: "Заявку залишено без розгляду",
    opening: [
      called
        ? `Повідомляємо, що заявку № ${reference} не було доповнено у визначений строк, тому її залишено без розгляду.`
        : `Повідомляємо, що заявку № ${reference} залишено без розгляду.`,
    ],
    link: see,
    closing: ["Дякуємо за підготовку заявки. Запрошуємо до участі в наступних конкурсах."],
  }),
  applicationRejectedFormally: ({ reference, call, appealed }) => ({
    subject: `Заявка ${reference} не пройшла формальної оцінки: ${call}`,
    heading: "Формальну оцінку не пройдено",
    opening: [
      appealed
        ? `Повідомляємо, що оскарження формальної оцінки заявки № ${reference} розглянуто й не задоволено. Результат формальної оцінки остаточний.`
        : `Повідомляємо, що заявка № ${reference} не пройшла формальної оцінки й далі не розглядатиметься.`,
    ],
    link: see,
    closing: ["Дякуємо за підготовку заявки. Запрошуємо до участі в наступних конкурсах."],
  }),
  appealUpheld: ({ reference, call, next }) => ({
    subject: `Оскарження задоволено, заявка ${reference}: ${call}`,
    heading: "Оскарження задоволено",
    opening: [
      `Повідомляємо, що оскарження задоволено, а заявка № ${reference} формально правильна.`,
      whatFollows[next],
    ],
    link: see,
  }),
  commentsOpened: ({ reference, call }) => ({
    subject: `Пропозицію ${reference} оприлюднено: ${call}`,
    heading: "Пропозицію оприлюднено",
    opening: [
      `Повідомляємо, що пропозиція № ${reference} формально правильна і її оприлюднено. Кожен може подати до неї зауваження в час, указаний нижче.`,
      "Після цього зауваження буде розглянуто, а про результат повідомимо окремим листом.",
    ],
    link: "Переглянути пропозицію",
  }),
};
