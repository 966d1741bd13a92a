import type { AssignmentWords } from "../catalogue.ts";
import type { AssignmentValues } from "../values.ts";

const personalLink =
  "Саме відкриття посилання нічого не вирішує: відповідь записується лише тоді, коли Ви надішлете форму на сторінці. Посилання призначене тільки для Вас, просимо нікому його не передавати.";
const due = ({ late, deadline }: AssignmentValues) =>
  late
    ? `Строк минув: ${deadline}. Відповідь ще можна записати, і ми на неї чекаємо.`
    : `Нагадуємо, що строк спливає: ${deadline}.`;
const awaited = {
  review: "оцінку заявки",
  decision: "рішення щодо заявки",
  approval: "рішення щодо реєстрації",
} as const;

export const assignment: AssignmentWords = {
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
  approvalRequest: ({ reference, about }) => ({
    subject: `Прохання ухвалити рішення щодо реєстрації ${reference}: ${about}`,
    heading: "Прохання ухвалити рішення щодо реєстрації",
    opening: [
      "Просимо Вас вирішити, чи прийняти наведену нижче реєстрацію. Достатньо посилання нижче, обліковий запис не потрібен.",
    ],
    link: "Прочитати реєстрацію й записати рішення",
    closing: [personalLink],
  }),
  approvalReminder: (values) => ({
    subject: `Нагадування про рішення щодо реєстрації ${values.reference}: ${values.about}`,
    heading: "Нагадування про рішення щодо реєстрації",
    opening: [`Ми ще не маємо Вашого рішення щодо реєстрації. ${due(values)}`],
    link: "Прочитати реєстрацію й записати рішення",
    closing: [personalLink],
  }),
  overdueNotice: ({ reference, about, step, requestedAt }) => ({
    subject: `Немає відповіді щодо ${step === "approval" ? "реєстрації" : "заявки"} ${reference}: ${about}`,
    heading: "Немає відповіді",
    opening: [
      `Ми чекаємо на ${awaited[step]} № ${reference} з: ${requestedAt}. Попри нагадування, зазначена нижче особа не відповіла.`,
      `Просимо зв'язатися з цією особою. Відсутність відповіді не означає відхилення ${step === "approval" ? "реєстрації" : "заявки"}: справа чекає.`,
    ],
  }),
};
