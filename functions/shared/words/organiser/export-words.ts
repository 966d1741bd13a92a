import type { Language } from "../../../../schemas/values.ts";

/** Headings of the columns that every exported list has. */
export interface ExportWords {
  sheet: string;
  reference: string;
  person: string;
  name: string;
  personEmail: string;
  email: string;
  state: string;
  why: string;
  source: string;
  submitted: string;
  arrived: string;
  letters: string;
  language: string;
}

export const exportWords: Record<Language, ExportWords> = {
  pl: {
    sheet: "Lista",
    reference: "Numer zgłoszenia",
    person: "Osoba",
    name: "Imię i nazwisko uczestnika",
    personEmail: "E-mail uczestnika",
    email: "E-mail zgłoszenia",
    state: "Stan",
    why: "Wyjaśnienie",
    source: "Sposób zgłoszenia",
    submitted: "Zgłoszono",
    arrived: "Obecność",
    letters: "Wiadomości",
    language: "Język",
  },
  en: {
    sheet: "List",
    reference: "Reference",
    person: "Person",
    name: "Name of the participant",
    personEmail: "E-mail of the participant",
    email: "E-mail of the sign-up",
    state: "State",
    why: "Why",
    source: "Came by",
    submitted: "Signed up",
    arrived: "Arrived",
    letters: "Messages",
    language: "Language",
  },
  uk: {
    sheet: "Список",
    reference: "Номер реєстрації",
    person: "Особа",
    name: "Ім’я та прізвище учасника",
    personEmail: "E-mail учасника",
    email: "E-mail реєстрації",
    state: "Стан",
    why: "Пояснення",
    source: "Спосіб реєстрації",
    submitted: "Зареєстровано",
    arrived: "Присутність",
    letters: "Повідомлення",
    language: "Мова",
  },
};
