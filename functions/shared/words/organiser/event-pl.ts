import type { EventWords } from "./event-words.ts";

export const eventPl: EventWords = {
  changed: (n) => `Zmiany terminu lub miejsca ogłoszone dotąd: ${n}.`,
  unchanged: "Niczego nie zmieniono: wydarzenie już jest takie, jak podano. Nikt nie dostanie wiadomości.",
  changedMeanwhile:
    "Wydarzenie zmieniono w międzyczasie, więc tej zmiany nie zapisano i nikogo nie powiadomiono. Poniżej jest stan aktualny. Prosimy go sprawdzić i w razie potrzeby podać zmianę jeszcze raz.",
  move: {
    title: "Zmiana terminu lub miejsca",
    help: "Każda osoba z miejscem, na liście rezerwowej lub czekająca na decyzję dostanie jedną wiadomość z poprawionym wpisem do kalendarza.",
    closes: (when) =>
      `Zgłoszenia przyjmujemy do ${when}. Gdy nowa data wydarzenia jest późniejsza, ten termin i termin zmian przesuwają się o tyle samo dni (zamknięte zapisy mogą się więc znowu otworzyć). Gdy jest wcześniejsza, zapisy kończą się najpóźniej z początkiem wydarzenia.`,
    startsAt: "Początek",
    endsAt: "Koniec",
    timeHelp: "Data i godzina w Polsce.",
    placeName: "Nazwa miejsca",
    placeAddress: "Adres",
    send: "Zmień i powiadom wszystkich",
  },
  close: {
    title: "Koniec zapisów",
    help: (when, closed) =>
      `Zgłoszenia ${closed ? "były przyjmowane" : "przyjmujemy"} do ${when}. ${closed ? "Po podaniu późniejszego terminu zapisy znowu się otworzą. " : ""}Termin i miejsce wydarzenia się nie zmieniają, więc nikt nie dostanie wiadomości.`,
    closesAt: "Zapisy do",
    send: "Zmień koniec zapisów",
  },
  capacity: {
    title: "Liczba miejsc",
    help: (taken) =>
      `Zajętych miejsc: ${taken}. Dodatkowe miejsca od razu proponujemy osobom z listy rezerwowej. Po zmniejszeniu nikt nie traci miejsca: wolnych miejsc nie będzie, aż ktoś zrezygnuje.`,
    capacity: "Liczba miejsc",
    pool: "Czego dotyczy",
    event: "Całe wydarzenie",
    send: "Zmień liczbę miejsc",
  },
  cancel: {
    title: "Odwołanie wydarzenia",
    help: (n) => `Odwołania nie można cofnąć. Liczba osób zgłaszających, które dostaną wiadomość o odwołaniu: ${n}.`,
    confirmation: "Aby potwierdzić, prosimy przepisać nazwę wydarzenia",
    send: "Odwołuję wydarzenie i powiadamiam wszystkich",
  },
  checkIn: {
    title: "Link dla osób przy wejściu",
    help: "Kto ma ten link, może odnotowywać obecność w telefonie: skanować kody z wiadomości i szukać po nazwisku. Nie widzi odpowiedzi ani adresów. Każdy link działa do końca ostatniego dnia wydarzenia.",
    send: "Utwórz link",
    ready: "Link do przekazania",
    once: "Pokazujemy go tylko teraz. Prosimy go skopiować i przekazać osobom przy wejściu.",
  },
  certificates: {
    none: "Nie wystawiono jeszcze certyfikatów. Dostają je obecni, po wydarzeniu.",
    columns: { number: "Numer", name: "Dla kogo", issued: "Wystawiony", state: "Stan" },
    valid: "ważny",
    revokedAt: (when) => `unieważniony ${when}`,
    revoke: (number) => `Unieważnij certyfikat ${number}`,
    revokeShort: "Unieważnij",
    sure: "Kto sprawdzi numer, zobaczy, że certyfikat jest nieważny. Tego nie można cofnąć. Osoba, dla której wystawiono certyfikat, nie jest o tym powiadamiana automatycznie – prosimy ją powiadomić.",
  },
  attendance: {
    lead: "Tu można przepisać podpisy z wydrukowanej listy. Kto ma już odnotowaną obecność, nie zostanie policzony drugi raz.",
    session: "Lista",
    wholeEvent: "całe wydarzenie",
    show: "Pokaż",
    search: "Szukaj osoby",
    caption: "Osoby z potwierdzonym miejscem, według nazwisk",
    columns: { arrived: "Obecność", name: "Imię i nazwisko", organisation: "Organizacja", reference: "Numer" },
    send: "Zapisz zaznaczone osoby",
    pageOnly: "Zapisujemy zaznaczenia z tej strony listy. Przed przejściem na następną trzeba je zapisać.",
    print: "Lista do podpisu (PDF)",
    nobody: "Nikt nie ma jeszcze potwierdzonego miejsca.",
    nobodyFound: "Nikt nie pasuje do wyszukiwania.",
    soFar: (here, of) => `Obecnych: ${here} z ${of}.`,
  },
};
