import type { ApplicationValues, ApplicationWords, ResultKind } from "../grants.ts";

const see = "Zobacz wniosek";
const why: Record<ApplicationValues["why"], string> = {
  threshold: "nie uzyskał wymaganego minimum punktowego i dlatego nie otrzymał dofinansowania.",
  reason: "nie otrzymał dofinansowania. Poniżej podajemy uzasadnienie.",
  money: "nie otrzymał dofinansowania, ponieważ dostępne środki nie wystarczyły na jego sfinansowanie.",
};

export const result: ApplicationWords<ResultKind> = {
  applicationAwarded: ({ reference, call, promoted }) => ({
    subject: `Przyznano dofinansowanie, wniosek ${reference}: ${call}`,
    heading: "Przyznano dofinansowanie",
    opening: [
      promoted
        ? `z przyjemnością informujemy, że zwolniły się środki i wniosek nr ${reference} z listy rezerwowej otrzymał dofinansowanie. Gratulujemy!`
        : `z przyjemnością informujemy, że wniosek nr ${reference} otrzymał dofinansowanie. Gratulujemy!`,
      "O dane potrzebne do umowy prosimy w osobnej wiadomości; jest w niej termin, którego należy dotrzymać.",
    ],
    link: see,
    closing: ["Dziękujemy za przygotowanie wniosku i pracę na rzecz mieszkańców."],
  }),
  applicationOnReserve: ({ reference, call, position }) => ({
    subject: `Lista rezerwowa, wniosek ${reference}: ${call}`,
    heading: "Wniosek na liście rezerwowej",
    opening: [
      `uprzejmie informujemy, że wniosek nr ${reference} został umieszczony na liście rezerwowej na pozycji ${position}.`,
      "Jeżeli zwolnią się środki, otrzymają je wnioski z listy rezerwowej w jej kolejności; poinformujemy o tym w osobnej wiadomości. Nie trzeba nic robić.",
    ],
    link: see,
    closing: ["Dziękujemy za przygotowanie wniosku i pracę na rzecz mieszkańców."],
  }),
  applicationRejected: (values) => ({
    subject: `Wynik rozpatrzenia wniosku ${values.reference}: ${values.call}`,
    heading: "Nie przyznano dofinansowania",
    opening: [`uprzejmie informujemy, że wniosek nr ${values.reference} ${why[values.why]}`],
    link: see,
    closing: ["Dziękujemy za przygotowanie wniosku i pracę na rzecz mieszkańców."],
  }),
};
