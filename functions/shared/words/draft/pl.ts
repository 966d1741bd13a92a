import { counter } from "../plural.ts";
import type { DraftWords } from "./words.ts";

const count = counter("pl");
const days = { one: "dzień", few: "dni", many: "dni", other: "dnia" };
const minutes = { one: "minutę", few: "minuty", many: "minut", other: "minuty" };

export const pl: DraftWords = {
  title: "Wersja robocza wniosku",
  news: {
    begun: "Zapisano. Link do tej strony wysyłamy na podany adres e-mail.",
    saved: "Zapisano.",
    invited: "Zapisano. Zaproszenie z linkiem wysyłamy na podany adres.",
    attached: "Plik dotarł i jest sprawdzany.",
    detached: "Zapisano. Załącznik usunięto.",
  },
  keepLink:
    "Do wniosku można wrócić w każdej chwili, także na innym urządzeniu: wystarczy link z wiadomości e-mail. Kto ma link, może czytać i zmieniać wniosek, dlatego prosimy przekazywać go tylko zaufanym osobom.",
  savedAt: "Ostatni zapis",
  deadline: "Wnioski do",
  daysLeft: (left) => (left === 0 ? "to już dziś" : left === 1 ? "to już jutro" : `zostało ${count(left, days)}`),
  grace: (left) => `Formularz rozpoczęty przed terminem przyjmiemy jeszcze przez ${count(left, minutes)} po nim.`,
  editors: "Wniosek piszą",
  invite: {
    title: "Współautor",
    help: "Druga osoba dostanie własny link i może pisać w tym samym czasie. Żadna zmiana nie zginie.",
    email: "Adres e-mail współautora",
    send: "Zapisz i wyślij zaproszenie",
    full: "Wniosek pisze już tyle osób, ile może.",
  },
  save: "Zapisz i przelicz",
  saveHelp: "Można zapisać także niepełny wniosek.",
  conflicts: {
    title: "Dwie wersje tego samego pola",
    lead: "Ktoś zmienił te pola w czasie, gdy inna osoba też nad nimi pracowała. Zachowaliśmy obie wersje. Prosimy wybrać jedną i zapisać.",
    theirs: (text) => `Wersja zapisana wcześniej: ${text}`,
    mine: (text) => `Wersja zapisana później: ${text}`,
    keepTheirs: "Zostaw wcześniejszą",
    takeMine: "Zostaw późniejszą",
    nothing: "puste",
  },
  hold: {
    conflicts: {
      title: "Wniosek zapisano, ale jeszcze nie wysłano",
      detail: "Prosimy najpierw wybrać, która z dwóch wersji ma zostać.",
    },
    changed: {
      title: "Wniosek zapisano, ale jeszcze nie wysłano",
      detail: "W tym samym czasie ktoś inny coś w nim zmienił. Prosimy przejrzeć wniosek i wysłać go jeszcze raz.",
    },
    checking: {
      title: "Wniosek zapisano, ale jeszcze nie wysłano",
      detail:
        "Jeden z załączników jest jeszcze sprawdzany. Prosimy spróbować za chwilę albo usunąć załącznik, który nie dotarł.",
    },
  },
  sent: {
    title: "Wniosek został wysłany",
    detail: "Potwierdzenie wysłaliśmy pocztą elektroniczną.",
    receipt: "Potwierdzenie złożenia",
  },
  ended: {
    unsaved:
      "Wersji roboczej nie zapisano, bo przyszła po zamknięciu naboru. Poniżej są wpisane odpowiedzi: można je skopiować albo wydrukować.",
    title: "Nabór jest zakończony",
    detail: (until) =>
      `Tego wniosku nie można już zmienić ani wysłać. To, co zostało wpisane, można przeczytać i skopiować do ${until}; potem dane usuniemy.`,
    typed: "Wpisane odpowiedzi",
  },
  attachments: {
    title: "Załączniki",
    help: (most, megabytes) =>
      `Plików może być najwyżej ${most}, każdy do ${megabytes} MB. Każdy plik jest sprawdzany: musi być tym, na co wskazuje jego nazwa.`,
    name: "Nazwa pliku",
    nameHelp: "Pod tą nazwą zobaczą go oceniający, na przykład „statut”.",
    type: "Rodzaj pliku",
    types: {
      pdf: "Dokument PDF (.pdf)",
      odt: "Dokument OpenDocument (.odt)",
      docx: "Dokument Word (.docx)",
      jpg: "Zdjęcie JPEG (.jpg)",
      png: "Obraz PNG (.png)",
    },
    begin: "Zapisz i dodaj plik",
    choose: (name) => `Prosimy wybrać plik: ${name}`,
    file: "Plik",
    upload: "Wyślij plik",
    back: "Wróć bez wysyłania pliku",
    checking: "sprawdzany",
    waiting: "jeszcze nie dotarł",
    accepted: "przyjęty",
    refused: "odrzucony",
    left: "nie zostanie wysłany",
    reasons: {
      type: "plik jest czymś innym, niż wskazuje jego nazwa",
      size: "plik jest za duży",
      content: "plik jest uszkodzony albo niebezpieczny",
      empty: "plik jest pusty",
    },
    remove: (name) => `Usuń: ${name}`,
    goOn: "Wyślij ten plik",
    full: "Wniosek ma już tyle załączników, ile może mieć. Odrzucony plik można usunąć i dodać inny.",
  },
};
