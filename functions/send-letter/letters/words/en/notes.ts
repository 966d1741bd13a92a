import type { ParticipantValues } from "../values.ts";

export const seatNote = ({ seats }: Pick<ParticipantValues, "seats">): string =>
  seats === 1
    ? "If you cannot come, please give your seat back with the link to your sign-up: it will go to the next person on the waiting list."
    : "If you cannot come, please give your seats back with the link to your sign-up: they will go to the next people on the waiting list.";

/** A letter on paper has nothing attached for the calendar. */
const unlessPaper =
  (note: string) =>
  ({ paper }: Pick<ParticipantValues, "paper">): string[] =>
    paper ? [] : [note];
export const attachedEntry = unlessPaper("A calendar entry is attached.");
export const replacedEntry = unlessPaper("The attached entry replaces the earlier one in your calendar.");
const removal = unlessPaper("The attached file removes the entry from your calendar, if you added it there.");
export const removedEntry = (values: Pick<ParticipantValues, "paper" | "hadSeat">): string[] =>
  values.hadSeat ? removal(values) : [];

export const missingNames = ({ missing, seats, changesUntil }: ParticipantValues): string[] =>
  missing === 0 || seats === 1
    ? []
    : [
        `Some names are still missing: ${missing} of ${seats}. You can give them with the link to your sign-up in this message, until: ${changesUntil}.`,
      ];
