import type { Field } from "../../../schemas/field.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { CheckItem } from "../../../schemas/grant-call.ts";
import type { Localised } from "../../../schemas/values.ts";
import { remarkOn, verdictOf } from "./formal-check.ts";
import { longText, oneOf } from "../step-fields.ts";

const verdicts = {
  yes: { pl: "tak", en: "yes", uk: "так" },
  no: { pl: "nie", en: "no", uk: "ні" },
  notApplicable: { pl: "nie dotyczy", en: "not applicable", uk: "не стосується" },
};

const numbered = (text: Localised, number: number): Localised => ({
  pl: `${number}. ${text.pl}`,
  ...(text.en && { en: `${number}. ${text.en}` }),
  ...(text.uk && { uk: `${number}. ${text.uk}` }),
});

/** The answer to one item, and what is missing where it is "no". */
const itemFields = ({ id, text }: CheckItem, index: number): Field[] => [
  oneOf(verdictOf(id), { label: numbered(text, index + 1), answers: verdicts }),
  longText(remarkOn(id), {
    label: {
      pl: `Uwaga do punktu ${index + 1}`,
      en: `Remark on item ${index + 1}`,
      uk: `Зауваження до пункту ${index + 1}`,
    },
    help: {
      pl: "Wymagana przy „nie”.",
      en: "Required where the answer is “no”.",
      uk: "Обов’язково при відповіді «ні».",
    },
    maxLength: 1000,
    example: "Brakuje podpisu drugiej osoby.",
  }),
];

const outcomes = {
  passed: { pl: "wniosek poprawny formalnie", en: "formally correct", uk: "заявка формально правильна" },
  correction: { pl: "wezwanie do uzupełnienia", en: "call for correction", uk: "вимога доповнити заявку" },
  rejected: { pl: "odrzucenie wniosku", en: "rejection", uk: "відхилення заявки" },
};

const outcomeField = (mayCorrect: boolean): Field =>
  oneOf("outcome", {
    label: { pl: "Wynik oceny formalnej", en: "Outcome of the formal check", uk: "Результат формальної оцінки" },
    answers: {
      passed: outcomes.passed,
      ...(mayCorrect && { correction: outcomes.correction }),
      rejected: outcomes.rejected,
    },
  });

const flaggedField = ({ fields }: Pick<GrantCall, "fields">): Field => ({
  type: "choices",
  name: "flagged",
  label: {
    pl: "Pola, które wnioskodawca ma uzupełnić",
    en: "Fields that the applicant is to complete",
    uk: "Поля, які заявник має доповнити",
  },
  help: {
    pl: "Tylko przy wezwaniu do uzupełnienia. Innych pól nie będzie można zmienić; pola, które muszą się zgadzać ze wskazanymi (np. kosztorys z kwotą), otworzą się razem z nimi.",
    en: "Only for a call for correction. No other field can be changed; fields that must agree with these (such as the budget with the amount) are opened along with them.",
    uk: "Лише для вимоги доповнити. Інших полів змінити не можна; поля, які мають узгоджуватися із зазначеними (напр. кошторис із сумою), відкриються разом із ними.",
  },
  required: false,
  options: fields.map(({ name, label }) => ({ value: name, label })),
  example: [],
});

const messageField = (mayCorrect: boolean): Field =>
  longText("message", {
    label: { pl: "Wiadomość do wnioskodawcy", en: "Message to the applicant", uk: "Повідомлення заявникові" },
    help: mayCorrect
      ? {
          pl: "Wymagana przy wezwaniu (co uzupełnić) i przy odrzuceniu (dlaczego). Trafi do wnioskodawcy razem z uwagami do punktów.",
          en: "Required for a call (what to complete) and for a rejection (why). The applicant gets it with the remarks on the items.",
          uk: "Обов’язково при вимозі (що доповнити) і при відхиленні (чому). Заявник отримає його разом із зауваженнями.",
        }
      : {
          pl: "Wymagana przy odrzuceniu (dlaczego). Trafi do wnioskodawcy razem z uwagami do punktów.",
          en: "Required for a rejection (why). The applicant gets it with the remarks on the items.",
          uk: "Обов’язково при відхиленні (чому). Заявник отримає його разом із зауваженнями.",
        },
    maxLength: 3000,
    example: "Prosimy poprawić kosztorys.",
  });

/** The checklist, the outcome, and what goes to the applicant. */
export const formalCheckFields = (
  form: Pick<GrantCall, "fields">,
  items: readonly CheckItem[],
  mayCorrect: boolean,
): Field[] => [
  ...items.flatMap(itemFields),
  outcomeField(mayCorrect),
  ...(mayCorrect ? [flaggedField(form)] : []),
  messageField(mayCorrect),
];
