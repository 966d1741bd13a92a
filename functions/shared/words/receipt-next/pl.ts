import type { NextWords } from "./words.ts";

const own = "Pod odnośnikiem z potwierdzenia można w każdej chwili zobaczyć, zmienić albo odwołać zgłoszenie.";

export const pl: NextWords = {
  title: "Co dalej?",
  mail: "Wiadomość powinna przyjść w ciągu kilku minut. Jeśli jej nie ma, prosimy zajrzeć do folderu ze spamem.",
  received: {
    title: "Zgłoszenie otrzymane",
    detail:
      "O udziale decyduje organizator, dlatego miejsce nie jest jeszcze potwierdzone. Wiadomość z odnośnikiem do zgłoszenia wysyłamy pocztą elektroniczną.",
    letter: "O decyzji powiadomimy w osobnej wiadomości e-mail. Do tego czasu nie trzeba nic robić.",
  },
  confirmed: [own],
  waitlisted: [own, "Propozycję miejsca trzeba przyjąć w czasie, który będzie w niej podany."],
  pendingConfirmation: [
    "Patron grupy otrzyma wiadomość z prośbą o potwierdzenie. Organizator naboru zajmie się wnioskiem, gdy patron go potwierdzi.",
  ],
  submitted: [
    "Organizator naboru sprawdzi wniosek, a potem go oceni. O każdym rozstrzygnięciu powiadomimy pocztą elektroniczną.",
    "Pod odnośnikiem z potwierdzenia można w każdej chwili zobaczyć, co dzieje się z wnioskiem.",
  ],
};
