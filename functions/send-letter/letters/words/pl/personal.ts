import type { AssignmentValues } from "../values.ts";

export const personalLink =
  "Samo otwarcie linku niczego nie rozstrzyga: odpowiedź zapisuje dopiero wysłanie formularza na stronie. Link jest przeznaczony wyłącznie dla Państwa, prosimy go nikomu nie przekazywać.";
/** Said in a reminder. */
export const due = ({ late, deadline }: Pick<AssignmentValues, "late" | "deadline">) =>
  late
    ? `Termin minął: ${deadline}. Odpowiedź nadal można zapisać i na nią czekamy.`
    : `Przypominamy o upływającym terminie: ${deadline}.`;

/** Until when: after the deadline, at once. */
export const by = ({ late, deadline }: Pick<AssignmentValues, "late" | "deadline">): string =>
  late ? "niezwłocznie" : `w terminie do: ${deadline}`;
