import type { FormWords } from "./words.ts";

export const pl: FormWords = {
  loading: "Wczytywanie formularza…",
  sending: "Wysyłanie…",
  checking: "Sprawdzanie odpowiedzi…",
  proving: "Sprawdzamy, czy formularza nie wysyła automat. To potrwa kilka sekund…",
  notLoaded: "Nie udało się wczytać formularza.",
  openPage: "Otwórz formularz na osobnej stronie",
  notDone: "Nie udało się połączyć z serwerem. Wpisane odpowiedzi są zachowane.",
  fileAdded: (name) => `Dodano plik: ${name}.`,
  fileRemoved: "Usunięto plik.",
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
  sendAgain: "Prosimy sprawdzić odpowiedzi i wysłać formularz ponownie.",
  filesNotKept: "Załączników nie zapisujemy na urządzeniu. Jeśli były dodane, prosimy dodać je ponownie.",
  healthNotKept:
    "Odpowiedzi dotyczących zdrowia nie zapisujemy na urządzeniu. Jeśli były podane, prosimy podać je ponownie.",
  willReturn: "Odpowiedzi zapisane na tym urządzeniu wrócą, gdy otworzy się formularz.",
  notTaken: "Wpisane odpowiedzi nie zostały wysłane.",
  startAnew: "Zacznij od nowa",
  leftOver: (when) => `Na tym urządzeniu są odpowiedzi wpisane do tego formularza (zapisane ${when}).`,
  forget: "Usuń z urządzenia",
  keptHere: "Niewysłane odpowiedzi są zapisywane tylko na tym urządzeniu, na 7 dni.",
  copy: "Skopiuj wpisane odpowiedzi",
  copied: "Skopiowano odpowiedzi.",
  yourAnswers: "Wpisane odpowiedzi",
  closes: (minutes) => `Formularz zamyka się ${minutes}.`,
};
