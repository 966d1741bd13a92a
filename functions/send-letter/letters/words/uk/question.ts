import type { GrantWords, StepWording } from "../grants.ts";
import { due, personalLink } from "./personal.ts";

const silenceOf = ({ silence }: StepWording): string[] => (silence === undefined ? [] : [silence]);

export const question: Pick<GrantWords, "asked" | "reminder" | "overdue"> = {
  asked: ({ wording }) => ({
    subject: wording.subject,
    heading: wording.subject,
    opening: [...wording.asks, ...silenceOf(wording)],
    link: wording.link,
    closing: [personalLink],
  }),
  reminder: ({ wording, ...values }) => ({
    subject: `${values.extended ? "Новий строк" : "Нагадування"}: ${wording.subject}`,
    heading: wording.subject,
    opening: [
      values.extended ? `Строк відповіді продовжено; новий строк: ${values.deadline}.` : due(values),
      ...wording.asks,
      ...silenceOf(wording),
    ],
    link: wording.link,
    closing: [personalLink],
  }),
  overdue: ({ step, about, requestedAt, replaced }) => ({
    subject: `Немає відповіді: ${step}${about}`,
    heading: "Немає відповіді",
    opening: [
      `Ми чекаємо на відповідь з: ${requestedAt}. Попри нагадування, зазначена нижче особа її не надала.`,
      replaced
        ? "Згідно з правилами конкурсу ми попросили про оцінку іншого експерта. Від вас нічого не потрібно."
        : "Просимо зв’язатися з цією особою. На сторінці конкурсу можна також продовжити строк або призначити когось іншого. Відсутність відповіді нічого не вирішує: справа чекає.",
    ],
    link: "Відкрити сторінку конкурсу",
  }),
};
