import type { Application, Correction } from "../../../schemas/application.ts";
import type { Field } from "../../../schemas/field.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import { deadlineAfter } from "../../calendar.ts";
import { withDependants } from "../../standing-answers.ts";
import { requestedAmount } from "../application/budget-rules.ts";
import { grantFields, ownContributionFields } from "../field-names.ts";
import { basisRules } from "../legal-basis.ts";
import { patronOf } from "../application/organisation.ts";
import { deadlineFor } from "../step-times.ts";

export const patronFields: readonly string[] = [grantFields.patronName, grantFields.patronEmail, grantFields.patronNip];

/** What cannot be changed on its own, as a rule of the call would then be broken at the other field. */
const openedWith: Readonly<Record<string, readonly string[]>> = {
  [grantFields.requestedAmount]: [...ownContributionFields, grantFields.budget],
  ...Object.fromEntries(ownContributionFields.map((name) => [name, [grantFields.budget]])),
  [grantFields.applicantKind]: [grantFields.members, ...patronFields],
  [grantFields.startsOn]: [grantFields.endsOn],
};

/** The fields that a call for correction opens, in the order of the form, with those that depend on them. */
export function openedFields({ fields }: Pick<GrantCall, "fields">, flagged: readonly string[]): string[] {
  const opened = flagged.flatMap((name) => [name, ...(openedWith[name] ?? [])]);
  return withDependants({ fields }, opened);
}

export const flaggedFields = (
  { fields }: Pick<GrantCall, "fields">,
  { fields: flagged }: Pick<Correction, "fields">,
): Field[] => fields.filter(({ name }) => flagged.includes(name));

const only = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));

/** The answers of an application with the flagged ones as they were given now; a flagged one may also be emptied. */
export const mergedAnswers = (before: Answers, flagged: readonly string[], given: Answers): Answers => ({
  ...Object.fromEntries(Object.entries(before).filter(([name]) => !flagged.includes(name))),
  ...only(given, flagged),
});

/** Until when an applicant may complete an application: never less than the legal basis prescribes. */
export function correctionDeadline(call: Pick<GrantCall, "times" | "legalBasis">, now: Instant): Instant {
  const usual = deadlineFor(call, "correction", now);
  const least = deadlineAfter(now, basisRules[call.legalBasis].correctionDays);
  return usual > least ? usual : least;
}

/** The newest call for correction of an application. */
export function openCorrection({ corrections }: Pick<Application, "corrections">): Correction {
  const newest = corrections.at(-1);
  if (!newest) throw new TypeError("Nothing is to be corrected");
  return newest;
}

/** The patron as it now is; who had confirmed before has, unless it is somebody else. */
function patronAfter(before: Application["patron"], answers: Answers): Application["patron"] {
  const patron = patronOf(answers);
  return patron && before && patron.name === before.name && patron.email === before.email ? before : patron;
}

/** The application with what was handed in, and with what it was before. */
export function corrected(application: Application, given: Answers, now: Instant): Application {
  const { patron: patronBefore, answers: answersBefore, ...rest } = application;
  const correction = openCorrection(application);
  const answers = mergedAnswers(answersBefore, correction.fields, given);
  const patron = patronAfter(patronBefore, answers);
  const email = answers[grantFields.email];
  return {
    ...rest,
    answers,
    ...(patron && { patron }),
    ...(typeof email === "string" && { email }),
    requestedAmount: requestedAmount(answers),
    corrections: [
      ...application.corrections.slice(0, -1),
      { ...correction, answeredAt: now, before: only(answersBefore, correction.fields) },
    ],
  };
}
