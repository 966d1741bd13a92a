import type { ParticipantValues } from "../values.ts";

export const seatNote = ({ seats }: Pick<ParticipantValues, "seats">): string =>
  seats === 1
    ? "Якщо Ви не зможете прийти, просимо відмовитися від місця за посиланням на реєстрацію: його отримає наступна особа з резервного списку."
    : "Якщо Ви не зможете прийти, просимо відмовитися від місць за посиланням на реєстрацію: їх отримають наступні особи з резервного списку.";

/** A letter on paper has nothing attached for the calendar. */
const unlessPaper =
  (note: string) =>
  ({ paper }: Pick<ParticipantValues, "paper">): string[] =>
    paper ? [] : [note];
export const attachedEntry = unlessPaper("У вкладенні — запис для календаря.");
export const replacedEntry = unlessPaper("Вкладений запис замінює попередній запис у календарі.");
const removal = unlessPaper("Вкладений файл вилучає запис із календаря, якщо його туди додано.");
export const removedEntry = (values: Pick<ParticipantValues, "paper" | "hadSeat">): string[] =>
  values.hadSeat ? removal(values) : [];

export const missingNames = ({ missing, seats, changesUntil }: ParticipantValues): string[] =>
  missing === 0 || seats === 1
    ? []
    : [
        `У реєстрації ще бракує імен та прізвищ: ${missing} з ${seats}. Їх можна вказати за посиланням на реєстрацію в цьому листі, до: ${changesUntil}.`,
      ];
