import type { QuestionWords } from "./words.ts";

export const pl: QuestionWords = {
  step: {
    patron: {
      intro:
        "Grupa nieformalna wskazała Państwa organizację jako patrona swojego wniosku. Prosimy potwierdzić, że organizacja użyczy grupie osobowości prawnej.",
      send: "Zapisz odpowiedź",
    },
    formalCheck: {
      intro: "Prosimy sprawdzić wniosek punkt po punkcie. Przy każdej odpowiedzi „nie” prosimy napisać, czego brakuje.",
      send: "Zapisz ocenę formalną",
    },
    correction: {
      intro: "Prosimy uzupełnić wskazane pola. Pozostałych części wniosku nie można zmienić.",
      send: "Złóż uzupełnienie",
    },
    appeal: {
      intro:
        "Mogą się Państwo odwołać od wyniku oceny formalnej. Odwołanie rozpatrzy inna osoba niż ta, która oceniała wniosek.",
      send: "Złóż odwołanie",
    },
    appealDecision: {
      intro: "Prosimy rozpatrzyć odwołanie. Decyzja i jej uzasadnienie trafią do wnioskodawcy.",
      send: "Zapisz decyzję",
    },
    commentsReview: {
      intro: "Czas na uwagi minął. Prosimy rozpatrzyć uwagi i zdecydować, czy oferta może zostać przyjęta.",
      send: "Zapisz rozstrzygnięcie",
    },
    impartiality: {
      intro:
        "Poproszono Państwa o ocenę tego wniosku. Zanim pokażemy jego treść, prosimy oświadczyć, czy mogą go Państwo ocenić bezstronnie. Jeśli nie, poprosimy kogoś innego.",
      send: "Zapisz oświadczenie",
    },
    review: {
      intro: "Prosimy ocenić wniosek w każdym kryterium i uzasadnić punkty. Ocen innych osób nie widać.",
      send: "Zapisz kartę oceny",
    },
    thirdReview: {
      intro: "Dwie wcześniejsze oceny znacznie się różnią. Prosimy o niezależną ocenę; tamtych ocen nie widać.",
      send: "Zapisz kartę oceny",
    },
    partialOffer: {
      intro:
        "Środków w puli wystarcza na część wnioskowanej kwoty. Mogą Państwo przyjąć niższą kwotę i dostosować do niej kosztorys.",
      send: "Zapisz odpowiedź",
    },
    listApproval: {
      intro: "Prosimy zapoznać się z listą i zdecydować. Decyzja dotyczy wyłącznie tej wersji listy.",
      send: "Zapisz decyzję",
    },
    override: {
      intro: "Koordynator proponuje zmianę na liście rankingowej. Zmiana wymaga zgody drugiej osoby.",
      send: "Zapisz odpowiedź",
    },
    agreement: {
      intro: "Przyznano dofinansowanie. Prosimy podać dane potrzebne do umowy.",
      send: "Wyślij dane",
    },
    signature: {
      intro: "Prosimy potwierdzić, że obie strony podpisały umowę.",
      send: "Potwierdź podpisanie",
    },
    payment: {
      intro: "Prosimy potwierdzić wypłatę transzy.",
      send: "Potwierdź wypłatę",
    },
    amendment: {
      intro: "Prosimy opisać zmianę i jej powód. O zgodzie zdecyduje urzędnik.",
      send: "Wyślij wniosek o zmianę",
    },
    amendmentDecision: {
      intro: "Prosimy rozpatrzyć wniosek o zmianę umowy.",
      send: "Zapisz decyzję",
    },
    report: {
      intro: "Prosimy rozliczyć dofinansowanie: przy każdej pozycji kosztorysu wpisać koszt rzeczywisty.",
      send: "Złóż sprawozdanie",
    },
    reportReview: {
      intro: "Prosimy sprawdzić sprawozdanie i koszty w zestawieniu z kosztorysem.",
      send: "Zapisz wynik",
    },
    reportCorrection: {
      intro: "Prosimy poprawić sprawozdanie zgodnie z uwagami.",
      send: "Złóż uzupełnienie",
    },
    refund: {
      intro: "Niewykorzystaną część dofinansowania należy zwrócić. Prosimy podać datę przelewu.",
      send: "Zapisz datę zwrotu",
    },
    refundReceipt: {
      intro: "Prosimy potwierdzić, że zwrot wpłynął.",
      send: "Potwierdź wpływ",
    },
    withdrawal: {
      intro: "Wycofania nie można cofnąć. Jeśli przyznano środki, wrócą one do puli.",
      send: "Wycofaj wniosek",
    },
  },
  deadline: "Prosimy o odpowiedź do",
  assignee: "Odpowiada",
  requested: "Wnioskowana kwota",
  applicant: "Wnioskodawca",
  content: "Treść wniosku",
  attachments: "Załączniki",
  recorded: "Odpowiedź została zapisana",
  recordedAt: (when) => `Zapisano ${when}`,
  lapsed: { title: "Termin minął", detail: (when) => `Termin na odpowiedź upłynął ${when}.` },
  withdrawn: {
    title: "Odpowiedź nie jest już potrzebna",
    detail: "Sprawa potoczyła się dalej, dlatego to pytanie wycofano.",
  },
  late: (when) => `Termin upłynął ${when}. Odpowiedź nadal jest potrzebna.`,
  final: "Zapisanej odpowiedzi nie można zmienić.",
};
