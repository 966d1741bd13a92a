import type { ParticipantWords } from "../catalogue.ts";

export const session: Pick<ParticipantWords, "sessionOffered" | "sessionOfferLapsed"> = {
  sessionOffered: ({ reference, session, until, seats }) => ({
    subject: `Miejsce w sesji czeka na odpowiedź, zgłoszenie ${reference}: ${session}`,
    heading: seats === 1 ? "Czeka na Państwa miejsce w sesji" : "Czekają na Państwa miejsca w sesji",
    opening: [
      `zwolniło się miejsce w sesji i przyszła Państwa kolej na jej liście rezerwowej. Czekamy na odpowiedź do: ${until}.`,
      "Prosimy potwierdzić udział w tej sesji albo z niej zrezygnować. Brak odpowiedzi oznacza, że miejsce w sesji zaproponujemy kolejnej osobie. Udział w wydarzeniu i w pozostałych sesjach nie zmienia się.",
    ],
    link: "Potwierdź udział w sesji lub zrezygnuj",
    closing: ["Samo otwarcie linku niczego nie rozstrzyga: odpowiedź zapisuje dopiero przycisk na stronie."],
  }),
  sessionOfferLapsed: ({ reference, session }) => ({
    subject: `Minął termin odpowiedzi w sprawie sesji, zgłoszenie ${reference}: ${session}`,
    heading: "Minął termin odpowiedzi w sprawie sesji",
    opening: [
      "nie otrzymaliśmy odpowiedzi w wyznaczonym terminie, dlatego miejsce w sesji zaproponowaliśmy kolejnej osobie.",
      "Udział w wydarzeniu i w pozostałych sesjach nie zmienia się. Tę sesję można wybrać ponownie na stronie zgłoszenia.",
    ],
    link: "Zobacz zgłoszenie",
  }),
};
