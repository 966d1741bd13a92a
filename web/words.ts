import type { Language } from "../schemas/values.ts";

export interface FormWords {
  loading: string;
  sending: string;
  /** While a proof of work is being found. */
  proving: string;
  notLoaded: string;
  openPage: string;
  /** Something else than sending the form has failed. */
  notDone: string;
  retry: string;
  /** A submission that waits: without network, or without an answer. */
  offline: string;
  notSent: string;
  sentByItself: string;
  keepOpen: string;
  arrivalCounts: string;
  change: string;
  kept: (when: string) => string;
  /** Of a restored form that was sent once, without an answer. */
  unsure: string;
  notKept: string;
  startAnew: string;
  /** What was typed into a form that takes no answers any more. */
  leftOver: (when: string) => string;
  forget: string;
  keptHere: string;
  copy: string;
  copied: string;
  yourAnswers: string;
  closes: (minutes: string) => string;
}

/** What the form says before, between and instead of what the server draws. */
export const words: Record<Language, FormWords> = {
  pl: {
    loading: "Wczytywanie formularza…",
    sending: "Wysyłanie…",
    proving: "Sprawdzamy, czy formularza nie wysyła automat. To potrwa kilka sekund…",
    notLoaded: "Nie udało się wczytać formularza.",
    openPage: "Otwórz formularz na osobnej stronie",
    notDone: "Nie udało się połączyć z serwerem. Wpisane odpowiedzi są zachowane.",
    retry: "Spróbuj ponownie",
    offline: "Brak połączenia z internetem. Formularz nie został jeszcze wysłany, a wpisane odpowiedzi są zachowane.",
    notSent:
      "Nie wiemy, czy formularz dotarł: połączenie zostało przerwane. Wpisane odpowiedzi są zachowane. Ponowna próba nie wyśle ich dwa razy.",
    sentByItself:
      "Spróbujemy ponownie sami, gdy tylko wróci połączenie. Tę stronę można zamknąć: formularz wyślemy po jej ponownym otwarciu na tym urządzeniu.",
    keepOpen: "Spróbujemy ponownie sami, gdy tylko wróci połączenie. Prosimy nie zamykać tej strony.",
    arrivalCounts: "O dochowaniu terminu decyduje chwila, w której formularz do nas dotrze.",
    change: "Zmień odpowiedzi",
    kept: (when) => `Przywróciliśmy odpowiedzi wpisane na tym urządzeniu (zapisane ${when}).`,
    unsure:
      "Formularz był już wysyłany, ale nie wiemy, czy dotarł. Prosimy sprawdzić odpowiedzi i wysłać go ponownie: nie zostanie przyjęty dwa razy.",
    notKept: "Załączników i odpowiedzi dotyczących zdrowia nie zapisujemy na urządzeniu. Prosimy podać je ponownie.",
    startAnew: "Zacznij od nowa",
    leftOver: (when) => `Na tym urządzeniu są odpowiedzi wpisane do tego formularza (zapisane ${when}).`,
    forget: "Usuń z urządzenia",
    keptHere: "Niewysłane odpowiedzi są zapisywane tylko na tym urządzeniu, na 7 dni.",
    copy: "Skopiuj wpisane odpowiedzi",
    copied: "Skopiowano odpowiedzi.",
    yourAnswers: "Wpisane odpowiedzi",
    closes: (minutes) => `Formularz zamyka się ${minutes}.`,
  },
  en: {
    loading: "Loading the form…",
    sending: "Sending…",
    proving: "Checking that the form is not sent by a robot. This takes a few seconds…",
    notLoaded: "The form could not be loaded.",
    openPage: "Open the form on a page of its own",
    notDone: "We could not reach the server. Your answers are still here.",
    retry: "Try again",
    offline: "There is no internet connection. The form has not been sent yet, and your answers are still here.",
    notSent:
      "We do not know whether the form arrived: the connection was lost. Your answers are still here. Trying again will not send them twice.",
    sentByItself:
      "We will try again by ourselves as soon as the connection is back. You may close this page: the form will be sent when you open it again on this device.",
    keepOpen:
      "We will try again by ourselves as soon as the connection is back. Please do not close this page until then.",
    arrivalCounts: "For the deadline it is the moment at which the form reaches us that counts.",
    change: "Change the answers",
    kept: (when) => `We have restored the answers typed on this device (saved ${when}).`,
    unsure:
      "The form was sent, but we do not know whether it arrived. Please check the answers and send it again: it will not be taken twice.",
    notKept: "Files and answers about health are not kept on the device. Please give them again.",
    startAnew: "Start anew",
    leftOver: (when) => `Answers to this form are kept on this device (saved ${when}).`,
    forget: "Remove from this device",
    keptHere: "Answers that are not sent yet are kept on this device only, for 7 days.",
    copy: "Copy the answers",
    copied: "The answers have been copied.",
    yourAnswers: "Your answers",
    closes: (minutes) => `The form closes ${minutes}.`,
  },
  uk: {
    loading: "Завантаження форми…",
    sending: "Надсилання…",
    proving: "Перевіряємо, чи форму не надсилає автомат. Це триватиме кілька секунд…",
    notLoaded: "Не вдалося завантажити форму.",
    openPage: "Відкрити форму на окремій сторінці",
    notDone: "Не вдалося з’єднатися із сервером. Введені відповіді збережено.",
    retry: "Спробувати ще раз",
    offline: "Немає з’єднання з інтернетом. Форму ще не надіслано, а введені відповіді збережено.",
    notSent:
      "Ми не знаємо, чи форма надійшла: з’єднання перервано. Введені відповіді збережено. Повторна спроба не надішле їх двічі.",
    sentByItself:
      "Ми спробуємо ще раз самі, щойно з’єднання відновиться. Цю сторінку можна закрити: форму буде надіслано, коли Ви знову відкриєте її на цьому пристрої.",
    keepOpen: "Ми спробуємо ще раз самі, щойно з’єднання відновиться. Будь ласка, не закривайте цю сторінку.",
    arrivalCounts: "Для дотримання терміну важлива мить, коли форма до нас надійде.",
    change: "Змінити відповіді",
    kept: (when) => `Ми відновили відповіді, введені на цьому пристрої (збережено ${when}).`,
    unsure:
      "Форму вже надсилали, але ми не знаємо, чи вона надійшла. Будь ласка, перевірте відповіді й надішліть її ще раз: двічі її не приймуть.",
    notKept: "Файли й відповіді про здоров’я на пристрої не зберігаються. Будь ласка, подайте їх ще раз.",
    startAnew: "Почати спочатку",
    leftOver: (when) => `На цьому пристрої є відповіді, введені до цієї форми (збережено ${when}).`,
    forget: "Видалити з пристрою",
    keptHere: "Ненадіслані відповіді зберігаються лише на цьому пристрої, 7 днів.",
    copy: "Скопіювати відповіді",
    copied: "Відповіді скопійовано.",
    yourAnswers: "Введені відповіді",
    closes: (minutes) => `Форма закривається ${minutes}.`,
  },
};

/** The language of the element or of the page around it; Polish when it is none of ours. */
export const isLanguage = (tag: string): tag is Language => Object.hasOwn(words, tag);
export function languageAround(element: Element): Language {
  const tag = (element.closest("[lang]")?.getAttribute("lang") ?? "").slice(0, 2).toLowerCase();
  return isLanguage(tag) ? tag : "pl";
}
