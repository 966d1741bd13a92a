import type { ReceiptWords } from "./words.ts";

const own = "Pod linkiem z potwierdzenia można w każdej chwili zobaczyć, zmienić albo odwołać zgłoszenie.";

export const pl: ReceiptWords = {
  became: {
    confirmed: {
      title: "Zgłoszenie zostało przyjęte",
      detail: "Mają Państwo zapewnione miejsce. Potwierdzenie z linkiem do zgłoszenia wysyłamy pocztą elektroniczną.",
    },
    waitlisted: {
      title: "Zgłoszenie jest na liście rezerwowej",
      detail: "Gdy zwolni się miejsce i przyjdzie Państwa kolej, zaproponujemy je e-mailem, na ograniczony czas.",
    },
    pendingConfirmation: {
      title: "Wniosek czeka na potwierdzenie patrona",
      detail: "Wniosek jest zapisany. Wiadomość z linkiem do niego wysyłamy pocztą elektroniczną.",
    },
    submitted: {
      title: "Wniosek został złożony",
      detail: "Potwierdzenie złożenia z linkiem do wniosku wysyłamy pocztą elektroniczną.",
    },
  },
  keepReference: "Prosimy zachować ten numer. Ułatwi on kontakt z nami.",
  again: "Wypełnij nowy formularz",
  next: "Co dalej?",
  mail: "Wiadomość powinna przyjść w ciągu kilku minut. Jeśli jej nie ma, prosimy zajrzeć do folderu ze spamem.",
  received: {
    title: "Zgłoszenie otrzymane",
    detail:
      "O udziale decyduje organizator, dlatego miejsce nie jest jeszcze potwierdzone. Wiadomość z linkiem do zgłoszenia wysyłamy pocztą elektroniczną.",
    letter: "O decyzji powiadomimy w osobnej wiadomości e-mail. Do tego czasu nie trzeba nic robić.",
  },
  confirmed: [own],
  waitlisted: [own, "Propozycję miejsca trzeba przyjąć w czasie, który będzie w niej podany."],
  pendingConfirmation: [
    "Patron grupy otrzyma wiadomość z prośbą o potwierdzenie. Organizator naboru zajmie się wnioskiem, gdy patron go potwierdzi.",
  ],
  submitted: [
    "Organizator naboru sprawdzi wniosek, a potem go oceni. O każdym rozstrzygnięciu powiadomimy pocztą elektroniczną.",
    "Pod linkiem z potwierdzenia można w każdej chwili zobaczyć, co dzieje się z wnioskiem.",
  ],
};
