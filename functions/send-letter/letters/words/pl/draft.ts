import type { GrantWords } from "../grants.ts";

const shared =
  "Każdy, kto ma ten odnośnik, może zmieniać wniosek. Prosimy przekazywać go tylko osobom, które przygotowują wniosek razem z Państwem.";

export const draft: GrantWords["draft"] = {
  draftLink: ({ call, closesAt }) => ({
    subject: `Odnośnik do rozpoczętego wniosku: ${call}`,
    heading: "Odnośnik do rozpoczętego wniosku",
    opening: [
      "przesyłamy odnośnik do zapisanej wersji roboczej wniosku. Można do niej wracać na każdym urządzeniu.",
      `Wniosek nie jest jeszcze złożony. Przyjmujemy wnioski do: ${closesAt}.`,
    ],
    link: "Wróć do wniosku",
    closing: [shared],
  }),
  draftReminder: ({ call, closesAt }) => ({
    subject: `Przypomnienie o rozpoczętym wniosku: ${call}`,
    heading: "Rozpoczęty wniosek nie jest jeszcze złożony",
    opening: [
      `przypominamy, że zapisana wersja robocza wniosku nie została jeszcze złożona. Przyjmujemy wnioski do: ${closesAt}; później złożenie wniosku nie będzie możliwe.`,
    ],
    link: "Dokończ i złóż wniosek",
    closing: [shared],
  }),
  draftExpired: ({ call, closesAt }) => ({
    subject: `Wniosek nie został złożony: ${call}`,
    heading: "Wniosek nie został złożony",
    opening: [
      `nabór zakończył się: ${closesAt}, a zapisana wersja robocza wniosku nie została do tej chwili złożona i nie będzie rozpatrywana.`,
      "Wersję roboczą wraz z zawartymi w niej danymi usuniemy po 30 dniach od zakończenia naboru.",
    ],
    closing: ["Zapraszamy do udziału w kolejnych naborach."],
  }),
};
