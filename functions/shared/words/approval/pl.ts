import type { ApprovalWords } from "./words.ts";

export const pl: ApprovalWords = {
  title: "Zgłoszenie do rozpatrzenia",
  recordedTitle: "Decyzja została zapisana",
  intro: "Prosimy zdecydować, czy przyjąć to zgłoszenie. Osoba zgłoszona dostanie odpowiedź e-mailem.",
  full: (waiting) =>
    `Wolnych miejsc teraz nie ma. Przyjęte zgłoszenie trafi na listę rezerwową (oczekujących zgłoszeń: ${waiting}).`,
  deadline: "Prosimy o odpowiedź do",
  assignee: "Odpowiada",
  recordedAt: (when) => `Zapisano ${when}`,
  answers: "Odpowiedzi ze zgłoszenia",
  people: "Uczestnicy",
  nameLater: "osoba, której imię i nazwisko zostanie podane później",
  decision: "Decyzja",
  accept: "Przyjmuję zgłoszenie",
  decline: "Odmawiam",
  reason: "Uzasadnienie",
  reasonHelp: "Wymagane przy odmowie. Przeczyta je osoba zgłoszona.",
  record: "Zapisz decyzję",
  final: "Zapisanej decyzji nie można zmienić pod tym linkiem.",
  accepted: "Zgłoszenie przyjęto",
  declined: "Zgłoszenia nie przyjęto",
  withdrawn: {
    title: "Zgłoszenie wycofano",
    detail: "Osoba zgłoszona odwołała je, więc decyzja nie jest już potrzebna.",
  },
  over: {
    title: "Wydarzenie już się rozpoczęło",
    detail: "Na zgłoszenie nie odpowiedziano na czas, więc decyzji nie można już zapisać.",
  },
};
