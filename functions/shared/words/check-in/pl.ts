import { counter } from "../plural.ts";
import type { CheckInWords } from "./words.ts";

const count = counter("pl");
const people = { one: "osobę", few: "osoby", many: "osób", other: "osoby" };
const marks = { one: "zaznaczenie", few: "zaznaczenia", many: "zaznaczeń", other: "zaznaczenia" };

export const pl: CheckInWords = {
  title: "Lista obecności",
  when: "Kiedy",
  where: "Gdzie",
  rehearsal: (day) =>
    `Do wydarzenia (${day}) jest jeszcze czas. Każde zaznaczenie zapisuje się naprawdę: po próbie prosimy je cofnąć.`,
  arrivedOf: (arrived, expected) => `Obecnych: ${arrived} z ${expected}`,
  list: "Uczestnicy",
  search: "Szukaj osoby",
  searchHelp: "Imię, nazwisko, organizacja albo numer zgłoszenia",
  searchButton: "Szukaj",
  found: (n) => `Znaleziono ${count(n, people)}.`,
  foundNone: "Nikogo nie znaleziono. Sprawdź pisownię albo dopisz osobę poniżej.",
  shownOf: (shown, total) => `Widać ${shown} z ${total}. Wpisz nazwisko, aby zawęzić listę.`,
  arrive: "Jest",
  here: (time) => `jest od godz. ${time}`,
  undo: "Cofnij",
  unnamed: (n) => `Osoba ${n} (nazwiska nie podano)`,
  sessions: "Zajęcia",
  reference: "Numer",
  unsent: "jeszcze niewysłane",
  said: {
    recorded: (name) => `${name}: obecność zapisana.`,
    here: (name, time) => `${name}: obecność była zapisana już o godz. ${time}.`,
    alreadyArrived: (name, time) => `${name}: obecność zapisano już o godz. ${time} na innym urządzeniu.`,
    undone: (name) => `${name}: obecność cofnięta.`,
    unknown: "Nie ma takiej osoby na liście tego wydarzenia albo bilet jest nieprawidłowy.",
    notConfirmed: (reference, status) =>
      `Zgłoszenie ${reference} nie ma potwierdzonego miejsca (${status}). Jeżeli są wolne miejsca, dopisz tę osobę poniżej.`,
    person: "Ta osoba",
  },
  status: {
    underReview: "czeka na rozpatrzenie",
    confirmed: "potwierdzone",
    waitlisted: "lista rezerwowa",
    offered: "zaproponowano miejsce, brak odpowiedzi",
    declined: "nieprzyjęte",
    cancelled: "odwołane",
  },
  scan: {
    title: "Bilet",
    start: "Skanuj bilet",
    stop: "Wyłącz aparat",
    aim: "Skieruj aparat na kod QR z biletu.",
    noCamera: "Nie mamy dostępu do aparatu. Zezwól na niego w przeglądarce albo znajdź osobę po nazwisku.",
    notTicket: "Ten kod nie jest biletem.",
    otherEvent: "To jest bilet na inne wydarzenie.",
    forged: "Ten bilet jest nieprawidłowy: kod nie zgadza się ze zgłoszeniem.",
    notOnList: "Tej osoby nie ma na liście osób z potwierdzonym miejscem.",
    willBeChecked: "Tej osoby nie ma na liście w tym telefonie. Sprawdzimy bilet, gdy wróci sieć.",
  },
  network: {
    title: "Połączenie",
    connected: "Połączono, wszystko wysłane.",
    sending: (n) => `Wysyłam ${count(n, marks)}…`,
    offline: "Bez sieci. Możesz pracować dalej: wszystko zapisze się na tym telefonie.",
    offlineWith: (n) => `Bez sieci: na tym telefonie zapisano ${count(n, marks)}, wyślę, gdy wróci sieć.`,
    ready: "Ta strona działa na tym telefonie także bez sieci.",
    asOf: (time) => `Lista z godz. ${time}.`,
  },
  toRead: {
    title: "Do wyjaśnienia",
    dismiss: "Przeczytane",
    elsewhere: (name, time) => `${name}: obecność zapisano już o godz. ${time} na innym urządzeniu. Liczy się raz.`,
  },
  ended: {
    title: "Ten link już nie działa",
    detail: "Lista została usunięta z tego telefonu. Nowy link wyda organizator wydarzenia.",
    kept: (n) =>
      `Niewysłane: ${count(n, marks)}, bez nazwisk. Wyślą się, gdy otworzysz nowy link do tego wydarzenia na tym telefonie.`,
  },
  walkIn: {
    title: "Dopisz osobę bez zgłoszenia",
    detail: "Osoba dostaje wolne miejsce i od razu jest zapisana jako obecna.",
    name: "Imię i nazwisko",
    organisation: "Organizacja",
    email: "Adres e-mail",
    optional: "nieobowiązkowo",
    add: "Dopisz",
    needsNetwork:
      "Do dopisania potrzebna jest sieć: trzeba sprawdzić, czy jest wolne miejsce. Wpisane dane zostają w polach.",
    added: (name, reference) => `${name}: dopisano, numer ${reference}, obecność zapisana.`,
  },
};
