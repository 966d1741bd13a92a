import type { CertificateWords } from "./words.ts";

export const pl: CertificateWords = {
  valid: {
    title: "Ten certyfikat jest prawdziwy",
    detail: "Wystawił go organizator wydarzenia. Prosimy porównać numer oraz imię i nazwisko z okazanym dokumentem.",
  },
  revoked: {
    title: "Ten certyfikat został unieważniony",
    detail: (since) => `Nie jest ważny od ${since}. Powód poda Państwu organizator.`,
  },
  missing: {
    title: "Nie ma takiego certyfikatu",
    detail: "Prosimy sprawdzić, czy adres jest przepisany z dokumentu znak po znaku; wielkie i małe litery się różnią.",
    erased:
      "Jeżeli wydarzenie odbyło się dawno, dane jego uczestników zostały już usunięte i certyfikatu nie da się w ten sposób potwierdzić. Mogą Państwo wtedy zapytać organizatora.",
  },
  name: "Imię i nazwisko",
  number: "Numer",
  event: "Wydarzenie",
  issued: "Data wystawienia",
  document: "Certyfikat jako dokument PDF",
};
