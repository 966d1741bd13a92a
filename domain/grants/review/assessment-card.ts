import type { Field } from "../../../schemas/field.ts";
import type { Criterion, MeritRules } from "../../../schemas/grant-call.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { RecordedQuestion } from "../../../schemas/question.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Localised } from "../../../schemas/values.ts";
import type { Card } from "./scoring.ts";
import { longText } from "../step-fields.ts";

const capitalised = (id: string): string => id.slice(0, 1).toUpperCase() + id.slice(1);
const pointsName = ({ id }: Pick<Criterion, "id">): string => `points${capitalised(id)}`;
const reasonName = ({ id }: Pick<Criterion, "id">): string => `reason${capitalised(id)}`;
const remarkName = "remark";

/** Shorter is no reason that an applicant could learn from. */
const shortestReason = 20;
const longestReason = 3000;

const inEach = (text: Localised, say: (pl: string, en: string, uk: string) => [string, string, string]): Localised => {
  const [pl, en, uk] = say(text.pl, text.en || text.pl, text.uk || text.pl);
  return { pl, en, uk };
};

const fieldsOf = (criterion: Criterion): Field[] => [
  {
    type: "number",
    name: pointsName(criterion),
    label: inEach(criterion.title, (pl, en, uk) => [`${pl}: punkty`, `${en}: points`, `${uk}: бали`]),
    ...(criterion.help && { help: criterion.help }),
    required: true,
    min: 0,
    max: criterion.maxPoints,
    example: criterion.maxPoints,
  },
  longText(reasonName(criterion), {
    label: inEach(criterion.title, (pl, en, uk) => [`${pl}: uzasadnienie`, `${en}: reason`, `${uk}: обґрунтування`]),
    help: {
      pl: `Co najmniej ${shortestReason} znaków.`,
      en: `At least ${shortestReason} characters.`,
      uk: `Щонайменше ${shortestReason} символів.`,
    },
    required: true,
    minLength: shortestReason,
    maxLength: longestReason,
    example: "Potrzeba jest opisana przekonująco i poparta danymi.",
  }),
];

/** What a reviewer fills in: points and a reason for each criterion, and a remark on the whole for who wishes. */
export const cardFields = ({ criteria }: Pick<MeritRules, "criteria">): Field[] => [
  ...criteria.flatMap(fieldsOf),
  longText(remarkName, {
    label: {
      pl: "Uwagi do całości wniosku",
      en: "Remarks on the application as a whole",
      uk: "Зауваження до заявки загалом",
    },
    help: {
      pl: "Wnioskodawca przeczyta uzasadnienia i uwagi, ale nie Państwa nazwisko.",
      en: "The applicant will read the reasons and remarks, but not your name.",
      uk: "Заявник прочитає обґрунтування та зауваження, але не ваше прізвище.",
    },
    maxLength: longestReason,
    example: "Warto wesprzeć.",
  }),
];

const numberOf = (value: Answers[string] | undefined): number => (typeof value === "number" ? value : 0);
const textOf = (value: Answers[string] | undefined): string => (typeof value === "string" ? value : "");

/** The points of a card that was sent. */
export const cardOf = ({ criteria }: Pick<MeritRules, "criteria">, { asked, answer }: RecordedQuestion): Card => ({
  reviewer: asked.id,
  points: Object.fromEntries(criteria.map((criterion) => [criterion.id, numberOf(answer[pointsName(criterion)])])),
});

/** What an applicant is told of a card: each criterion with its points and reason, and the remark if there is one. */
export function cardLines({ merit }: Pick<GrantCall, "merit">, answer: Answers) {
  const lines = (merit?.criteria ?? []).map((criterion) => ({
    criterion,
    points: numberOf(answer[pointsName(criterion)]),
    reason: textOf(answer[reasonName(criterion)]),
  }));
  return { lines, remark: textOf(answer[remarkName]) };
}
