import type { GrantWords } from "../grants.ts";

const shared =
  "Każdy, kto ma ten link, może zmieniać wniosek. Prosimy przekazywać go tylko osobom, które przygotowują wniosek razem z Państwem.";

export const draft: GrantWords["draft"] = {
  draftLink: ({ call, closesAt, invited }) => ({
    subject: `${invited ? "Zaproszenie do wspólnego przygotowania wniosku" : "Link do rozpoczętego wniosku"}: ${call}`,
    heading: invited ? "Zaproszenie do wspólnego przygotowania wniosku" : "Link do rozpoczętego wniosku",
    opening: [
      invited
        ? "ktoś, kto przygotowuje wniosek w tym naborze, zaprasza Państwa do wspólnego pisania. Pod linkiem jest zapisana wersja robocza; można ją uzupełniać na każdym urządzeniu, konto nie jest potrzebne."
        : "przesyłamy link do zapisanej wersji roboczej wniosku. Można do niej wracać na każdym urządzeniu.",
      `Wniosek nie jest jeszcze złożony. Przyjmujemy wnioski do: ${closesAt}.`,
    ],
    link: invited ? "Otwórz wniosek" : "Wróć do wniosku",
    closing: [shared, ...(invited ? ["Jeżeli nie znają Państwo tego wniosku, wiadomość można zignorować."] : [])],
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
