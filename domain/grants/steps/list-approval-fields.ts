import { longText, oneOf } from "../step-fields.ts";

export const decisionField = oneOf("decision", {
  label: { pl: "Decyzja", en: "Decision", uk: "Рішення" },
  answers: {
    approve: { pl: "Zatwierdzam listę", en: "I approve the list", uk: "Затверджую список" },
    return: {
      pl: "Zwracam listę do poprawy",
      en: "I send the list back to be changed",
      uk: "Повертаю список на доопрацювання",
    },
    refuse: { pl: "Odmawiam zatwierdzenia", en: "I refuse to approve it", uk: "Відмовляю у затвердженні" },
  },
});

export const reasonField = longText("reason", {
  label: { pl: "Uzasadnienie", en: "Reason", uk: "Обґрунтування" },
  help: {
    pl: "Wymagane, jeśli lista jest zwracana albo nie zostaje zatwierdzona.",
    en: "Required when the list is sent back or refused.",
    uk: "Обов'язково, якщо список повертається або не затверджується.",
  },
  minLength: 3,
  maxLength: 2000,
  example: "Kwota w wierszu 4 nie zgadza się z protokołem komisji.",
});
