import type { Words } from "../catalogue.ts";

export const organiserLink: Words["organiserLink"] = ({ event }) => ({
  subject: `Lista zgłoszeń: ${event}`,
  heading: "Lista zgłoszeń",
  opening: [
    "przesyłamy link do listy zgłoszeń na wydarzenie. Wystarczy link, konto nie jest potrzebne.",
    "Na stronie listy znajdą Państwo także stronę wejścia: w dniu wydarzenia można na niej odznaczać przybyłych, skanując telefonem kody QR z biletów.",
  ],
  link: "Otwórz listę zgłoszeń",
  closing: [
    "Lista zawiera dane osobowe. Link jest przeznaczony wyłącznie dla Państwa, prosimy go nikomu nie przekazywać. Dla osób pomagających przy wejściu można na stronie listy utworzyć osobny link.",
  ],
});
