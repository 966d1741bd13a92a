import type { ApplicationWords } from "../catalogue.ts";
import { commands } from "../commands.ts";

export const application: ApplicationWords = {
  applicationReceived: ({ reference, call }) => ({
    subject: `Potwierdzenie złożenia wniosku ${reference}: ${call}`,
    heading: "Wniosek złożony",
    opening: [`potwierdzamy złożenie wniosku nr ${reference}.`],
    link: "Zobacz wniosek",
    closing: [
      `Załączony plik ${reference}.json zawiera dokładnie to, co zostało złożone. Aby to sprawdzić, wystarczy obliczyć sumę SHA-256 pliku i porównać ją z podaną wyżej, na przykład poleceniem:\n${commands(reference)}`,
      "O wyniku poinformujemy w osobnej wiadomości.",
    ],
  }),
  applicationAwarded: ({ reference, call }) => ({
    subject: `Przyznano dofinansowanie, wniosek ${reference}: ${call}`,
    heading: "Przyznano dofinansowanie",
    opening: [
      `z przyjemnością informujemy, że wniosek nr ${reference} został rozpatrzony pozytywnie i przyznano dofinansowanie. Gratulujemy!`,
    ],
    link: "Zobacz wniosek",
    closing: ["W sprawie podpisania umowy skontaktuje się z Państwem organizator."],
  }),
  applicationRejected: ({ reference, call }) => ({
    subject: `Wynik rozpatrzenia wniosku ${reference}: ${call}`,
    heading: "Nie przyznano dofinansowania",
    opening: [
      `uprzejmie informujemy, że wniosek nr ${reference} został rozpatrzony i nie otrzymał dofinansowania. Poniżej podajemy uzasadnienie.`,
    ],
    link: "Zobacz wniosek",
    closing: ["Dziękujemy za przygotowanie wniosku i pracę na rzecz mieszkańców."],
  }),
};
