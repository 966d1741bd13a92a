import type { ParticipantWords } from "../catalogue.ts";
import { count } from "./frame.ts";
import { attachedEntry, missingNames, removedEntry, replacedEntry, seatNote } from "./notes.ts";

type EventWords = Pick<
  ParticipantWords,
  "namesMissing" | "eventReminder" | "eventMoved" | "eventCancelled" | "certificateIssued"
>;

const inDays = (days: number) =>
  days <= 0
    ? "сьогодні"
    : days === 1
      ? "завтра"
      : `через ${count(days, { one: "день", few: "дні", many: "днів", other: "дня" })}`;

export const event: EventWords = {
  namesMissing: ({ event, reference, missing, seats, changesUntil }) => ({
    subject: `Просимо вказати прізвища, реєстрація ${reference}: ${event}`,
    heading: "Просимо вказати прізвища",
    opening: [
      `У Вашій реєстрації ще бракує імен та прізвищ: ${missing} з ${seats}. Просимо вказати їх до: ${changesUntil}.`,
      "Вони потрібні для списку присутніх. Місця за Вами збережено.",
    ],
    link: "Вказати прізвища",
  }),
  eventReminder: (values) => ({
    subject: `Нагадування, ${inDays(values.days)}: ${values.session || values.event}`,
    heading: "Нагадування про захід",
    opening: [
      `Нагадуємо, що захід, на якому для Вас заброньовано ${values.seats === 1 ? "місце" : `місця для ${values.seats} осіб`}, відбудеться ${inDays(values.days)}${values.session && `: ${values.session}`}.`,
      ...missingNames(values),
    ],
    link: "Переглянути реєстрацію або віддати місце",
    closing: [seatNote(values), ...attachedEntry(values)],
  }),
  eventMoved: (values) => ({
    subject: `Зміна часу або місця, реєстрація ${values.reference}: ${values.event}`,
    heading: "Зміна часу або місця",
    opening: [
      "Повідомляємо, що організатор змінив час або місце заходу. Нижче наведено чинні дані; попередні просимо вважати недійсними.",
      values.status === "confirmed"
        ? "Місце за Вами збережено. Якщо після зміни Ви не зможете прийти, просимо відмовитися на сторінці реєстрації."
        : "Ваша реєстрація залишається без змін. Якщо після зміни Ви не зможете прийти, її можна скасувати на її сторінці.",
    ],
    link: "Переглянути, змінити або скасувати реєстрацію",
    ...(values.status === "confirmed" && { closing: replacedEntry(values) }),
  }),
  eventCancelled: (values) => ({
    subject: `Захід скасовано, реєстрація ${values.reference}: ${values.event}`,
    heading: "Захід скасовано",
    opening: [
      "На жаль, захід скасовано. Перепрошуємо за незручності.",
      "Робити нічого не потрібно: скасовувати реєстрацію не треба.",
    ],
    closing: removedEntry(values),
  }),
  certificateIssued: ({ event, certificate }) => ({
    subject: `Сертифікат ${certificate}: ${event}`,
    heading: "Сертифікат",
    opening: ["Дякуємо за участь у заході. Сертифікат — у вкладенні."],
    link: "Переглянути й перевірити сертифікат",
    closing: [
      "За посиланням із цього листа кожен, кому Ви покажете сертифікат, може перевірити, що він справжній і чинний.",
    ],
  }),
};
