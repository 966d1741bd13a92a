import type { Field } from "../schemas/field.ts";
import type { Conference } from "../schemas/form.ts";
import { dateOf } from "./calendar.ts";
import { signUpFields } from "./participants.ts";

/** Types of the fields that mean something, where they are there. */
const types = new Map<string, Field["type"]>(
  Object.entries<Field["type"]>({
    [signUpFields.email]: "email",
    [signUpFields.fullName]: "text",
    [signUpFields.organisation]: "text",
    [signUpFields.participantKind]: "choice",
    [signUpFields.seats]: "number",
    [signUpFields.participants]: "group",
  }),
);

/** A fault where something does not hold. */
const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);

const fieldOf = <Type extends Field["type"]>({ fields }: Conference, name: string, type: Type) =>
  fields.find((field): field is Extract<Field, { type: Type }> => field.name === name && field.type === type);

function meanings(form: Conference): string[] {
  return form.fields.flatMap(({ name, type, special }) => [
    ...unless(type === (types.get(name) ?? type), `the field ${name} must be of type ${types.get(name)}`),
    ...unless(name !== signUpFields.sessions, "the field sessions is made from the sessions, and not written"),
    ...unless(
      !special || !types.has(name),
      `the field ${name} cannot be special: it is needed for as long as the rest`,
    ),
  ]);
}

/** Answers that are kept apart are few and simple: no rows of a group, and nothing of the kind for a call. */
export const specialRows = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    if (field.type !== "group") return [];
    const special = field.special || field.fields.some((inner) => inner.special);
    return unless(!special, `the group ${field.name} cannot be special, nor anything in its rows`);
  });

function delegationFaults(form: Conference): string[] {
  const { delegations } = form;
  const { seats: seatsName, participants: participantsName, organisation: organisationName } = signUpFields;
  if (!delegations) {
    const useless = form.fields.filter(({ name }) => name === seatsName || name === participantsName);
    return useless.map(({ name }) => `the field ${name} needs delegations`);
  }
  const { maxSeats, perOrganisation } = delegations;
  const seats = fieldOf(form, seatsName, "number");
  const participants = fieldOf(form, participantsName, "group");
  const column = (name: string) => participants?.fields.find((field) => field.name === name);
  const email = column("email");
  return [
    ...unless(
      seats?.min === 1 && seats.max === maxSeats && seats.required,
      `delegations need a required field seats of type number from 1 to ${maxSeats}`,
    ),
    ...unless(
      participants?.min === 0 && participants.max === maxSeats,
      `delegations need a group participants of 0 to ${maxSeats} rows: people may be named later`,
    ),
    ...unless(
      column("name")?.type === "text" && column("name")?.required === true,
      "rows of participants need a required field name of type text",
    ),
    ...unless(email === undefined || email.type === "email", "the field participants.email must be of type email"),
    ...unless(
      perOrganisation === undefined || fieldOf(form, organisationName, "text")?.required === true,
      "seats for each organisation need a required field organisation of type text",
    ),
    ...unless(perOrganisation === undefined || perOrganisation >= maxSeats, "one sign-up may exceed its organisation"),
  ];
}

function sessionFaults(form: Conference): string[] {
  const kind = fieldOf(form, signUpFields.participantKind, "choice");
  const kinds = new Set(kind?.options.map(({ value }) => value));
  const [first, last] = [dateOf(form.startsAt), dateOf(form.endsAt)];
  return form.sessions.flatMap(({ id, startsAt, endsAt, admits = [] }) => [
    ...unless(startsAt < endsAt, `the session ${id} must start before it ends`),
    ...unless(
      first <= dateOf(startsAt) && dateOf(endsAt) <= last,
      `the session ${id} must be on the days of the event`,
    ),
    ...admits
      .filter((value) => !kinds.has(value))
      .map((value) => `the session ${id} admits ${value}, which participantKind does not offer`),
    ...unless(
      admits.length === 0 || kind?.required === true,
      `the session ${id} needs a required field participantKind of type choice`,
    ),
  ]);
}

/** What is wrong with a conference beyond what may be wrong with any form. */
export const conferenceFaults = (form: Conference): string[] => [
  ...meanings(form),
  ...specialRows(form.fields),
  ...delegationFaults(form),
  ...sessionFaults(form),
  ...unless(form.shards <= form.capacity, "it has fewer seats than shards"),
  ...unless(
    !form.certificate || fieldOf(form, signUpFields.fullName, "text")?.required === true,
    "certificates need a required field fullName of type text",
  ),
];
