import type { AttendanceList } from "../../../functions/shared/documents/attendance-list.ts";
import type { Certificate } from "../../../functions/shared/documents/certificate.ts";
import type { PrintedLetter } from "../../../functions/shared/documents/letter.ts";

/** Every letter of Polish and Ukrainian that a typeface made for English lacks. */
export const letters = "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ҐЄІЇ";

export const certificate: Certificate = {
  language: "pl",
  title: "Certyfikat odporności",
  participant: "Świętosława Brzęczyszczykiewicz-Żółć",
  text: "za udział w konferencji i ukończenie ćwiczeń z ochrony ludności",
  event: "„Gmina odporna: samorząd i organizacje w sytuacjach kryzysowych”",
  when: "piątek, 11 grudnia 2026 r., godz. 9.00–15.30",
  where: "Dom Kultury w Ozimku, ul. Ks. Kałuży 4",
  organisers: ["Gmina Ozimek", "Fundacja „Razem bezpieczniej”"],
  number: "OZI/2026/0042",
  issuedOn: "14 grudnia 2026 r.",
  verifyUrl: "https://zapisy.ozimek.pl/certificates/bGk3N1ZtZ0pXc2FqQmZ4ZTR5S2dQd1RhUW5vWmRlUlg",
};

export const list: AttendanceList = {
  language: "pl",
  title: "Konferencja „Gmina odporna”",
  subtitle: ["piątek, 11 grudnia 2026 r., godz. 9.00", "Dom Kultury w Ozimku, ul. Ks. Kałuży 4"],
  groups: [
    {
      rows: Array.from({ length: 30 }, (_, index) => ({
        number: index + 1,
        name:
          ["Łucja Żądło", "Олександр Ґедзь", "Świętosława Brzęczyszczykiewicz-Żółć", "Їлларія Є’юсь"][index % 4] ?? "",
        organisation:
          ["Urząd Miejski", "Stowarzyszenie Przyjaciół Ziemi Opolskiej i Doliny Małej Panwi „Źródło”", ""][index % 3] ??
          "",
      })),
      blankRows: 5,
    },
  ],
};

export const letter: PrintedLetter = {
  language: "pl",
  sender: [
    "Urząd Miasta Krakowa",
    "Wydział Współpracy z Organizacjami",
    "pl. Wszystkich Świętych 3–4",
    "31-004 Kraków",
  ],
  placeAndDate: "Kraków, 12 listopada 2026 r.",
  addressee: ["Pani Łucja Żądło", "ul. Świętej Gertrudy 26/3", "31-048 Kraków"],
  subject: "Potwierdzenie zapisu: Forum Organizacji Pozarządowych",
  heading: "Jest Pani zapisana na Forum Organizacji Pozarządowych",
  blocks: [
    {
      type: "paragraph",
      text: "Dzień dobry,\ndziękujemy za zgłoszenie. Miejsce jest potwierdzone. Prosimy o przybycie 15 minut przed rozpoczęciem i zabranie tego listu; przy wejściu wystarczy pokazać kod.",
    },
    {
      type: "details",
      rows: [
        { label: "Termin", value: "czwartek, 3 grudnia 2026 r., godz. 9.00–16.00" },
        {
          label: "Miejsce",
          value: "Centrum Obywatelskie, ul. Reymonta 20, 30-059 Kraków (wejście od podwórza, winda)",
        },
        { label: "Numer zgłoszenia", value: "KRK-7F3A-22" },
      ],
    },
    {
      type: "link",
      label: "Zmień lub odwołaj zgłoszenie",
      url: "https://zapisy.krakow.pl/manage/bGk3N1ZtZ0pXc2FqQmZ4ZTR5S2dQd1RhUW5vWmRlUlg",
    },
    {
      type: "note",
      text: "Jeśli plany się zmienią, prosimy o telefon: 12 616 00 00. Zwolnione miejsce dostanie następna osoba z listy rezerwowej.",
    },
  ],
  closing: ["Z wyrazami szacunku", "Anna Źródłowska", "Urząd Miasta Krakowa"],
};
