import type { Language } from "../../../../schemas/values.ts";

interface EligibilityWords {
  heading: string;
  intro: string;
  check: string;
  yes: string;
  no: string;
}

/** Apart from the other words of a call: only the door that asks this first needs them. */
export const eligibilityWords: Record<Language, EligibilityWords> = {
  pl: {
    heading: "Czy mogą Państwo złożyć wniosek?",
    intro: "Najpierw krótkie sprawdzenie. Właściwy formularz pokażemy zaraz potem.",
    check: "Sprawdź",
    yes: "Mogą Państwo złożyć wniosek. Poniżej jest formularz.",
    no: "W tym naborze nie mogą Państwo złożyć wniosku",
  },
  en: {
    heading: "May you apply?",
    intro: "A short check first. The form itself comes right after it.",
    check: "Check",
    yes: "You may apply. The form is below.",
    no: "You may not apply in this call",
  },
  uk: {
    heading: "Чи можете ви подати заявку?",
    intro: "Спершу коротка перевірка. Сама форма з’явиться одразу після неї.",
    check: "Перевірити",
    yes: "Ви можете подати заявку. Форма нижче.",
    no: "У цьому наборі ви не можете подати заявку",
  },
};
