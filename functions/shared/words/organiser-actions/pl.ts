import type { ActionWords } from "./words.ts";

export const pl: ActionWords = {
  title: "Nowe zgłoszenie",
  lead: "Tu wpisuje się zgłoszenia, które przyszły e-mailem, faksem, telefonicznie albo w sekretariacie. Trafiają na tę samą listę i tak samo zajmują miejsca.",
  source: "Skąd przyszło",
  sourceHelp:
    "Po rozpoczęciu wydarzenia osoba przy wejściu zajmuje wolne miejsce od razu, bez kolejki, i od razu liczy się jako obecna.",
  language: "Język wiadomości",
  emailHelp: "Bez adresu e-mail potwierdzenie trafi do zadań: do wydrukowania i wysłania.",
  consentsHelp: "Zaznaczamy to, na co osoba zgodziła się w swoim zgłoszeniu.",
  send: "Wpisz na listę",
  tasks: {
    moot: (n) => `Nieaktualne (${n})`,
    mootHelp:
      "Tych zadań nie trzeba już wykonywać: zgłoszenie zmieniło stan, minął termin albo o tym samym mówi późniejsze pismo.",
    letters: (n) => `Niedoręczonych wiadomości: ${n}`,
    answerUntil: (when) => `Odpowiedź potrzebna do ${when}`,
  },
  attendance: {
    checkIn: "Wejście (kody QR)",
    undo: "Cofnij",
    tooEarly: {
      title: "Wydarzenie jeszcze się nie odbyło",
      detail: (when) => `Obecność można zapisywać dopiero od dnia wydarzenia (${when}). Niczego nie zapisano.`,
    },
  },
  tooLate: {
    title: "Wydarzenie już się skończyło",
    detail: (until) =>
      `Po wydarzeniu nie przyjmuje się nowych zgłoszeń. Do ${until} można jeszcze wpisać osoby, które przyszły bez zgłoszenia („przy wejściu”): liczą się jako obecne w dniu wydarzenia.`,
  },
  mootLetter: {
    title: "Pismo nieaktualne",
    detail:
      "Tego pisma nie drukujemy, bo nie jest już prawdziwe: zgłoszenie zmieniło stan, minął termin albo o tym samym mówi późniejsze pismo. Aktualne pisma są w zadaniach i na stronie zgłoszenia.",
  },
  actFor: {
    title: "Działanie w imieniu osoby",
    detail:
      "Dla osoby, która o to prosi, na przykład telefonicznie. Na jej stronie można przyjąć miejsce lub z niego zrezygnować, poprawić dane, podać uczestników i odwołać zgłoszenie. Strona otwiera się na jeden dzień, a w historii zapisujemy, kto ją otworzył.",
    send: "Otwórz stronę zgłoszenia i działaj w imieniu tej osoby",
  },
};
