import type { DataCopyWords } from "./words.ts";

export const pl: DataCopyWords = {
  about:
    "Kopia danych przechowywanych w związku z jednym zgłoszeniem lub wnioskiem. Chwile podano w czasie UTC, kwoty w groszach.",
  submission:
    "Zgłoszenie lub wniosek: odpowiedzi, zgody z wersją tekstu, stan i uczestnicy. Zamiast treści żądania i adresów porównujemy ich skróty SHA-256.",
  consentTexts: "Teksty zgód i oświadczeń w wersji, której dotyczyły, z treścią klauzuli.",
  specialNeeds: "Szczególne potrzeby, przechowywane oddzielnie i usuwane 14 dni po wydarzeniu.",
  letters: "Wiadomości do Państwa: rodzaj, adres, chwila i to, co się z nimi stało.",
  history: "Co się działo ze zgłoszeniem, kiedy i kto to zrobił: osoba zgłaszająca, system czy organizator.",
  arrivals: "Odnotowane wejścia na wydarzenie, według numeru uczestnika w zgłoszeniu.",
  certificates: "Wystawione certyfikaty.",
};
