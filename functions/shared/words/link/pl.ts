import type { LinkWords } from "./words.ts";

export const pl: LinkWords = {
  conference: {
    title: "Link do zgłoszenia",
    lead: "Prosimy podać adres e-mail użyty w zgłoszeniu. Wyślemy na niego nowy link, pod którym można zobaczyć zgłoszenie, zmienić je lub odwołać.",
    email: "Adres e-mail",
    send: "Wyślij link",
    asked: {
      title: "Jeśli ten adres jest na liście, wiadomość jest już w drodze",
      detail:
        "Nie podajemy na stronie, czyje adresy są na liście. Link wysyłamy najwyżej raz na godzinę. Jeśli zgłoszenia dokonała inna osoba, link ma ona.",
      none: "Jeśli wiadomości nie ma po kilku minutach, prosimy sprawdzić folder ze spamem albo skontaktować się z organizatorem.",
    },
  },
  grantCall: {
    title: "Link do wniosku",
    lead: "Prosimy podać adres e-mail użyty we wniosku albo w jego wersji roboczej. Wyślemy na niego nowe linki do wszystkiego, co z tego adresu rozpoczęto lub złożono w tym naborze.",
    email: "Adres e-mail",
    send: "Wyślij link",
    asked: {
      title: "Jeśli znamy ten adres, wiadomość jest już w drodze",
      detail: "Nie podajemy na stronie, kto pisze lub złożył wniosek. Linki wysyłamy najwyżej raz na godzinę.",
      none: "Jeśli wiadomości nie ma po kilku minutach, prosimy sprawdzić folder ze spamem albo skontaktować się z organizatorem.",
    },
  },
};
