import type { AssignmentValues } from "../values.ts";

export const personalLink =
  "Саме відкриття посилання нічого не вирішує: відповідь записується лише тоді, коли Ви надішлете форму на сторінці. Посилання призначене тільки для Вас, просимо нікому його не передавати.";
/** Said in a reminder. */
export const due = ({ late, deadline }: Pick<AssignmentValues, "late" | "deadline">) =>
  late
    ? `Строк минув: ${deadline}. Відповідь ще можна записати, і ми на неї чекаємо.`
    : `Нагадуємо, що строк спливає: ${deadline}.`;

/** Until when: after the deadline, at once. */
export const by = ({ late, deadline }: Pick<AssignmentValues, "late" | "deadline">): string =>
  late ? "невідкладно" : `у строк до: ${deadline}`;
