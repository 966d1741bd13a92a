import type { ParticipantValues } from "../values.ts";

export const seatNote = ({ seats }: Pick<ParticipantValues, "seats">): string =>
  seats === 1
    ? "Jeżeli nie będą Państwo mogli przyjść, prosimy o rezygnację pod linkiem do zgłoszenia: miejsce otrzyma kolejna osoba z listy rezerwowej."
    : "Jeżeli nie będą Państwo mogli przyjść, prosimy o rezygnację pod linkiem do zgłoszenia: miejsca otrzymają kolejne osoby z listy rezerwowej.";

/** A letter on paper has nothing attached for the calendar. */
const unlessPaper =
  (note: string) =>
  ({ paper }: Pick<ParticipantValues, "paper">): string[] =>
    paper ? [] : [note];
export const attachedEntry = unlessPaper("W załączniku znajduje się wpis do kalendarza.");
export const replacedEntry = unlessPaper("Załączony wpis zastępuje w kalendarzu wpis wcześniejszy.");
const removal = unlessPaper("Załączony plik usuwa wpis z kalendarza, jeżeli został tam dodany.");
export const removedEntry = (values: Pick<ParticipantValues, "paper" | "hadSeat">): string[] =>
  values.hadSeat ? removal(values) : [];

export const missingNames = ({ missing, seats, changesUntil }: ParticipantValues): string[] =>
  missing === 0 || seats === 1
    ? []
    : [
        `W zgłoszeniu brakuje jeszcze imion i nazwisk: ${missing} z ${seats}. Można je uzupełnić pod linkiem do zgłoszenia z tej wiadomości, do: ${changesUntil}.`,
      ];
