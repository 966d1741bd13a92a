import type { CertificateWords } from "./words.ts";

export const pl: CertificateWords = {
  valid: {
    title: "Ten certyfikat jest prawdziwy",
    detail:
      "Wystawił go organizator wydarzenia. Porównaj numer oraz imię i nazwisko z dokumentem, który masz przed sobą.",
  },
  revoked: {
    title: "Ten certyfikat został unieważniony",
    detail: (since) => `Nie jest ważny od ${since}. O powód zapytaj organizatora.`,
  },
  missing: {
    title: "Nie ma takiego certyfikatu",
    detail: "Sprawdź, czy adres jest przepisany z dokumentu znak po znaku; wielkie i małe litery się różnią.",
    erased:
      "Jeżeli wydarzenie odbyło się dawno, dane jego uczestników zostały już usunięte i certyfikatu nie da się w ten sposób potwierdzić. Zapytaj wtedy organizatora.",
  },
  name: "Imię i nazwisko",
  number: "Numer",
  event: "Wydarzenie",
  issued: "Data wystawienia",
  document: "Otwórz certyfikat jako dokument PDF",
};
