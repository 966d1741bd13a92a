import { counter } from "../../../shared/words/plural.ts";
import type { AssignmentValues, Words } from "./catalogue.ts";
import { commands } from "./commands.ts";

const count = counter("uk");
const inDays = (days: number) =>
  days <= 0
    ? "сьогодні"
    : days === 1
      ? "завтра"
      : `через ${count(days, { one: "день", few: "дні", many: "днів", other: "дня" })}`;

const personalLink =
  "Саме відкриття посилання нічого не вирішує: відповідь записується лише тоді, коли Ви надішлете форму на сторінці. Посилання призначене тільки для Вас, просимо нікому його не передавати.";
const seatNote =
  "Якщо Ви не зможете прийти, просимо відмовитися від місця за наведеною вище адресою: його отримає наступна особа зі списку очікування.";
const attachedEntry = "У вкладенні — запис для календаря.";
const due = ({ late, deadline }: AssignmentValues) =>
  late
    ? `Строк минув: ${deadline}. Відповідь ще можна записати, і ми на неї чекаємо.`
    : `Нагадуємо, що строк спливає: ${deadline}.`;

export const uk: Words = {
  greeting: "Шановні пані та панове!",
  regards: "З повагою,",
  contact: "Якщо у Вас є запитання, просимо звертатися:",
  phone: "тел.",
  automatic: "Це повідомлення створено автоматично. Відповідь на нього отримає організатор.",
  copyAddress: "Якщо кнопка не працює, скопіюйте цю адресу в браузер:",
  labels: {
    event: "Захід",
    when: "Час",
    where: "Місце",
    reference: "Номер",
    position: "Місце у списку очікування",
    call: "Конкурс",
    applicant: "Заявник",
    title: "Назва",
    submittedAt: "Дата подання",
    requestedAmount: "Запитувана сума",
    awardedAmount: "Надана сума",
    contentHash: "Контрольна сума SHA-256",
    decidedAt: "Дата рішення",
    reason: "Обґрунтування",
    deadline: "Строк відповіді",
    remaining: "Залишок коштів",
    assignee: "Особа",
    email: "Електронна пошта",
    count: "Кількість заявок",
    requestedTotal: "Загальна запитувана сума",
    pool: "Обсяг коштів",
  },
  recommendation: "Рекомендація",
  recommendations: { recommend: "Позитивна", decline: "Негативна" },
  calendarNote: "Переглянути або скасувати реєстрацію можна за посиланням з електронного листа.",
  calendarFile: "zakhid.ics",
  signUp: {
    signUpConfirmed: ({ event, reference }) => ({
      subject: `Реєстрацію ${reference} підтверджено: ${event}`,
      heading: "Реєстрацію підтверджено",
      opening: ["Повідомляємо, що Вашу реєстрацію прийнято, місце для Вас заброньовано."],
      link: "Переглянути реєстрацію або відмовитися",
      closing: [seatNote, attachedEntry],
    }),
    signUpWaitlisted: ({ event, reference }) => ({
      subject: `Список очікування, реєстрація ${reference}: ${event}`,
      heading: "Ви у списку очікування",
      opening: [
        "Повідомляємо, що всі місця вже зайнято. Вашу реєстрацію внесено до списку очікування.",
        "Коли звільниться місце, його буде надано за чергою реєстрацій, а Ви отримаєте повідомлення. Робити нічого не потрібно.",
      ],
      link: "Переглянути реєстрацію або відмовитися",
    }),
    signUpPromoted: ({ event, reference }) => ({
      subject: `Звільнилося місце, реєстрація ${reference}: ${event}`,
      heading: "Для Вас є місце",
      opening: ["Раді повідомити, що звільнилося місце і його надано Вам. Вашу участь підтверджено."],
      link: "Переглянути реєстрацію або відмовитися",
      closing: [seatNote, attachedEntry],
    }),
    signUpCancelled: ({ event, reference, open }) => ({
      subject: `Реєстрацію ${reference} скасовано: ${event}`,
      heading: "Реєстрацію скасовано",
      opening: ["Підтверджуємо, що Вашу реєстрацію скасовано. Дякуємо, що повідомили."],
      ...(open && { link: "Зареєструватися знову" }),
      closing: ["Вкладений файл вилучає запис із календаря, якщо його туди додано."],
    }),
    eventReminder: ({ event, days }) => ({
      subject: `Нагадування, ${inDays(days)}: ${event}`,
      heading: "Нагадування про захід",
      opening: [`Нагадуємо, що захід, на якому для Вас заброньовано місце, відбудеться ${inDays(days)}.`],
      link: "Переглянути реєстрацію або віддати місце",
      closing: [seatNote, attachedEntry],
    }),
  },
  application: {
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
  },
  assignment: {
    reviewRequest: ({ reference, about }) => ({
      subject: `Прохання оцінити заявку ${reference}: ${about}`,
      heading: "Прохання оцінити заявку",
      opening: ["Просимо Вас оцінити заявку. Достатньо посилання нижче, обліковий запис не потрібен."],
      link: "Прочитати заявку й записати оцінку",
      closing: [personalLink],
    }),
    reviewReminder: (values) => ({
      subject: `Нагадування про оцінку заявки ${values.reference}: ${values.about}`,
      heading: "Нагадування про оцінку заявки",
      opening: [`Ми ще не маємо Вашої оцінки заявки. ${due(values)}`],
      link: "Прочитати заявку й записати оцінку",
      closing: [personalLink],
    }),
    decisionRequest: ({ reference, about, affordable }) => ({
      subject: `Прохання ухвалити рішення щодо заявки ${reference}: ${about}`,
      heading: "Прохання ухвалити рішення",
      opening: [
        "Заявку оцінено. Просимо Вас ухвалити рішення. Достатньо посилання нижче, обліковий запис не потрібен.",
        ...(affordable ? [] : ["Увага: залишок коштів менший за запитувану суму."]),
      ],
      link: "Прочитати заявку й записати рішення",
      closing: [personalLink],
    }),
    decisionReminder: (values) => ({
      subject: `Нагадування про рішення щодо заявки ${values.reference}: ${values.about}`,
      heading: "Нагадування про рішення",
      opening: [
        `Ми ще не маємо Вашого рішення щодо заявки. ${due(values)}`,
        ...(values.affordable ? [] : ["Увага: залишок коштів менший за запитувану суму."]),
      ],
      link: "Прочитати заявку й записати рішення",
      closing: [personalLink],
    }),
    overdueNotice: ({ reference, about, step, requestedAt }) => ({
      subject: `Немає відповіді щодо заявки ${reference}: ${about}`,
      heading: "Немає відповіді",
      opening: [
        `Ми чекаємо на ${step === "review" ? "оцінку заявки" : "рішення щодо заявки"} № ${reference} з: ${requestedAt}. Попри нагадування, зазначена нижче особа не відповіла.`,
        "Просимо зв'язатися з цією особою. Відсутність відповіді не означає відхилення заявки: справа чекає.",
      ],
    }),
  },
  callLetter: {
    callClosed: ({ call, count: applications, closedAt }) => ({
      subject: `Конкурс завершено: ${call}`,
      heading: "Конкурс завершено",
      opening: [
        `Приймання заявок завершилося: ${closedAt}. ${
          applications === 0
            ? "Не подано жодної заявки."
            : `Подано ${count(applications, { one: "заявку", few: "заявки", many: "заявок", other: "заявки" })}.`
        }`,
      ],
    }),
  },
};
