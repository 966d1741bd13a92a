import type { Language } from "../schemas/values.ts";

interface EmbedWords {
  loading: string;
  sending: string;
  notLoaded: string;
  openPage: string;
  notSent: string;
  retry: string;
}

/** What the element says before, between and instead of what the server draws. */
export const words: Record<Language, EmbedWords> = {
  pl: {
    loading: "Wczytywanie formularza…",
    sending: "Wysyłanie…",
    notLoaded: "Nie udało się wczytać formularza.",
    openPage: "Otwórz formularz na osobnej stronie",
    notSent:
      "Nie wiemy, czy formularz dotarł: połączenie zostało przerwane. Wpisane odpowiedzi są zachowane. Ponowna próba nie wyśle ich dwa razy.",
    retry: "Spróbuj ponownie",
  },
  en: {
    loading: "Loading the form…",
    sending: "Sending…",
    notLoaded: "The form could not be loaded.",
    openPage: "Open the form on a page of its own",
    notSent:
      "We do not know whether the form arrived: the connection was lost. Your answers are still here. Trying again will not send them twice.",
    retry: "Try again",
  },
  uk: {
    loading: "Завантаження форми…",
    sending: "Надсилання…",
    notLoaded: "Не вдалося завантажити форму.",
    openPage: "Відкрити форму на окремій сторінці",
    notSent:
      "Ми не знаємо, чи форма надійшла: з’єднання перервано. Введені відповіді збережено. Повторна спроба не надішле їх двічі.",
    retry: "Спробувати ще раз",
  },
};

/** The language of the element or of the page around it; Polish when it is none of ours. */
export const isLanguage = (tag: string): tag is Language => Object.hasOwn(words, tag);
export function languageAround(element: Element): Language {
  const tag = (element.closest("[lang]")?.getAttribute("lang") ?? "").slice(0, 2).toLowerCase();
  return isLanguage(tag) ? tag : "pl";
}
