import type { EditWords } from "./words.ts";

export const pl: EditWords = {
  title: "Zmiana zgłoszenia",
  intro: (until) => `Zmiany można wprowadzać do ${until}. Po zapisaniu wyślemy wiadomość z potwierdzeniem.`,
  email: "Adres e-mail",
  emailHelp: (contact) =>
    `Adresu nie można zmienić na tej stronie, bo to on potwierdza, czyje jest zgłoszenie. Jeśli jest błędny, prosimy napisać do organizatora: ${contact}.`,
  seatsHelp:
    "Miejsca, z których Państwo rezygnują, od razu proponujemy osobom z listy rezerwowej. Dodatkowe miejsca można dopisać tylko wtedy, gdy są wolne i nikt na nie nie czeka.",
  sessionsHelp:
    "Miejsce w sesji, z której Państwo zrezygnują, otrzyma inna osoba. Gdy w nowo wybranej sesji nie ma już miejsc, trafią Państwo na jej listę rezerwową.",
  sessionFull: (session) =>
    `W sesji „${session}” nie ma tylu wolnych miejsc. Można zgłosić mniej osób albo zrezygnować z tej sesji.`,
  sessionBegan: (session) => `Sesja „${session}” już się rozpoczęła.`,
  tooMuch: "Zmian jest za dużo naraz. Prosimy zapisać najpierw część z nich.",
  leftOut: {
    detail:
      "Część wpisanych odpowiedzi nie jest potrzebna przy pozostałych. Ponowne zapisanie zachowa zmiany bez nich.",
    toField: "Przejdź do pola",
  },
  save: "Zapisz zmiany",
  back: "Wróć do zgłoszenia bez zmian",
  meanwhile: {
    title: "Zgłoszenie zmieniło się w międzyczasie",
    detail:
      "Ktoś zapisał inną zmianę, gdy ta strona była otwarta, na przykład Państwo w drugim oknie albo organizator. Nic nie przepadło: poniżej jest to, co Państwo wpisali, a tu to, co jest teraz zapisane. Ponowne zapisanie zastąpi je Państwa wersją.",
  },
  stored: "Zapisane teraz",
  refused: "Zmiany nie zostały zapisane",
};
