import type { NextWords } from "./words.ts";

const own = "Pod odnośnikiem z potwierdzenia można w każdej chwili zobaczyć, zmienić albo odwołać zgłoszenie.";

export const pl: NextWords = {
  title: "Co dalej?",
  mail: "Wiadomość powinna przyjść w ciągu kilku minut. Jeśli jej nie ma, prosimy zajrzeć do folderu ze spamem.",
  confirmed: [own],
  waitlisted: [own, "Propozycję miejsca trzeba przyjąć w czasie, który będzie w niej podany."],
  pendingConfirmation: [
    "Patron grupy otrzyma wiadomość z prośbą o potwierdzenie. Urząd zajmie się wnioskiem, gdy patron go potwierdzi.",
  ],
  submitted: [
    "Urząd sprawdzi wniosek, a potem go oceni. O każdym rozstrzygnięciu powiadomimy pocztą elektroniczną.",
    "Pod odnośnikiem z potwierdzenia można w każdej chwili zobaczyć, co dzieje się z wnioskiem.",
  ],
};
