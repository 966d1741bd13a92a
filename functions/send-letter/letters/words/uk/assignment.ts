import type { AssignmentWords } from "../catalogue.ts";
import { due, personalLink } from "./personal.ts";

export const assignment: AssignmentWords = {
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
  overdueNotice: ({ reference, about, requestedAt }) => ({
    subject: `Немає відповіді щодо реєстрації ${reference}: ${about}`,
    heading: "Немає відповіді",
    opening: [
      `Ми чекаємо на рішення щодо реєстрації № ${reference} з: ${requestedAt}. Попри нагадування, зазначена нижче особа не відповіла.`,
      `Просимо зв'язатися з цією особою. Відсутність відповіді не означає відхилення реєстрації: справа чекає.`,
    ],
  }),
};
