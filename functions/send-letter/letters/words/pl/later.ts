import type { ApplicationWords, LaterKind } from "../grants.ts";

const see = "Zobacz wniosek";

export const later: ApplicationWords<LaterKind> = {
  applicationForfeited: ({ reference, call, unsigned }) => ({
    subject: `${unsigned ? "Umowa niepodpisana" : "Rezygnacja z dofinansowania"}, wniosek ${reference}: ${call}`,
    heading: unsigned ? "Umowa nie została podpisana" : "Rezygnacja z dofinansowania",
    opening: [
      `uprzejmie informujemy, że wniosek nr ${reference} nie otrzyma dofinansowania, ponieważ ${
        unsigned
          ? "umowa nie została podpisana. Poniżej podajemy powód."
          : "z niego zrezygnowano albo w wyznaczonym terminie nie otrzymaliśmy odpowiedzi."
      }`,
    ],
    link: see,
  }),
  applicationWithdrawn: ({ reference, call }) => ({
    subject: `Wniosek ${reference} wycofany: ${call}`,
    heading: "Wniosek wycofany",
    opening: [`potwierdzamy wycofanie wniosku nr ${reference}. Wniosek nie będzie dalej rozpatrywany.`],
    link: see,
    closing: ["Jeżeli to nie Państwo wycofali wniosek, prosimy o pilny kontakt."],
  }),
  agreementSigned: ({ reference, call }) => ({
    subject: `Umowa podpisana, wniosek ${reference}: ${call}`,
    heading: "Umowa podpisana",
    opening: [
      `uprzejmie informujemy, że umowa o dofinansowanie wniosku nr ${reference} została podpisana przez obie strony.`,
      "O wypłacie każdej transzy powiadomimy w osobnej wiadomości. O zmianę umowy można wystąpić na stronie wniosku.",
    ],
    link: see,
    closing: ["Po zakończeniu zadania poprosimy o sprawozdanie. Warto od początku zbierać faktury i rachunki."],
  }),
  instalmentPaid: ({ reference, call }) => ({
    subject: `Wypłacono transzę dofinansowania, wniosek ${reference}: ${call}`,
    heading: "Wypłacono transzę dofinansowania",
    opening: [`uprzejmie informujemy, że wypłacono transzę dofinansowania wniosku nr ${reference}.`],
    link: see,
  }),
  amendmentDecided: ({ reference, call, agreed }) => ({
    subject: `${agreed ? "Zgoda na zmianę umowy" : "Brak zgody na zmianę umowy"}, wniosek ${reference}: ${call}`,
    heading: agreed ? "Zgoda na zmianę umowy" : "Brak zgody na zmianę umowy",
    opening: [
      agreed
        ? `uprzejmie informujemy, że wyrażono zgodę na zmianę umowy dotyczącej wniosku nr ${reference}.`
        : `uprzejmie informujemy, że nie wyrażono zgody na zmianę umowy dotyczącej wniosku nr ${reference}. Umowa obowiązuje w dotychczasowym brzmieniu.`,
    ],
    link: see,
  }),
  reportOverdue: ({ reference, call }) => ({
    subject: `Wezwanie do złożenia sprawozdania, wniosek ${reference}: ${call}`,
    heading: "Wezwanie do złożenia sprawozdania",
    opening: [
      `mimo przypomnień nie otrzymaliśmy sprawozdania z realizacji zadania, na które przyznano dofinansowanie (wniosek nr ${reference}). Wzywamy do jego niezwłocznego złożenia.`,
      "Dopóki sprawozdanie nie zostanie złożone, organizacja nie może składać nowych wniosków. Niezłożenie sprawozdania może być podstawą żądania zwrotu dofinansowania.",
    ],
    link: "Przejdź do wniosku i złóż sprawozdanie",
    closing: ["Jeżeli złożenie sprawozdania napotyka trudności, prosimy o kontakt."],
  }),
  applicationSettled: ({ reference, call }) => ({
    subject: `Dofinansowanie rozliczone, wniosek ${reference}: ${call}`,
    heading: "Dofinansowanie rozliczone",
    opening: [
      `uprzejmie informujemy, że dofinansowanie przyznane na wniosek nr ${reference} zostało rozliczone. Sprawa jest zakończona.`,
      "Dziękujemy za zrealizowanie zadania i pracę na rzecz mieszkańców.",
    ],
    link: see,
    closing: ["Dokumenty dotyczące zadania prosimy przechowywać przez czas określony w umowie."],
  }),
  callCancelled: ({ reference, call }) => ({
    subject: `Nabór unieważniony: ${call}`,
    heading: "Nabór unieważniony",
    opening: [
      reference === ""
        ? "uprzejmie informujemy, że nabór został unieważniony. Rozpoczętego wniosku nie można już złożyć."
        : `uprzejmie informujemy, że nabór został unieważniony. Wniosek nr ${reference} nie będzie dalej rozpatrywany.`,
      "Dziękujemy za pracę włożoną w przygotowanie wniosku i przepraszamy za niedogodności.",
    ],
    link: see,
  }),
  reviewerReplaced: ({ reference, call }) => ({
    subject: `Ocena wniosku ${reference} nie jest już potrzebna: ${call}`,
    heading: "Ocena nie jest już potrzebna",
    opening: [
      `dziękujemy za gotowość do oceny wniosku nr ${reference}. Ocenę tę powierzono innej osobie i Państwa odpowiedź nie jest już potrzebna. Nie trzeba nic robić.`,
    ],
  }),
};
