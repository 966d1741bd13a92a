import type { OfficialStep, QuestionValues, StepWords } from "../grants.ts";
import { by } from "./personal.ts";

const noAccount = "Wystarczy link poniżej, konto nie jest potrzebne.";
const independent = "Oceny są niezależne: nikt nie widzi kart innych osób oceniających.";

/** Before the declaration, and after it. */
const assess = (values: QuestionValues, request: string): string[] =>
  values.declared
    ? [`dziękujemy za oświadczenie o bezstronności. Prosimy o wypełnienie karty oceny ${by(values)}.`, independent]
    : [
        `${request}. ${noAccount}`,
        `Najpierw prosimy o oświadczenie o bezstronności ${by(values)}. Po jego złożeniu pokażemy treść wniosku i podamy termin oceny. Jeżeli coś łączy Państwa z wnioskodawcą, prosimy to zaznaczyć: wniosek oceni wtedy inna osoba.`,
        independent,
      ];

export const officialSteps: StepWords<OfficialStep> = {
  formalCheck: (values) => ({
    subject: `Ocena formalna${values.about}`,
    asks: values.corrected
      ? [
          `wniosek został uzupełniony. Prosimy o ponowną ocenę formalną punktów, których dotyczyło wezwanie, ${by(values)}.`,
        ]
      : [`prosimy o ocenę formalną wniosku według listy kontrolnej naboru ${by(values)}. ${noAccount}`],
    link: "Sprawdź wniosek",
  }),
  appealDecision: (values) => ({
    subject: `Odwołanie do rozpatrzenia${values.about}`,
    asks: [
      `wnioskodawca odwołał się od negatywnego wyniku oceny formalnej. Prosimy o rozpatrzenie odwołania ${by(values)}.`,
      "Rozstrzygnięcie otrzyma wnioskodawca wraz z uzasadnieniem.",
    ],
    link: "Rozpatrz odwołanie",
  }),
  commentsReview: (values) => ({
    subject: `Uwagi do oferty do rozpatrzenia${values.about}`,
    asks: [
      `czas na zgłaszanie uwag do oferty upłynął. Prosimy o ich rozpatrzenie i rozstrzygnięcie, czy oferta może zostać przyjęta, ${by(values)}.`,
      "Limity z art. 19a ustawy zostaną przy tym sprawdzone ponownie.",
    ],
    link: "Przeczytaj uwagi i rozstrzygnij",
  }),
  review: (values) => ({
    subject: `Prośba o ocenę merytoryczną${values.about}`,
    asks: assess(values, "zwracamy się z uprzejmą prośbą o ocenę merytoryczną wniosku"),
    link: "Przejdź do oceny",
  }),
  thirdReview: (values) => ({
    subject: `Prośba o dodatkową ocenę merytoryczną${values.about}`,
    asks: assess(
      values,
      "wniosek wymaga jeszcze jednej, niezależnej oceny. Zwracamy się z uprzejmą prośbą o jej wykonanie",
    ),
    link: "Przejdź do oceny",
  }),
  listApproval: (values) => ({
    subject: `Lista do zatwierdzenia, wersja ${values.number}${values.about}`,
    asks: [
      `lista rankingowa naboru czeka na Państwa decyzję. Prosimy o nią ${by(values)}. ${noAccount}`,
      "Listę można zatwierdzić, zwrócić do poprawy albo odrzucić; zwrot i odrzucenie wymagają uzasadnienia. Decyzja dotyczy wyłącznie tej wersji listy.",
    ],
    link: "Zobacz listę i zdecyduj",
  }),
  override: (values) => ({
    subject: `Zmiana na liście wymaga Państwa zgody${values.about}`,
    asks: [
      `koordynator proponuje zmianę na liście rankingowej, która odbiega od reguł naboru. Taka zmiana wymaga zgody drugiej osoby; prosimy o odpowiedź ${by(values)}.`,
    ],
    link: "Zobacz zmianę i odpowiedz",
  }),
  signature: (values) => ({
    subject: `Umowa do podpisania${values.about}`,
    asks: [
      `wnioskodawca podał dane do umowy. Prosimy o jej przygotowanie, a po podpisaniu przez obie strony o potwierdzenie tego ${by(values)}.`,
    ],
    link: "Zobacz dane i potwierdź podpisanie",
  }),
  payment: (values) => ({
    subject: `Transza ${values.number} do wypłaty${values.about}`,
    asks: [
      `prosimy o wypłatę poniższej transzy dofinansowania i potwierdzenie jej ${by(values)}.`,
      "Pełny numer rachunku jest na stronie pod linkiem. Prosimy nie przyjmować go z innych źródeł, na przykład z wiadomości e-mail.",
    ],
    link: "Zobacz dane do przelewu i potwierdź wypłatę",
  }),
  amendmentDecision: (values) => ({
    subject: `Zmiana umowy do rozpatrzenia${values.about}`,
    asks: [`wnioskodawca wystąpił o zmianę umowy. Prosimy o decyzję ${by(values)}.`],
    link: "Rozpatrz wniosek o zmianę",
  }),
  reportReview: (values) => ({
    subject: `Sprawozdanie do weryfikacji${values.about}`,
    asks: [
      `złożono sprawozdanie z realizacji zadania. Prosimy o jego weryfikację w zestawieniu z kosztorysem ${by(values)}.`,
    ],
    link: "Sprawdź sprawozdanie",
  }),
  refundReceipt: (values) => ({
    subject: `Wpływ zwrotu do potwierdzenia${values.about}`,
    asks: [`wnioskodawca podał datę zwrotu środków. Prosimy o potwierdzenie, że kwota wpłynęła, ${by(values)}.`],
    link: "Potwierdź wpływ",
  }),
};
