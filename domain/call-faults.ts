import type { Field } from "../schemas/field.ts";
import type { GrantCall } from "../schemas/form.ts";
import type { Assignee } from "../schemas/people.ts";
import { addDays, dateOf } from "./calendar.ts";
import type { FaultPlace, FormFault } from "./form-fault.ts";
import { grantFields, informalGroup, ownContributionFields } from "./grants/field-names.ts";
import { basisRules } from "./grants/legal-basis.ts";
import { timesOf } from "./grants/step-times.ts";

/** A fault where something does not hold. */
const unless = (holds: boolean, at: FaultPlace, text: string): FormFault[] => (holds ? [] : [{ at, text }]);
const path = (...parts: PropertyKey[]): FaultPlace => ({ path: parts });
/** The field, or where it would be. */
const place = ({ fields }: GrantCall, name: string, member: string): FaultPlace =>
  fields.some((field) => field.name === name) ? { field: name, member } : path("fields");

const fieldOf = <Type extends Field["type"]>({ fields }: GrantCall, name: string, type: Type) =>
  fields.find((field): field is Extract<Field, { type: Type }> => field.name === name && field.type === type);

/** Types of the fields that mean something, where they are there. */
export const callFieldTypes = new Map<string, Field["type"]>(
  Object.entries<Field["type"]>({
    ...Object.fromEntries(ownContributionFields.map((name) => [name, "money" as const])),
    [grantFields.startsOn]: "date",
    [grantFields.endsOn]: "date",
    [grantFields.patronName]: "text",
    [grantFields.patronEmail]: "email",
    [grantFields.patronNip]: "nip",
  }),
);

function fieldFaults(form: GrantCall): FormFault[] {
  const { ownContribution, ownFinancial } = grantFields;
  const isRequired = (name: string) => fieldOf(form, name, "money")?.required === true;
  return [
    ...form.fields.flatMap(({ name, type, special }) => [
      ...unless(!special, { field: name, member: "special" }, "a field of a call cannot be special"),
      ...unless(
        type === (callFieldTypes.get(name) ?? type),
        { field: name, member: "type" },
        `it must be of type ${callFieldTypes.get(name)}`,
      ),
    ]),
    ...unless(
      isRequired(ownContribution) || isRequired(ownFinancial),
      path("fields"),
      `a call needs a required field ${ownContribution} or ${ownFinancial} of type money`,
    ),
  ];
}

interface Named {
  at: readonly PropertyKey[];
  person: Assignee;
}
const named = (at: readonly PropertyKey[], person: Assignee | undefined): Named[] => (person ? [{ at, person }] : []);

function peopleFaults(form: GrantCall): FormFault[] {
  const { coordinator, secondPerson, officials, appealsBy, approvers, payer, merit } = form;
  const chair = approvers.find(({ role }) => role === "chair")?.person;
  const everybody = [
    ...Object.entries({ coordinator, secondPerson, appealsBy, payer }).map(([name, person]) => named([name], person)),
    ...officials.map((person, index) => named(["officials", index], person)),
    ...approvers.flatMap(({ person, deputy }, index) => [
      ...named(["approvers", index, "person"], person),
      ...named(["approvers", index, "deputy"], deputy),
    ]),
    ...(merit?.reviewers ?? []).map((person, index) => named(["merit", "reviewers", index], person)),
  ].flat();
  const people = Map.groupBy(everybody, ({ person }) => person.id);
  const callsThird = merit && (merit.divergencePercent < 100 || merit.divergentWhenOnePasses);
  return [
    ...unless(
      (secondPerson ?? chair)?.email !== coordinator.email,
      secondPerson ? path("secondPerson", "email") : path("secondPerson"),
      "whoever agrees to changes of the list must be another person than the coordinator",
    ),
    ...unless(
      officials.length > 1 || appealsBy?.id !== officials[0]?.id,
      path("appealsBy"),
      "an appeal must be decided by another person than the only official",
    ),
    ...unless(
      !callsThird || merit.reviewers.length >= 3,
      path("merit", "reviewers"),
      "reviewers who may differ need a third one",
    ),
    ...[...people].flatMap(([id, all]) => {
      const other = all.find(({ person }) => person.email !== all[0]?.person.email);
      return unless(!other, path(...(other?.at ?? []), "id"), `${id} stands for more than one person`);
    }),
    ...everybody
      .filter(({ person }) => ["applicant", "patron", "system"].includes(person.id))
      .map(({ at, person }) => ({ at: path(...at, "id"), text: `nobody may be called ${person.id}` })),
  ];
}

function groupFaults(form: GrantCall): FormFault[] {
  const { informalGroups } = form;
  const { applicantKind, patronName, patronEmail } = grantFields;
  const admits = fieldOf(form, applicantKind, "choice")?.options.some(({ value }) => value === informalGroup);
  const hasPatron = fieldOf(form, patronName, "text") && fieldOf(form, patronEmail, "email");
  return [
    ...unless(
      !admits || informalGroups !== "refused",
      { field: applicantKind, member: "options" },
      `${applicantKind} offers ${informalGroup}, which may not apply`,
    ),
    ...unless(
      informalGroups !== "withPatron" || hasPatron !== undefined,
      path("fields"),
      `groups with a patron need the fields ${patronName} of type text and ${patronEmail} of type email`,
    ),
  ];
}

function basisFaults(form: GrantCall): FormFault[] {
  const { legalBasis, rolling, smallGrant, merit, informalGroups } = form;
  const { daysOpen, correctionDays, mostAmount, mostDays, comments, ...rules } = basisRules[legalBasis];
  const { within } = timesOf(form, "correction");
  const isLongEnough = "days" in within ? within.days >= correctionDays : within.workingDays * 7 >= correctionDays * 5;
  const max = fieldOf(form, grantFields.requestedAmount, "money")?.max ?? 0;
  const period = [grantFields.startsOn, grantFields.endsOn].map((name) => fieldOf(form, name, "date"));
  const opened = addDays(dateOf(form.opensAt), daysOpen);
  return [
    ...unless(opened <= dateOf(form.closesAt), path("closesAt"), `it must stay open for at least ${daysOpen} days`),
    ...unless(isLongEnough, path("times", "correction"), `a correction must take at least ${correctionDays} days`),
    ...unless(
      mostAmount === undefined || Math.round(max * 100) <= mostAmount,
      place(form, grantFields.requestedAmount, "max"),
      `no more than ${(mostAmount ?? 0) / 100} PLN may be granted`,
    ),
    ...unless(
      mostDays === undefined || period.every((field) => field?.required),
      path("fields"),
      `it needs required fields ${grantFields.startsOn} and ${grantFields.endsOn} of type date`,
    ),
    ...unless(
      rules.informalGroups || informalGroups === "refused",
      path("informalGroups"),
      "informal groups may not apply",
    ),
    ...unless(!rules.rolling || rolling, path("rolling"), "every offer goes its way at once: it must be rolling"),
    ...unless(
      comments === (smallGrant !== undefined),
      path("smallGrant"),
      "the limits of art. 19a belong to calls on its basis",
    ),
    ...unless(
      !comments || merit === undefined,
      path("merit"),
      "the public comments on offers: there is no merit review",
    ),
    ...unless(
      smallGrant === undefined || Math.round(max * 100) <= smallGrant.perOrganisation,
      place(form, grantFields.requestedAmount, "max"),
      "a single grant would exceed the yearly limit of its organisation",
    ),
  ];
}

const hundred = (shares: readonly number[]): boolean => shares.reduce((sum, share) => sum + share, 0) === 100;

/** What is wrong with a call beyond what may be wrong with any form. */
export const callFaults = (form: GrantCall): FormFault[] => [
  ...fieldFaults(form),
  ...peopleFaults(form),
  ...groupFaults(form),
  ...basisFaults(form),
  ...unless(form.pool > 0, path("pool"), "it needs a pool"),
  ...unless(
    form.consents.some(({ name, required }) => name === "privacy" && required),
    path("consents"),
    "it needs a required consent privacy: the notice on the processing of data",
  ),
  ...unless(
    hundred(form.agreement.instalments),
    path("agreement", "instalments"),
    "instalments must be 100 percent together",
  ),
  ...unless(!form.rolling || form.graceMinutes === 0, path("graceMinutes"), "a rolling call has no minutes of grace"),
];
