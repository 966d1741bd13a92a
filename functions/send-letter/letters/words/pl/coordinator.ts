import type { GrantWords } from "../grants.ts";
import { count } from "./frame.ts";

const open = "Otwórz stronę naboru";
const applications = { one: "wniosek", few: "wnioski", many: "wniosków", other: "wniosku" };
const answers = { one: "odpowiedź", few: "odpowiedzi", many: "odpowiedzi", other: "odpowiedzi" };

export const coordinator: GrantWords["coordinator"] = {
  coordinatorLink: ({ call }) => ({
    subject: `Strona koordynatora naboru: ${call}`,
    heading: "Strona koordynatora naboru",
    opening: [
      "przesyłamy odnośnik do strony, na której widać wnioski, terminy i zaległości naboru. Wystarczy odnośnik, konto nie jest potrzebne.",
    ],
    link: open,
    closing: [
      "Strona zawiera dane osobowe i pozwala kierować naborem. Odnośnik jest przeznaczony wyłącznie dla Państwa, prosimy go nikomu nie przekazywać.",
    ],
  }),
  callClosed: ({ call, closedAt, count: submitted }) => ({
    subject: `Nabór zakończony: ${call}`,
    heading: "Nabór zakończony",
    opening: [
      `nabór wniosków zakończył się: ${closedAt}. ${
        submitted === 0 ? "Nie złożono żadnego wniosku." : `Złożono ${count(submitted, applications)}.`
      }`,
    ],
    link: open,
  }),
  applicationsScored: ({ call }) => ({
    subject: `Ocena wniosków zakończona: ${call}`,
    heading: "Ocena wniosków zakończona",
    opening: [
      "ocena wszystkich wniosków w naborze dobiegła końca. Na stronie naboru można teraz ustalić listę rankingową; od tej chwili punktów nie będzie można zmienić.",
    ],
    link: open,
  }),
  listReturned: ({ call, version }) => ({
    subject: `Lista zwrócona do poprawy: ${call}`,
    heading: "Lista zwrócona do poprawy",
    opening: [
      "lista rankingowa została zwrócona do poprawy. Poniżej podajemy, kto ją zwrócił i dlaczego.",
      "Wcześniejsze zatwierdzenia zwróconej wersji straciły ważność. Po poprawieniu listy zatwierdzanie zaczyna się od początku.",
      ...(version ? [`Obecna wersja listy: ${version}.`] : []),
    ],
    link: open,
  }),
  listRefused: ({ call }) => ({
    subject: `Lista odrzucona: ${call}`,
    heading: "Lista odrzucona",
    opening: ["lista rankingowa została odrzucona. Poniżej podajemy, kto ją odrzucił i dlaczego."],
    link: open,
  }),
  resultsPublished: ({ call }) => ({
    subject: `Wyniki ogłoszone: ${call}`,
    heading: "Wyniki ogłoszone",
    opening: [
      "lista została zatwierdzona, a wyniki ogłoszone. Wnioskodawcy otrzymują teraz wiadomości z wynikiem i kartami oceny swoich wniosków.",
      "Na stronie wyników jest także gotowy tekst do Biuletynu Informacji Publicznej.",
    ],
    link: open,
  }),
  overdueList: ({ call, count: overdue }) => ({
    subject: `Zaległości w naborze (${overdue}): ${call}`,
    heading: "Zaległości w naborze",
    opening: [
      `mimo upływu terminu czekamy na ${count(overdue, answers)}. Poniżej podajemy, kto ma odpowiedzieć i do kiedy miał to zrobić.`,
    ],
    link: open,
    closing: [
      "Brak odpowiedzi niczego nie rozstrzyga. Na stronie naboru można przedłużyć termin albo wskazać kogoś innego.",
    ],
  }),
  reviewersMissing: ({ call }) => ({
    subject: `Brakuje eksperta do oceny wniosku: ${call}`,
    heading: "Brakuje eksperta do oceny wniosku",
    opening: [
      "poniższego wniosku nie może już ocenić nikt z ekspertów naboru: pozostali oceniali go, zgłosili konflikt interesów, zostali zastąpieni albo są związani z wnioskodawcą.",
      "Wniosek czeka, aż do naboru dołączy kolejny ekspert.",
    ],
    link: open,
  }),
};
