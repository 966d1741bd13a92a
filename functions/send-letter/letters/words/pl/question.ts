import type { GrantWords, StepWording } from "../grants.ts";
import { personalLink } from "./personal.ts";

/** After the salutation a sentence begins small; further on it does not. */
const begun = ([first = "", ...rest]: string[]): string[] => [
  first.slice(0, 1).toLocaleUpperCase("pl") + first.slice(1),
  ...rest,
];
const silenceOf = ({ silence }: StepWording): string[] => (silence === undefined ? [] : [silence]);

export const question: Pick<GrantWords, "asked" | "reminder" | "overdue"> = {
  asked: ({ wording }) => ({
    subject: wording.subject,
    heading: wording.subject,
    opening: [...wording.asks, ...silenceOf(wording)],
    link: wording.link,
    closing: [personalLink],
  }),
  reminder: ({ wording, late, deadline, extended }) => ({
    subject: `${extended ? "Nowy termin" : "Przypomnienie"}: ${wording.subject}`,
    heading: wording.subject,
    opening: [
      extended
        ? `termin odpowiedzi został przedłużony; nowy termin: ${deadline}.`
        : late
          ? `termin minął: ${deadline}. Odpowiedź nadal można zapisać i na nią czekamy.`
          : `przypominamy o upływającym terminie: ${deadline}.`,
      ...begun(wording.asks),
      ...silenceOf(wording),
    ],
    link: wording.link,
    closing: [personalLink],
  }),
  overdue: ({ step, about, requestedAt, replaced }) => ({
    subject: `Brak odpowiedzi: ${step}${about}`,
    heading: "Brak odpowiedzi",
    opening: [
      `na odpowiedź czekamy od: ${requestedAt}. Mimo przypomnień osoba wskazana poniżej jej nie udzieliła.`,
      replaced
        ? "Zgodnie z zasadami naboru poprosiliśmy o ocenę innego eksperta. Nie muszą Państwo nic robić."
        : "Prosimy o kontakt z tą osobą. Na stronie naboru można też przedłużyć termin albo wskazać kogoś innego. Brak odpowiedzi niczego nie rozstrzyga: sprawa czeka.",
    ],
    link: "Otwórz stronę naboru",
  }),
};
