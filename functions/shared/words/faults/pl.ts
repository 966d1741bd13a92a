import { counter } from "../plural.ts";
import type { FaultWords } from "./words.ts";

const count = counter("pl");
const characters = { one: "znak", few: "znaki", many: "znaków", other: "znaku" };
const rows = { one: "pozycję", few: "pozycje", many: "pozycji", other: "pozycji" };

export const pl: FaultWords = {
  form: {
    errorPrefix: "Błąd: ",
    errorSummary: (n) =>
      n === 1
        ? "Prosimy poprawić 1 błąd:"
        : `Prosimy poprawić ${count(n, { few: "błędy", many: "błędów", other: "błędu" })}:`,
    row: (n) => `Pozycja ${n}`,
    total: (sum) => `Razem: ${sum}`,
    consents: "Zgody i oświadczenia",
  },
  faults: {
    required: "To pole jest wymagane. Prosimy je uzupełnić.",
    unknownField: "Formularz nie zawiera takiego pola.",
    wrongType: "Odpowiedź ma niewłaściwą postać.",
    controlCharacter: "Tekst zawiera niedozwolone, niewidoczne znaki. Prosimy wpisać go jeszcze raz.",
    pesel: "Tekst zawiera numer PESEL. Nie zbieramy numerów PESEL, prosimy go usunąć.",
    email: "Prosimy podać adres w postaci nazwa@domena.pl.",
    phone: "Prosimy podać numer telefonu, na przykład 600 100 200 albo +48 600 100 200.",
    date: "Prosimy podać istniejącą datę, na przykład 5.03.2027.",
    number: "Prosimy wpisać liczbę całkowitą, na przykład 12.",
    money: "Prosimy wpisać kwotę w złotych samymi cyframi, na przykład 5000,00.",
    option: "Prosimy wybrać spośród podanych odpowiedzi.",
    nip: "Ten numer NIP jest nieprawidłowy. Prosimy sprawdzić wszystkie 10 cyfr.",
    regon: "Ten numer REGON jest nieprawidłowy. Prosimy sprawdzić wszystkie 9 albo 14 cyfr.",
    krs: "Numer KRS składa się z 10 cyfr. Prosimy je sprawdzić.",
    organisationNumber: "To nie jest numer NIP, REGON ani KRS. Prosimy sprawdzić cyfry.",
    postcode: "Prosimy podać kod pocztowy w postaci 00-000.",
    commune: "Nie znaleźliśmy takiej gminy. Prosimy wpisać jej pełną nazwę.",
    communeUnclear: "Którą gminę mają Państwo na myśli? Prosimy wybrać jedną albo poprawić nazwę.",
    file: "Nie znaleźliśmy tego pliku. Prosimy dodać go jeszcze raz.",
    fileType: "Tego pliku nie możemy przyjąć: ma inny rodzaj niż podane przy tym polu.",
    fileBroken: "Tego pliku nie możemy przyjąć: jest uszkodzony, zaszyfrowany albo zawiera programy.",
    fileNotChosen: "Nie wybrano pliku albo plik jest pusty. Prosimy wybrać plik i nacisnąć „Dodaj plik”.",
    fileNotAdded: "Plik został wybrany, ale nie dodany. Prosimy wybrać go jeszcze raz i nacisnąć „Dodaj plik”.",
    fileTooLarge: (limit) => `Plik jest za duży. Może mieć najwyżej ${limit} MB.`,
    consentMissing: "Bez zaznaczenia tego oświadczenia nie możemy przyjąć formularza.",
    consentOutdated: "Treść tego oświadczenia zmieniła się. Prosimy przeczytać ją i zaznaczyć ponownie.",
    tooShort: (limit) => `Prosimy wpisać co najmniej ${count(limit, characters)}.`,
    tooLong: (limit) => `Tekst jest za długi. Może mieć najwyżej ${count(limit, characters)}.`,
    tooFewRows: (limit) => `Prosimy uzupełnić co najmniej ${count(limit, rows)}.`,
    tooManyRows: (limit) => `Prosimy podać najwyżej ${count(limit, rows)}.`,
    tooSmall: (limit) => `Wartość nie może być mniejsza niż ${limit}.`,
    tooLarge: (limit) => `Wartość nie może być większa niż ${limit}.`,
  },
};
