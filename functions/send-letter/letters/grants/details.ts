import type { Application } from "../../../../schemas/application.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import { calendarDate, money, moment } from "../../../shared/words/format.ts";
import type { Row } from "../content.ts";
import { callOf, type LetterFacts } from "../facts.ts";
import type { Words } from "../words/catalogue.ts";
import type { GrantLabel } from "../words/grants.ts";
import { applicantOf, titleOf } from "./applicant.ts";

/** In the order they are shown; what is not known is left out. */
export type GrantDetail = readonly [label: GrantLabel, value: string | undefined];

export const rowsOf = ({ grantLabels }: Pick<Words, "grantLabels">, details: readonly GrantDetail[]): Row[] =>
  details.flatMap(([label, value]): Row[] => (value ? [{ label: grantLabels[label], value }] : []));

/** Amounts, instants and dates in the language of a letter. */
export function written({ letter: { language } }: LetterFacts) {
  return {
    money: (grosze: number) => money(language, grosze),
    moment: (instant: string) => moment(language, instant),
    date: (date: string) => calendarDate(language, date),
  };
}

/** No more than a reviewer may know who has not declared to be impartial. */
export const nameOf = (application: Application, facts: LetterFacts): GrantDetail[] => [
  ["call", inLanguage(callOf(facts).title, facts.letter.language)],
  ["reference", application.reference],
  ["applicant", applicantOf(application)],
  ["title", titleOf(application)],
];

/** Which application it is, and how much it asks for: once there is an agreement, its amounts are those that count. */
export const aboutApplication = (application: Application, facts: LetterFacts): GrantDetail[] => [
  ...nameOf(application, facts),
  ["requestedAmount", application.agreement ? undefined : written(facts).money(application.requestedAmount)],
];

/** The end of a bank account: enough to recognise it, and of no use to whoever reads the letter besides. */
export const masked = (account: string): string => `•••• ${account.slice(-4)}`;
