import { counter } from "../../../../shared/words/plural.ts";
import type { Frame } from "../catalogue.ts";

export const count = counter("pl");

export const frame: Frame = {
  greeting: "Szanowni Państwo,",
  regards: "Z poważaniem,",
  contact: "W przypadku pytań prosimy o kontakt:",
  phone: "tel.",
  automatic: "Wiadomość została wygenerowana automatycznie. Odpowiedź na nią trafi do organizatora.",
  printed: "Pismo wygenerowane automatycznie, nie wymaga podpisu.",
  copyAddress: "Jeżeli przycisk nie działa, prosimy skopiować ten adres do przeglądarki:",
  labels: {
    event: "Wydarzenie",
    when: "Termin",
    where: "Miejsce",
    reference: "Numer",
    status: "Stan zgłoszenia",
    position: "Pozycja na liście rezerwowej",
    answerBy: "Odpowiedź do",
    session: "Sesja",
    participant: "Uczestnik",
    certificate: "Numer certyfikatu",
    linkUntil: "Link działa do",
    submittedAt: "Data złożenia",
    reason: "Uzasadnienie",
    deadline: "Termin odpowiedzi",
    assignee: "Osoba",
    email: "E-mail",
  },
  status: {
    underReview: "czeka na decyzję organizatora",
    confirmed: "potwierdzone",
    waitlisted: "na liście rezerwowej",
    offered: "miejsce czeka na Państwa odpowiedź",
    declined: "nieprzyjęte",
    cancelled: "anulowane",
  },
  sessions: "Sesje",
  place: {
    chosen: "Wybrana; o miejscu zdecydujemy, gdy udział będzie potwierdzony",
    confirmed: "Miejsce potwierdzone",
    waitlisted: (position) => `Lista rezerwowa, pozycja ${position}`,
    offered: (until) => `Miejsce czeka na odpowiedź do: ${until}`,
  },
  participants: "Uczestnicy",
  person: (number) => `Osoba ${number}`,
  unnamed: "(imię i nazwisko do uzupełnienia)",
  answers: "Zapisane odpowiedzi",
  tickets: (tickets) => (tickets === 1 ? "Bilet" : "Bilety"),
  openTicket: "Otwórz bilet",
  ticketNote: "Kod prosimy pokazać przy wejściu, na ekranie telefonu albo na wydruku.",
  ticketPicture: (person) => `Kod QR biletu: ${person}`,
  moreTickets: (left) =>
    `Pozostałe bilety (${left}) i wszystkie bilety razem są na stronie zgłoszenia, pod powyższym linkiem.`,
  calendarNote: "Zgłoszenie można obejrzeć lub odwołać pod linkiem z wiadomości e-mail.",
  calendarFile: "wydarzenie.ics",
};
