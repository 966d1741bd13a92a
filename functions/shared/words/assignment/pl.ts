import type { AssignmentWords } from "./words.ts";

export const pl: AssignmentWords = {
  title: { review: "Ocena wniosku", decision: "Decyzja w sprawie wniosku" },
  intro: {
    review: "Prosimy o zapoznanie się z wnioskiem i wydanie rekomendacji wraz z uzasadnieniem.",
    decision: "Prosimy o zapoznanie się z wnioskiem i rekomendacjami oraz o podjęcie decyzji wraz z uzasadnieniem.",
  },
  deadline: "Prosimy o odpowiedź do",
  assignee: "Odpowiada",
  requested: "Wnioskowana kwota",
  remaining: "Pozostało w puli",
  beyondPool:
    "Wnioskowana kwota jest wyższa niż środki pozostałe w puli. Przyznanie dofinansowania nie będzie możliwe.",
  content: "Treść wniosku",
  recommendations: "Rekomendacje",
  recommendation: "Rekomendacja",
  recommend: "Rekomenduję dofinansowanie",
  decline: "Nie rekomenduję dofinansowania",
  decision: "Decyzja",
  award: (amount) => `Przyznaję dofinansowanie w kwocie ${amount}`,
  reject: "Nie przyznaję dofinansowania",
  reason: "Uzasadnienie",
  reasonHelp: {
    review: "Co najmniej 10 znaków. Uzasadnienie przeczyta osoba podejmująca decyzję.",
    decision: "Co najmniej 10 znaków. Uzasadnienie otrzyma wnioskodawca.",
  },
  record: { review: "Zapisz rekomendację", decision: "Zapisz decyzję" },
  final: "Zapisanej odpowiedzi nie można zmienić.",
  recordedTitle: { review: "Rekomendacja została zapisana", decision: "Decyzja została zapisana" },
  recordedAt: (when) => `Zapisano ${when}`,
  awarded: "Przyznano dofinansowanie",
  rejected: "Nie przyznano dofinansowania",
  recommended: "Rekomendacja: dofinansować",
  declined: "Rekomendacja: nie dofinansowywać",
};
