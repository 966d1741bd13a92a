import type { FillingWords } from "./words.ts";

export const pl: FillingWords = {
  review: {
    check: { conference: "Sprawdź odpowiedzi przed wysłaniem", grantCall: "Sprawdź i złóż wniosek" },
    checkHelp: "Na następnej stronie pokażemy wszystkie odpowiedzi. Dopiero tam składa się wniosek.",
    title: "Prosimy sprawdzić odpowiedzi",
    notSent: {
      conference: "Zgłoszenie nie zostało jeszcze wysłane. Przycisk wysyłania jest na dole strony.",
      grantCall: "Wniosek nie został jeszcze złożony. Przycisk składania jest na dole strony.",
    },
    change: "Zmień",
    back: "Wróć do formularza",
  },
  notSent: "Państwa odpowiedzi nie zostały wysłane",
  typed: "Wpisane odpowiedzi",
  copy: "Poniżej jest wszystko, co zostało wpisane. Można to skopiować albo wydrukować.",
  changed: (gone) =>
    `Formularz został zmieniony, odkąd zaczęto go wypełniać. Prosimy przejrzeć go w całości, a potem wysłać: pytania mogły się zmienić, a ${gone ? "pozostałe" : "wpisane"} odpowiedzi stoją na swoich miejscach.`,
  gone: "O to formularz już nie pyta",
  goneHelp: "Tych odpowiedzi nie wyślemy. Można je skopiować.",
  begun: "już się rozpoczęła",
};
