import type { Field } from "../schemas/field.ts";
import type { GrantCall } from "../schemas/form.ts";
import { addDays, dateOf } from "./calendar.ts";
import { grantFields, informalGroup, ownContributionFields } from "./grants/field-names.ts";
import { basisRules } from "./grants/legal-basis.ts";
import { timesOf } from "./grants/step-times.ts";

/** A fault where something does not hold. */
const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);

const fieldOf = <Type extends Field["type"]>({ fields }: GrantCall, name: string, type: Type) =>
  fields.find((field): field is Extract<Field, { type: Type }> => field.name === name && field.type === type);

/** Types of the fields that mean something, where they are there. */
const types = new Map<string, Field["type"]>(
  Object.entries<Field["type"]>({
    ...Object.fromEntries(ownContributionFields.map((name) => [name, "money" as const])),
    [grantFields.startsOn]: "date",
    [grantFields.endsOn]: "date",
    [grantFields.patronName]: "text",
    [grantFields.patronEmail]: "email",
    [grantFields.patronNip]: "nip",
  }),
);

function fieldFaults(form: GrantCall): string[] {
  const { ownContribution, ownFinancial } = grantFields;
  const isRequired = (name: string) => fieldOf(form, name, "money")?.required === true;
  return [
    ...form.fields.flatMap(({ name, type, special }) => [
      ...unless(!special, `the field ${name} of a call cannot be special`),
      ...unless(type === (types.get(name) ?? type), `the field ${name} must be of type ${types.get(name)}`),
    ]),
    ...unless(
      isRequired(ownContribution) || isRequired(ownFinancial),
      `a call needs a required field ${ownContribution} or ${ownFinancial} of type money`,
    ),
  ];
}

function peopleFaults(form: GrantCall): string[] {
  const { coordinator, secondPerson, officials, appealsBy, approvers, payer, merit } = form;
  const chair = approvers.find(({ role }) => role === "chair")?.person;
  const everybody = [
    ...[coordinator, secondPerson, appealsBy, payer, ...officials].filter((one) => one !== undefined),
    ...approvers.flatMap(({ person, deputy }) => (deputy ? [person, deputy] : [person])),
    ...(merit?.reviewers ?? []),
  ];
  const addresses = Map.groupBy(everybody, ({ id }) => id);
  const callsThird = merit && (merit.divergencePercent < 100 || merit.divergentWhenOnePasses);
  return [
    ...unless(
      (secondPerson ?? chair)?.email !== coordinator.email,
      "whoever agrees to changes of the list must be another person than the coordinator",
    ),
    ...unless(
      officials.length > 1 || appealsBy?.id !== officials[0]?.id,
      "an appeal must be decided by another person than the only official",
    ),
    ...unless(!callsThird || merit.reviewers.length >= 3, "reviewers who may differ need a third one"),
    ...[...addresses]
      .filter(([, people]) => new Set(people.map(({ email }) => email)).size > 1)
      .map(([id]) => `${id} stands for more than one person`),
    ...["applicant", "patron", "system"].filter((id) => addresses.has(id)).map((id) => `nobody may be called ${id}`),
  ];
}

function groupFaults(form: GrantCall): string[] {
  const { informalGroups } = form;
  const { applicantKind, patronName, patronEmail } = grantFields;
  const admits = fieldOf(form, applicantKind, "choice")?.options.some(({ value }) => value === informalGroup);
  const hasPatron = fieldOf(form, patronName, "text") && fieldOf(form, patronEmail, "email");
  return [
    ...unless(!admits || informalGroups !== "refused", `${applicantKind} offers ${informalGroup}, which may not apply`),
    ...unless(
      informalGroups !== "withPatron" || hasPatron !== undefined,
      `groups with a patron need the fields ${patronName} of type text and ${patronEmail} of type email`,
    ),
  ];
}

function basisFaults(form: GrantCall): string[] {
  const { legalBasis, rolling, smallGrant, merit, informalGroups } = form;
  const { daysOpen, correctionDays, mostAmount, mostDays, comments, ...rules } = basisRules[legalBasis];
  const { within } = timesOf(form, "correction");
  const isLongEnough = "days" in within ? within.days >= correctionDays : within.workingDays * 7 >= correctionDays * 5;
  const max = fieldOf(form, grantFields.requestedAmount, "money")?.max ?? 0;
  const period = [grantFields.startsOn, grantFields.endsOn].map((name) => fieldOf(form, name, "date"));
  const opened = addDays(dateOf(form.opensAt), daysOpen);
  return [
    ...unless(opened <= dateOf(form.closesAt), `it must stay open for at least ${daysOpen} days`),
    ...unless(isLongEnough, `a correction must take at least ${correctionDays} days`),
    ...unless(
      mostAmount === undefined || Math.round(max * 100) <= mostAmount,
      `no more than ${(mostAmount ?? 0) / 100} PLN may be granted`,
    ),
    ...unless(
      mostDays === undefined || period.every((field) => field?.required),
      `it needs required fields ${grantFields.startsOn} and ${grantFields.endsOn} of type date`,
    ),
    ...unless(rules.informalGroups || informalGroups === "refused", "informal groups may not apply"),
    ...unless(!rules.rolling || rolling, "every offer goes its way at once: it must be rolling"),
    ...unless(comments === (smallGrant !== undefined), "the limits of art. 19a belong to calls on its basis"),
    ...unless(!comments || merit === undefined, "the public comments on offers: there is no merit review"),
    ...unless(
      smallGrant === undefined || Math.round(max * 100) <= smallGrant.perOrganisation,
      "a single grant would exceed the yearly limit of its organisation",
    ),
  ];
}

const hundred = (shares: readonly number[]): boolean => shares.reduce((sum, share) => sum + share, 0) === 100;

/** What is wrong with a call beyond what may be wrong with any form. */
export const callFaults = (form: GrantCall): string[] => [
  ...fieldFaults(form),
  ...peopleFaults(form),
  ...groupFaults(form),
  ...basisFaults(form),
  ...unless(form.pool > 0, "it needs a pool"),
  ...unless(
    form.consents.some(({ name, required }) => name === "privacy" && required),
    "it needs a required consent privacy: the notice on the processing of data",
  ),
  ...unless(hundred(form.agreement.instalments), "instalments must be 100 percent together"),
  ...unless(!form.rolling || form.graceMinutes === 0, "a rolling call has no minutes of grace"),
];
