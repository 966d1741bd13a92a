import type { Field } from "../../../schemas/field.ts";
import type { Question } from "../../../schemas/question.ts";
import type { RankingEntry } from "../../../schemas/ranking.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant, Localised } from "../../../schemas/values.ts";
import { addDays, dateOf, instantAt, rollToWorkingDay } from "../../calendar.ts";
import type { FieldFault } from "../../refusal.ts";
import type { Proposal } from "../list/override.ts";
import { dayOf, declared, longText, oneOf } from "../step-fields.ts";

/** A reason that goes into the history, which outlives personal data. */
const shortReason = longText("reason", {
  label: { pl: "Powód", en: "Reason", uk: "Причина" },
  help: {
    pl: "Trafi do historii wniosku. Bez danych osobowych.",
    en: "It goes into the history. No personal data.",
    uk: "Потрапить до історії. Без персональних даних.",
  },
  required: true,
  minLength: 5,
  maxLength: 150,
  example: "Prośba o czas do końca tygodnia.",
});

const longReason = (help: Localised) =>
  longText("reason", {
    label: { pl: "Powód", en: "Reason", uk: "Причина" },
    help,
    required: true,
    minLength: 10,
    maxLength: 1000,
    example: "Uchwała o zmianie budżetu.",
  });

export const replaceFields = (): Field[] => [shortReason];

export const extendFields = (): Field[] => [
  {
    ...dayOf("until", { pl: "Nowy ostatni dzień", en: "New last day", uk: "Новий останній день" }, "2027-03-31"),
    help: {
      pl: "Późniejszy niż obecny. Dzień wolny od pracy przesuwa się na najbliższy roboczy.",
      en: "Later than the one now. A day off becomes the next working day.",
      uk: "Пізніший за теперішній. Вихідний переноситься на найближчий робочий день.",
    },
  },
  shortReason,
];

const longestExtension = 366;

/** The last second of the day, or of the next working day. */
export const extendedTo = (until: string): Instant => instantAt(rollToWorkingDay(until), "23:59:59");

/** A deadline is moved to a later day, never to an earlier one, and stays within a year. */
export function checkExtension(
  { deadline }: Pick<Question, "deadline">,
  { until }: Answers,
  now: Instant,
): FieldFault[] {
  if (typeof until !== "string") return [];
  const end = extendedTo(until);
  if (end <= deadline || end <= now) return [{ field: "until", code: "inThePast" }];
  const latest = instantAt(addDays(dateOf(now), longestExtension), "23:59:59");
  return end > latest ? [{ field: "until", code: "tooManyDays", limit: longestExtension }] : [];
}

const places = ["recommended", "partial", "reserve", "notRecommended"] as const;

export const overrideFields = ({ requested }: Pick<RankingEntry, "requested">): Field[] => [
  {
    ...oneOf("place", {
      label: { pl: "Nowe miejsce", en: "New place", uk: "Нове місце" },
      answers: {
        recommended: { pl: "pełna kwota", en: "full amount", uk: "повна сума" },
        partial: { pl: "niższa kwota", en: "lower amount", uk: "менша сума" },
        reserve: { pl: "lista rezerwowa", en: "reserve list", uk: "резервний список" },
        notRecommended: { pl: "bez dofinansowania", en: "no grant", uk: "без гранту" },
      },
    }),
    example: "reserve",
  },
  {
    type: "money",
    name: "amount",
    label: { pl: "Niższa kwota (zł)", en: "Lower amount (PLN)", uk: "Менша сума (злотих)" },
    help: {
      pl: "Tylko przy niższej kwocie.",
      en: "Only for a lower amount.",
      uk: "Лише для меншої суми.",
    },
    required: false,
    min: 0.01,
    max: requested / 100,
    example: requested / 200,
  },
  longReason({
    pl: "Przeczytają go osoba, która się na to zgodzi, i zatwierdzający.",
    en: "Read by the person who agrees to it and by those who approve the list.",
    uk: "Його прочитають особа, яка погодиться, і ті, хто затверджує список.",
  }),
];

/** A lower amount is named where it is one, and less than the request. */
export function checkOverride(
  { requested }: Pick<RankingEntry, "requested">,
  { place, amount }: Answers,
  faults: readonly FieldFault[],
): FieldFault[] {
  if (place !== "partial" || faults.some(({ field }) => field === "amount")) return [];
  if (typeof amount !== "number") return [{ field: "amount", code: "required" }];
  return amount < requested ? [] : [{ field: "amount", code: "tooLarge", limit: (requested - 1) / 100, unit: "PLN" }];
}

/** What is proposed, from answers that were found right. */
export function proposalOf(
  { submissionId, requested }: Pick<RankingEntry, "submissionId" | "requested">,
  answers: Answers,
): Omit<Proposal, "by"> {
  const place = places.find((one) => one === answers["place"]) ?? "reserve";
  const { amount } = answers;
  const lower = place === "partial" && typeof amount === "number" ? amount : 0;
  return {
    submissionId,
    place,
    amount: place === "recommended" ? requested : lower,
    reason: String(answers["reason"]),
  };
}

export const cancelFields = (): Field[] => [
  longReason({
    pl: "Trafi do listów do wnioskodawców. Bez danych osobowych.",
    en: "It goes into the letters to applicants. No personal data.",
    uk: "Потрапить до листів заявникам. Без персональних даних.",
  }),
  declared("sure", {
    pl: "Unieważniam nabór. Wnioski bez podpisanej umowy zakończą się, a tego nie można cofnąć.",
    en: "I cancel the call. Applications without a signed agreement end, and this cannot be undone.",
    uk: "Скасовую конкурс. Заявки без підписаного договору завершаться, і цього не можна відкликати.",
  }),
];
