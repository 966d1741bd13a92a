import type { AssignmentWords } from "../catalogue.ts";
import type { AssignmentValues } from "../values.ts";

const personalLink =
  "Samo otwarcie odnośnika niczego nie rozstrzyga: odpowiedź zapisuje dopiero wysłanie formularza na stronie. Odnośnik jest przeznaczony wyłącznie dla Państwa, prosimy go nikomu nie przekazywać.";
const due = ({ late, deadline }: AssignmentValues) =>
  late
    ? `Termin minął: ${deadline}. Odpowiedź nadal można zapisać i na nią czekamy.`
    : `Przypominamy o upływającym terminie: ${deadline}.`;
const awaited = {
  review: "na ocenę wniosku",
  decision: "na decyzję w sprawie wniosku",
  approval: "na decyzję w sprawie zgłoszenia",
} as const;

export const assignment: AssignmentWords = {
  reviewRequest: ({ reference, about }) => ({
    subject: `Prośba o ocenę wniosku ${reference}: ${about}`,
    heading: "Prośba o ocenę wniosku",
    opening: ["zwracamy się z uprzejmą prośbą o ocenę wniosku. Wystarczy odnośnik poniżej, konto nie jest potrzebne."],
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
  approvalRequest: ({ reference, about }) => ({
    subject: `Prośba o decyzję w sprawie zgłoszenia ${reference}: ${about}`,
    heading: "Prośba o decyzję w sprawie zgłoszenia",
    opening: [
      "zwracamy się z uprzejmą prośbą o decyzję, czy przyjąć poniższe zgłoszenie. Wystarczy odnośnik poniżej, konto nie jest potrzebne.",
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
  overdueNotice: ({ reference, about, step, requestedAt }) => ({
    subject: `Brak odpowiedzi w sprawie ${step === "approval" ? "zgłoszenia" : "wniosku"} ${reference}: ${about}`,
    heading: "Brak odpowiedzi",
    opening: [
      `${awaited[step]} nr ${reference} czekamy od: ${requestedAt}. Mimo przypomnień nie otrzymaliśmy odpowiedzi od osoby wskazanej poniżej.`,
      `Prosimy o kontakt z tą osobą. Brak odpowiedzi nie oznacza odrzucenia ${step === "approval" ? "zgłoszenia" : "wniosku"}: sprawa czeka.`,
    ],
  }),
};
