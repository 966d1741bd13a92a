import type { Language } from "../../../schemas/values.ts";

/** Says when something is to be filled in; labels and answers arrive in the language. */
interface ConditionWords {
  fillIn: (when: string) => string;
  is: (label: string, answers: string) => string;
  isNot: (label: string, answers: string) => string;
  atLeast: (label: string, least: string) => string;
  atMost: (label: string, most: string) => string;
  between: (label: string, least: string, most: string) => string;
  ticked: (label: string, yes: boolean) => string;
  answered: (label: string, yes: boolean) => string;
}

/** Labels stay as they are, between quotation marks: nothing has to be declined. */
export const conditionWords: Record<Language, ConditionWords> = {
  pl: {
    fillIn: (when) => `Prosimy wypełnić, jeśli ${when}.`,
    is: (label, answers) => `„${label}” to: ${answers}`,
    isNot: (label, answers) => `„${label}” to coś innego niż: ${answers}`,
    atLeast: (label, least) => `„${label}” to co najmniej ${least}`,
    atMost: (label, most) => `„${label}” to najwyżej ${most}`,
    between: (label, least, most) => `„${label}” to od ${least} do ${most}`,
    ticked: (label, yes) => `${yes ? "" : "nie "}zaznaczono „${label}”`,
    answered: (label, yes) => `${yes ? "" : "nie "}podano „${label}”`,
  },
  en: {
    fillIn: (when) => `Please fill this in if ${when}.`,
    is: (label, answers) => `“${label}” is: ${answers}`,
    isNot: (label, answers) => `“${label}” is something other than: ${answers}`,
    atLeast: (label, least) => `“${label}” is at least ${least}`,
    atMost: (label, most) => `“${label}” is at most ${most}`,
    between: (label, least, most) => `“${label}” is from ${least} to ${most}`,
    ticked: (label, yes) => `“${label}” is ${yes ? "" : "not "}ticked`,
    answered: (label, yes) => `“${label}” is ${yes ? "" : "not "}answered`,
  },
  uk: {
    fillIn: (when) => `Заповніть, будь ласка, якщо ${when}.`,
    is: (label, answers) => `«${label}» – це: ${answers}`,
    isNot: (label, answers) => `«${label}» – це щось інше, ніж: ${answers}`,
    atLeast: (label, least) => `«${label}» – щонайменше ${least}`,
    atMost: (label, most) => `«${label}» – щонайбільше ${most}`,
    between: (label, least, most) => `«${label}» – від ${least} до ${most}`,
    ticked: (label, yes) => `${yes ? "" : "не "}позначено «${label}»`,
    answered: (label, yes) => `${yes ? "" : "не "}вказано «${label}»`,
  },
};
