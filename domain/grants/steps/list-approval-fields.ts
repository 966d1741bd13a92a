import type { Field } from "../../../schemas/field.ts";

export const decisionField: Field = {
  type: "choice",
  name: "decision",
  label: { pl: "Decyzja", en: "Decision", uk: "Рішення" },
  required: true,
  options: [
    { value: "approve", label: { pl: "Zatwierdzam listę", en: "I approve the list", uk: "Затверджую список" } },
    {
      value: "return",
      label: {
        pl: "Zwracam listę do poprawy",
        en: "I send the list back to be changed",
        uk: "Повертаю список на доопрацювання",
      },
    },
    {
      value: "refuse",
      label: { pl: "Odmawiam zatwierdzenia", en: "I refuse to approve it", uk: "Відмовляю у затвердженні" },
    },
  ],
  example: "approve",
};

export const reasonField: Field = {
  type: "longText",
  name: "reason",
  label: { pl: "Uzasadnienie", en: "Reason", uk: "Обґрунтування" },
  help: {
    pl: "Wymagane, jeśli lista jest zwracana albo nie zostaje zatwierdzona.",
    en: "Required when the list is sent back or refused.",
    uk: "Обов'язково, якщо список повертається або не затверджується.",
  },
  required: false,
  minLength: 3,
  maxLength: 2000,
  example: "Kwota w wierszu 4 nie zgadza się z protokołem komisji.",
};
