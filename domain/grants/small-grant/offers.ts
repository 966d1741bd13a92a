import type { Application } from "../../../schemas/application.ts";
import type { Field } from "../../../schemas/field.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { grantFields, ownContributionFields } from "../field-names.ts";
import { longText } from "../step-fields.ts";

/** Until when the public may comment on an offer; undefined when it may not, or not any more. */
export const commentsUntil = (
  { status, comments }: Pick<Application, "status" | "comments">,
  now: Instant,
): Instant | undefined => (status === "commentsOpen" && comments && now < comments.until ? comments.until : undefined);

const hour = 60 * 60 * 1000;

/** Whole days and whole hours that are left, the one or the other: hours are told on the last day. */
export function timeLeft(until: Instant, now: Instant): { days: number } | { hours: number } {
  const hours = Math.max(0, Math.floor((Date.parse(until) - Date.parse(now)) / hour));
  return hours < 24 ? { hours } : { days: Math.floor(hours / 24) };
}

const named: ReadonlySet<string> = new Set([
  grantFields.applicantName,
  grantFields.projectTitle,
  grantFields.startsOn,
  grantFields.endsOn,
  grantFields.requestedAmount,
  grantFields.budget,
  ...ownContributionFields,
]);

/** What says what is to be done. Lines of text may be names, numbers or addresses of people, and are left out. */
const telling: ReadonlySet<Field["type"]> = new Set<Field["type"]>(["longText", "choice", "choices", "number"]);

/** What the public sees of an offer under art. 19a: whose it is, what is to be done, when and for how much. */
export const publishedFields = ({ fields }: Pick<GrantCall, "fields">): Field[] =>
  fields.filter(({ name, type, special }) => special !== true && (named.has(name) || telling.has(type)));

/** What somebody may say of an offer. */
export const commentFields = (): Field[] => [
  longText("text", {
    label: { pl: "Uwagi do oferty", en: "Comment on the offer", uk: "Зауваження до пропозиції" },
    help: {
      pl: "Prosimy nie podawać danych osobowych. Uwagi przeczyta urząd; nie są publikowane.",
      en: "Please give no personal data. The office reads the comments; they are not published.",
      uk: "Не вказуйте персональних даних. Зауваження читає установа; вони не публікуються.",
    },
    required: true,
    minLength: 3,
    maxLength: 4000,
    example: "Proszę o zajęcia także w soboty.",
  }),
  {
    type: "text",
    name: "author",
    label: { pl: "Podpis (nieobowiązkowy)", en: "Your name (optional)", uk: "Підпис (необов’язково)" },
    required: false,
    maxLength: 120,
    example: "mieszkanka osiedla",
  },
];

/** Comments on one offer, at most: a flood must not bury the official, nor the table. */
export const mostComments = 200;
