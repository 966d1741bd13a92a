import type { ApplicantStep, StepWords } from "../grants.ts";
import { by } from "./personal.ts";

export const applicantSteps: StepWords<ApplicantStep> = {
  patron: (values) => ({
    subject: `Prośba o potwierdzenie patronatu${values.about}`,
    asks: [
      "grupa nieformalna, która przygotowała poniższy wniosek, wskazała Państwa organizację jako patrona. Patron użycza grupie osobowości prawnej i w jej imieniu zawiera umowę o dofinansowanie.",
      `Prosimy o potwierdzenie patronatu albo odmowę ${by(values)}. Wystarczy link poniżej, konto nie jest potrzebne.`,
    ],
    link: "Przeczytaj wniosek i odpowiedz",
    silence: "Brak odpowiedzi w tym terminie traktujemy jak brak patronatu.",
  }),
  correction: (values) =>
    values.declined
      ? {
          subject: `Patron odmówił potwierdzenia${values.about}`,
          asks: [
            "wskazany patron odmówił potwierdzenia wniosku. Powód podajemy poniżej.",
            `Mogą Państwo wskazać innego patrona ${by(values)}. Zmienić można wyłącznie wskazane pola.`,
          ],
          link: "Wskaż innego patrona",
          silence:
            "Jeżeli nie wskażą Państwo innego patrona, wniosek trafi do oceny formalnej bez jego potwierdzenia. Wniosek można też wycofać.",
        }
      : {
          subject: `Wezwanie do uzupełnienia${values.about}`,
          asks: [
            "w wyniku oceny formalnej stwierdzono, że wniosek wymaga uzupełnienia. Poniżej podajemy, czego brakuje.",
            `Prosimy o uzupełnienie wniosku ${by(values)}, pod rygorem pozostawienia wniosku bez rozpatrzenia. Zmienić można wyłącznie wskazane pola.`,
          ],
          link: "Uzupełnij wniosek",
        },
  appeal: (values) => ({
    subject: `Wynik oceny formalnej i prawo do odwołania${values.about}`,
    asks: [
      "uprzejmie informujemy, że wniosek został oceniony negatywnie pod względem formalnym. Poniżej podajemy uzasadnienie.",
      `Od tego wyniku mogą się Państwo odwołać ${by(values)}. Odwołanie rozpatrzy inna osoba niż ta, która oceniała wniosek.`,
    ],
    link: "Zobacz uzasadnienie lub złóż odwołanie",
    silence: "Jeżeli odwołanie nie wpłynie w tym terminie, wynik oceny formalnej stanie się ostateczny.",
  }),
  partialOffer: (values) => ({
    subject: `Propozycja niższej kwoty${values.about}`,
    asks: [
      "uprzejmie informujemy, że dostępne środki wystarczają na sfinansowanie wniosku w części.",
      `Prosimy o przyjęcie proponowanej kwoty wraz z dostosowanym do niej kosztorysem albo o rezygnację ${by(values)}.`,
      ...(values.published
        ? []
        : [
            "Przyjęcie kwoty nie jest jeszcze przyznaniem dofinansowania: lista wymaga zatwierdzenia, a o wyniku poinformujemy osobno.",
          ]),
    ],
    link: "Przyjmij kwotę lub zrezygnuj",
    silence: "Brak odpowiedzi w tym terminie oznacza rezygnację z dofinansowania.",
  }),
  agreement: (values) => ({
    subject: `Prośba o dane do umowy${values.about}`,
    asks: [
      `Państwa wniosek otrzymał dofinansowanie. Gratulujemy! Prosimy o podanie danych potrzebnych do zawarcia umowy ${by(values)}.`,
    ],
    link: "Podaj dane do umowy",
    silence: "Brak odpowiedzi w tym terminie oznacza rezygnację z dofinansowania.",
  }),
  report: (values) => ({
    subject: `Prośba o sprawozdanie${values.about}`,
    asks: [
      `termin realizacji zadania upłynął. Prosimy o złożenie sprawozdania ${by(values)}.`,
      "W sprawozdaniu należy opisać, co zostało zrobione, a przy każdej pozycji kosztorysu podać koszt rzeczywisty i jego część pokrytą z dofinansowania. Środki niewykorzystane podlegają zwrotowi.",
    ],
    link: "Złóż sprawozdanie",
    silence: "Organizacja, która zalega ze sprawozdaniem, nie może złożyć nowego wniosku, dopóki go nie złoży.",
  }),
  reportCorrection: (values) => ({
    subject: `Wezwanie do uzupełnienia sprawozdania${values.about}`,
    asks: [
      `złożone sprawozdanie wymaga uzupełnienia. Uwagi podajemy poniżej; prosimy o poprawienie sprawozdania ${by(values)}.`,
    ],
    link: "Uzupełnij sprawozdanie",
  }),
  refund: (values) => ({
    subject: `Zwrot środków${values.about}`,
    asks: [
      `część dofinansowania podlega zwrotowi. Prosimy o przekazanie wskazanej kwoty na rachunek, z którego wypłacono dofinansowanie, i o podanie daty przelewu ${by(values)}.`,
      "Od kwoty zwróconej po terminie nalicza się odsetki jak dla zaległości podatkowych.",
    ],
    link: "Podaj datę przelewu",
  }),
};
