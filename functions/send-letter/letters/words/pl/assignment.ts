import type { AssignmentWords } from "../catalogue.ts";
import { due, personalLink } from "./personal.ts";

export const assignment: AssignmentWords = {
  approvalRequest: ({ reference, about }) => ({
    subject: `Prośba o decyzję w sprawie zgłoszenia ${reference}: ${about}`,
    heading: "Prośba o decyzję w sprawie zgłoszenia",
    opening: [
      "zwracamy się z uprzejmą prośbą o decyzję, czy przyjąć poniższe zgłoszenie. Wystarczy link poniżej, konto nie jest potrzebne.",
    ],
    link: "Przeczytaj zgłoszenie i zapisz decyzję",
    closing: [personalLink],
  }),
  approvalReminder: (values) => ({
    subject: `Przypomnienie o decyzji w sprawie zgłoszenia ${values.reference}: ${values.about}`,
    heading: "Przypomnienie o decyzji w sprawie zgłoszenia",
    opening: [`nie mamy jeszcze Państwa decyzji w sprawie zgłoszenia. ${due(values)}`],
    link: "Przeczytaj zgłoszenie i zapisz decyzję",
    closing: [personalLink],
  }),
  overdueNotice: ({ reference, about, requestedAt }) => ({
    subject: `Brak odpowiedzi w sprawie zgłoszenia ${reference}: ${about}`,
    heading: "Brak odpowiedzi",
    opening: [
      `na decyzję w sprawie zgłoszenia nr ${reference} czekamy od: ${requestedAt}. Mimo przypomnień nie otrzymaliśmy odpowiedzi od osoby wskazanej poniżej.`,
      `Prosimy o kontakt z tą osobą. Brak odpowiedzi nie oznacza odrzucenia zgłoszenia: sprawa czeka.`,
    ],
  }),
};
