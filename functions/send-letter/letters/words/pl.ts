import { counter } from "../../../shared/words/plural.ts";
import type { AssignmentValues, Words } from "./catalogue.ts";
import { commands } from "./commands.ts";

const count = counter("pl");
const inDays = (days: number) =>
  days <= 0 ? "dzisiaj" : days === 1 ? "jutro" : `za ${count(days, { one: "dzień", other: "dni" })}`;

const personalLink =
  "Samo otwarcie odnośnika niczego nie rozstrzyga: odpowiedź zapisuje dopiero wysłanie formularza na stronie. Odnośnik jest przeznaczony wyłącznie dla Państwa, prosimy go nikomu nie przekazywać.";
const seatNote =
  "Jeżeli nie będą Państwo mogli przyjść, prosimy o rezygnację pod powyższym adresem: miejsce otrzyma kolejna osoba z listy rezerwowej.";
const attachedEntry = "W załączniku znajduje się wpis do kalendarza.";
const due = ({ late, deadline }: AssignmentValues) =>
  late
    ? `Termin minął: ${deadline}. Odpowiedź nadal można zapisać i na nią czekamy.`
    : `Przypominamy o upływającym terminie: ${deadline}.`;

export const pl: Words = {
  greeting: "Szanowni Państwo,",
  regards: "Z poważaniem,",
  contact: "W przypadku pytań prosimy o kontakt:",
  phone: "tel.",
  automatic: "Wiadomość została wygenerowana automatycznie. Odpowiedź na nią trafi do organizatora.",
  copyAddress: "Jeżeli przycisk nie działa, prosimy skopiować ten adres do przeglądarki:",
  labels: {
    event: "Wydarzenie",
    when: "Termin",
    where: "Miejsce",
    reference: "Numer",
    position: "Pozycja na liście rezerwowej",
    call: "Nabór",
    applicant: "Wnioskodawca",
    title: "Tytuł",
    submittedAt: "Data złożenia",
    requestedAmount: "Wnioskowana kwota",
    awardedAmount: "Przyznana kwota",
    contentHash: "Suma kontrolna SHA-256",
    decidedAt: "Data decyzji",
    reason: "Uzasadnienie",
    deadline: "Termin odpowiedzi",
    remaining: "Pozostało w puli",
    assignee: "Osoba",
    email: "E-mail",
    count: "Liczba wniosków",
    requestedTotal: "Łączna wnioskowana kwota",
    pool: "Pula środków",
  },
  recommendation: "Rekomendacja",
  recommendations: { recommend: "Pozytywna", decline: "Negatywna" },
  calendarNote: "Zgłoszenie można obejrzeć lub odwołać odnośnikiem z wiadomości e-mail.",
  calendarFile: "wydarzenie.ics",
  signUp: {
    signUpConfirmed: ({ event, reference }) => ({
      subject: `Potwierdzenie zgłoszenia ${reference}: ${event}`,
      heading: "Zgłoszenie przyjęte",
      opening: ["uprzejmie informujemy, że zgłoszenie zostało przyjęte, a miejsce jest dla Państwa zarezerwowane."],
      link: "Zobacz zgłoszenie lub zrezygnuj",
      closing: [seatNote, attachedEntry],
    }),
    signUpWaitlisted: ({ event, reference }) => ({
      subject: `Lista rezerwowa, zgłoszenie ${reference}: ${event}`,
      heading: "Zgłoszenie na liście rezerwowej",
      opening: [
        "uprzejmie informujemy, że wszystkie miejsca są już zajęte. Zgłoszenie zostało umieszczone na liście rezerwowej.",
        "Gdy zwolni się miejsce, zostanie przyznane według kolejności zgłoszeń, a Państwo otrzymają wiadomość. Nie trzeba nic robić.",
      ],
      link: "Zobacz zgłoszenie lub zrezygnuj",
    }),
    signUpPromoted: ({ event, reference }) => ({
      subject: `Zwolniło się miejsce, zgłoszenie ${reference}: ${event}`,
      heading: "Mają Państwo miejsce",
      opening: [
        "z przyjemnością informujemy, że zwolniło się miejsce i zostało Państwu przyznane. Udział jest potwierdzony.",
      ],
      link: "Zobacz zgłoszenie lub zrezygnuj",
      closing: [seatNote, attachedEntry],
    }),
    signUpCancelled: ({ event, reference, open }) => ({
      subject: `Rezygnacja przyjęta, zgłoszenie ${reference}: ${event}`,
      heading: "Rezygnacja przyjęta",
      opening: ["potwierdzamy przyjęcie rezygnacji z udziału. Dziękujemy za tę informację."],
      ...(open && { link: "Zgłoś się ponownie" }),
      closing: ["Załączony plik usuwa wpis z kalendarza, jeżeli został tam dodany."],
    }),
    eventReminder: ({ event, days }) => ({
      subject: `Przypomnienie, ${inDays(days)}: ${event}`,
      heading: "Przypomnienie o wydarzeniu",
      opening: [`przypominamy, że wydarzenie, na które mają Państwo miejsce, odbędzie się ${inDays(days)}.`],
      link: "Zobacz zgłoszenie lub oddaj miejsce",
      closing: [seatNote, attachedEntry],
    }),
  },
  application: {
    applicationReceived: ({ reference, call }) => ({
      subject: `Potwierdzenie złożenia wniosku ${reference}: ${call}`,
      heading: "Wniosek złożony",
      opening: [`potwierdzamy złożenie wniosku nr ${reference}.`],
      link: "Zobacz wniosek",
      closing: [
        `Załączony plik ${reference}.json zawiera dokładnie to, co zostało złożone. Aby to sprawdzić, wystarczy obliczyć sumę SHA-256 pliku i porównać ją z podaną wyżej, na przykład poleceniem:\n${commands(reference)}`,
        "O wyniku poinformujemy w osobnej wiadomości.",
      ],
    }),
    applicationAwarded: ({ reference, call }) => ({
      subject: `Przyznano dofinansowanie, wniosek ${reference}: ${call}`,
      heading: "Przyznano dofinansowanie",
      opening: [
        `z przyjemnością informujemy, że wniosek nr ${reference} został rozpatrzony pozytywnie i przyznano dofinansowanie. Gratulujemy!`,
      ],
      link: "Zobacz wniosek",
      closing: ["W sprawie podpisania umowy skontaktuje się z Państwem organizator."],
    }),
    applicationRejected: ({ reference, call }) => ({
      subject: `Wynik rozpatrzenia wniosku ${reference}: ${call}`,
      heading: "Nie przyznano dofinansowania",
      opening: [
        `uprzejmie informujemy, że wniosek nr ${reference} został rozpatrzony i nie otrzymał dofinansowania. Poniżej podajemy uzasadnienie.`,
      ],
      link: "Zobacz wniosek",
      closing: ["Dziękujemy za przygotowanie wniosku i pracę na rzecz mieszkańców."],
    }),
  },
  assignment: {
    reviewRequest: ({ reference, about }) => ({
      subject: `Prośba o ocenę wniosku ${reference}: ${about}`,
      heading: "Prośba o ocenę wniosku",
      opening: [
        "zwracamy się z uprzejmą prośbą o ocenę wniosku. Wystarczy odnośnik poniżej, konto nie jest potrzebne.",
      ],
      link: "Przeczytaj wniosek i zapisz ocenę",
      closing: [personalLink],
    }),
    reviewReminder: (values) => ({
      subject: `Przypomnienie o ocenie wniosku ${values.reference}: ${values.about}`,
      heading: "Przypomnienie o ocenie wniosku",
      opening: [`nie mamy jeszcze Państwa oceny wniosku. ${due(values)}`],
      link: "Przeczytaj wniosek i zapisz ocenę",
      closing: [personalLink],
    }),
    decisionRequest: ({ reference, about, affordable }) => ({
      subject: `Prośba o decyzję w sprawie wniosku ${reference}: ${about}`,
      heading: "Prośba o decyzję",
      opening: [
        "wniosek został oceniony. Zwracamy się z uprzejmą prośbą o decyzję. Wystarczy odnośnik poniżej, konto nie jest potrzebne.",
        ...(affordable ? [] : ["Uwaga: w puli pozostało mniej, niż wynosi wnioskowana kwota."]),
      ],
      link: "Przeczytaj wniosek i zapisz decyzję",
      closing: [personalLink],
    }),
    decisionReminder: (values) => ({
      subject: `Przypomnienie o decyzji w sprawie wniosku ${values.reference}: ${values.about}`,
      heading: "Przypomnienie o decyzji",
      opening: [
        `nie mamy jeszcze Państwa decyzji w sprawie wniosku. ${due(values)}`,
        ...(values.affordable ? [] : ["Uwaga: w puli pozostało mniej, niż wynosi wnioskowana kwota."]),
      ],
      link: "Przeczytaj wniosek i zapisz decyzję",
      closing: [personalLink],
    }),
    overdueNotice: ({ reference, about, step, requestedAt }) => ({
      subject: `Brak odpowiedzi w sprawie wniosku ${reference}: ${about}`,
      heading: "Brak odpowiedzi",
      opening: [
        `${step === "review" ? "na ocenę" : "na decyzję w sprawie"} wniosku nr ${reference} czekamy od: ${requestedAt}. Mimo przypomnień nie otrzymaliśmy odpowiedzi od osoby wskazanej poniżej.`,
        "Prosimy o kontakt z tą osobą. Brak odpowiedzi nie oznacza odrzucenia wniosku: sprawa czeka.",
      ],
    }),
  },
  callLetter: {
    callClosed: ({ call, count: applications, closedAt }) => ({
      subject: `Nabór zakończony: ${call}`,
      heading: "Nabór zakończony",
      opening: [
        `nabór wniosków zakończył się: ${closedAt}. ${
          applications === 0
            ? "Nie złożono żadnego wniosku."
            : `Złożono ${count(applications, { one: "wniosek", few: "wnioski", many: "wniosków", other: "wniosku" })}.`
        }`,
      ],
    }),
  },
};
