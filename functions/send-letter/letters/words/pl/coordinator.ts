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
      "przesyłamy link do strony, na której widać wnioski, terminy i zaległości naboru. Wystarczy link, konto nie jest potrzebne.",
    ],
    link: open,
    closing: [
      "Strona zawiera dane osobowe i pozwala kierować naborem. Link jest przeznaczony wyłącznie dla Państwa, prosimy go nikomu nie przekazywać.",
    ],
  }),
  callClosed: ({ call, closedAt, exhausted, count: submitted }) => ({
    subject: `Nabór zakończony: ${call}`,
    heading: "Nabór zakończony",
    opening: [
      `nabór wniosków zakończył się: ${closedAt}. ${
        submitted === 0 ? "Nie złożono żadnego wniosku." : `Złożono ${count(submitted, applications)}.`
      }`,
      ...(exhausted
        ? ["Środki w puli wyczerpały się, dlatego nabór zakończył się wcześniej i nowych wniosków już nie przyjmuje."]
        : []),
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
  listReturned: ({ call, version, only }) => ({
    subject: only ? `Wniosek ${only} zwrócony przed zatwierdzeniem: ${call}` : `Lista zwrócona do poprawy: ${call}`,
    heading: "Lista zwrócona do poprawy",
    opening: [
      only
        ? `lista z wnioskiem ${only} została zwrócona do poprawy. Poniżej podajemy, kto ją zwrócił i dlaczego.`
        : "lista rankingowa została zwrócona do poprawy. Poniżej podajemy, kto ją zwrócił i dlaczego.",
      "Wcześniejsze zatwierdzenia zwróconej wersji straciły ważność. Po poprawieniu listy zatwierdzanie zaczyna się od początku.",
      ...(version ? [`Obecna wersja listy: ${version}.`] : []),
    ],
    link: open,
  }),
  listRefused: ({ call, only }) => ({
    subject: only ? `Odmowa zatwierdzenia, wniosek ${only}: ${call}` : `Lista odrzucona: ${call}`,
    heading: "Lista odrzucona",
    opening: [
      only
        ? `odmówiono zatwierdzenia listy z wnioskiem ${only}. Poniżej podajemy, kto odmówił i dlaczego.`
        : "lista rankingowa została odrzucona. Poniżej podajemy, kto ją odrzucił i dlaczego.",
    ],
    link: open,
  }),
  resultsPublished: ({ call, only, merit }) => ({
    subject: only ? `Wynik ogłoszony, wniosek ${only}: ${call}` : `Wyniki ogłoszone: ${call}`,
    heading: "Wyniki ogłoszone",
    opening: [
      only
        ? `lista z wnioskiem ${only} została zatwierdzona, a wynik ogłoszony. Wnioskodawca otrzymuje teraz wiadomość z wynikiem.`
        : merit
          ? "lista została zatwierdzona, a wyniki ogłoszone. Wnioskodawcy otrzymują teraz wiadomości z wynikiem i kartami oceny swoich wniosków."
          : "lista została zatwierdzona, a wyniki ogłoszone. Wnioskodawcy otrzymują teraz wiadomości z wynikiem.",
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
  overrideAgreed: ({ call }) => ({
    subject: `Zgoda na zmianę na liście: ${call}`,
    heading: "Zgoda na zmianę na liście",
    opening: [
      "druga osoba zgodziła się na zaproponowaną przez Państwa zmianę na liście rankingowej. Powstała nowa wersja listy.",
      "Zatwierdzanie nowej wersji zaczyna się od początku: prosimy rozpocząć je na stronie naboru.",
    ],
    link: open,
  }),
  overrideDeclined: ({ call }) => ({
    subject: `Brak zgody na zmianę na liście: ${call}`,
    heading: "Brak zgody na zmianę na liście",
    opening: [
      "druga osoba nie zgodziła się na zaproponowaną przez Państwa zmianę na liście rankingowej. Lista pozostaje bez zmian.",
    ],
    link: open,
  }),
  moneyReturned: ({ call, promoted }) => ({
    subject: `Zwolnione środki: ${call}`,
    heading: "Zwolnione środki",
    opening: [
      promoted
        ? "wnioskodawca nie otrzyma przyznanych środków i wróciły one do puli. Otrzymują je wnioski z listy rezerwowej wskazane poniżej; ich autorzy dostali już wiadomości."
        : "wnioskodawca nie otrzyma przyznanych środków i wróciły one do puli. Nie otrzymał ich nikt z listy rezerwowej: jest pusta albo nie pozwalają na to zasady podziału środków.",
    ],
    link: open,
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
