import { pl as letterNames } from "../letter-names/pl.ts";
import type { OwnWords } from "./words.ts";

export const pl: OwnWords = {
  title: { signUp: "Państwa zgłoszenie", application: "Państwa wniosek" },
  answers: "Odpowiedzi",
  consents: "Zgody i oświadczenia",
  letters: "Wiadomości, które wysłaliśmy",
  lettersHelp: "Przy każdej wiadomości odnotowujemy, co się z nią stało. Widzi to też organizator.",
  letterKind: letterNames.kind,
  letterStatus: letterNames.status,
  letterTo: (address) => `na adres ${address}`,
  noLetters: "Nie wysłaliśmy jeszcze żadnej wiadomości.",
  noAddress: "Zgłoszenie nie ma adresu e-mail, dlatego wiadomości drukuje i przekazuje organizator.",
  actions: "Co mogą Państwo zrobić",
  data: "Pobierz kopię moich danych",
  asOf: (when) => `Stan na ${when}`,
};
