import { counter } from "../plural.ts";
import type { FaultWords } from "./words.ts";

const count = counter("en");
const characters = { one: "character", other: "characters" };
const rows = { one: "entry", other: "entries" };

export const en: FaultWords = {
  form: {
    errorPrefix: "Error: ",
    errorSummary: (n) => `Please correct ${count(n, { one: "mistake", other: "mistakes" })}:`,
    row: (n) => `Entry ${n}`,
    total: (sum) => `Total: ${sum}`,
    consents: "Consents and declarations",
  },
  faults: {
    required: "This field is required. Please fill it in.",
    unknownField: "The form has no such field.",
    wrongType: "The answer has the wrong form.",
    controlCharacter: "The text contains invisible characters that are not allowed. Please type it again.",
    pesel: "The text contains a PESEL number. We do not collect PESEL numbers; please remove it.",
    email: "Please give an address such as name@example.org.",
    phone: "Please give a phone number such as 600 100 200 or +48 600 100 200.",
    date: "Please give an existing date, day before month, for example 5.03.2027.",
    number: "Please enter a whole number, for example 12.",
    money: "Please enter an amount in PLN, in digits only, for example 5000.00.",
    option: "Please choose from the answers given.",
    nip: "This NIP number is not valid. Please check all 10 digits.",
    regon: "This REGON number is not valid. Please check all 9 or 14 digits.",
    krs: "A KRS number has 10 digits. Please check them.",
    organisationNumber: "This is not a NIP, REGON or KRS number. Please check its digits.",
    postcode: "Please give the postcode as 00-000.",
    commune: "We have found no such commune. Please type its full name.",
    communeUnclear: "Which commune do you mean? Please choose one, or correct the name.",
    file: "We have not found this file. Please add it again.",
    fileType: "We cannot take this file: its kind is not among those named at this field.",
    fileBroken: "We cannot take this file: it is damaged, encrypted or contains programs.",
    fileNotChosen: "No file was chosen, or it is empty. Please choose a file and press “Add the file”.",
    fileNotAdded: "A file was chosen, but not added. Please choose it again and press “Add the file”.",
    fileTooLarge: (limit) => `The file is too large. It may have at most ${limit} MB.`,
    consentMissing: "We cannot accept the form without this declaration.",
    consentOutdated: "The wording of this declaration has changed. Please read it and tick it again.",
    tooShort: (limit) => `Please enter at least ${count(limit, characters)}.`,
    tooLong: (limit) => `The text is too long. It can have at most ${count(limit, characters)}.`,
    tooFewRows: (limit) => `Please fill in at least ${count(limit, rows)}.`,
    tooManyRows: (limit) => `Please give at most ${count(limit, rows)}.`,
    tooSmall: (limit) => `The value cannot be less than ${limit}.`,
    tooLarge: (limit) => `The value cannot be more than ${limit}.`,
  },
};
