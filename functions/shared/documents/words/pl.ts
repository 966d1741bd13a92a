import type { DocumentWords } from "./words.ts";

export const pl: DocumentWords = {
  page: (current, count) => `strona ${current} z ${count}`,
  list: { number: "Lp.", name: "Imię i nazwisko", organisation: "Organizacja", signature: "Podpis" },
  certificate: {
    awardedTo: "otrzymuje",
    organisers: "Organizatorzy",
    number: "Numer",
    issuedOn: "Data wystawienia",
    verify: "Autentyczność można sprawdzić kodem lub pod adresem:",
    signature: "podpis",
  },
  letter: { subject: "Dotyczy", scan: "Zeskanuj kod telefonem lub wpisz adres w przeglądarce:" },
  application: {
    title: "Wniosek nr",
    reference: "Numer wniosku",
    submittedAt: "Data złożenia",
    contentHash: "Suma kontrolna SHA-256",
    patron: "Potwierdzenie patrona",
    correctedAt: "Data uzupełnienia",
    row: "Lp.",
    total: "Razem",
    none: "brak",
    attachments: "Załączniki",
    statements: "Oświadczenia",
  },
};
