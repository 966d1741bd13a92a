import type { Field } from "../schemas/field.ts";
import type { Conference } from "../schemas/form.ts";
import { dateOf } from "./calendar.ts";
import type { FaultPlace, FormFault } from "./form-fault.ts";
import { lacking } from "./lacking-field.ts";
import { signUpFields } from "./participants.ts";

/** Types of the fields that mean something, where they are there. */
export const conferenceFieldTypes = new Map<string, Field["type"]>(
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
const unless = (holds: boolean, at: FaultPlace, text: string): FormFault[] => (holds ? [] : [{ at, text }]);

const fieldOf = <Type extends Field["type"]>({ fields }: Conference, name: string, type: Type) =>
  fields.find((field): field is Extract<Field, { type: Type }> => field.name === name && field.type === type);

function meanings(form: Conference): FormFault[] {
  return form.fields.flatMap(({ name, type, special }) => [
    ...unless(
      type === (conferenceFieldTypes.get(name) ?? type),
      { field: name, member: "type" },
      `it must be of type ${conferenceFieldTypes.get(name)}`,
    ),
    ...unless(
      name !== signUpFields.sessions,
      { field: name, member: "name" },
      "it is made from the sessions, and not written",
    ),
    ...unless(
      !special || !conferenceFieldTypes.has(name),
      { field: name, member: "special" },
      "it cannot be special: it is needed for as long as the rest",
    ),
  ]);
}

/** Answers that are kept apart are few and simple: no rows of a group, and nothing of the kind for a call. */
const specialRows = (fields: readonly Field[]): FormFault[] =>
  fields.flatMap((field) => {
    if (field.type !== "group") return [];
    const special = field.special || field.fields.some((inner) => inner.special);
    return unless(!special, { field: field.name }, "a group cannot be special, nor anything in its rows");
  });

function delegationFaults(form: Conference): FormFault[] {
  const { delegations } = form;
  const { seats: seatsName, participants: participantsName, organisation: organisationName } = signUpFields;
  if (!delegations) {
    const useless = form.fields.filter(({ name }) => name === seatsName || name === participantsName);
    return useless.map(({ name }) => ({ at: { field: name }, text: "it needs delegations" }));
  }
  const { maxSeats, perOrganisation } = delegations;
  const seats = fieldOf(form, seatsName, "number");
  const participants = fieldOf(form, participantsName, "group");
  const column = (name: string) => participants?.fields.find((field) => field.name === name);
  const email = column("email");
  const place = (name: string): FaultPlace =>
    form.fields.some((field) => field.name === name) ? { field: name } : { path: ["fields"] };
  const inRows = (inner: string): FaultPlace => ({ field: participantsName, ...(column(inner) && { inner }) });
  return [
    ...unless(
      seats?.min === 1 && seats.max === maxSeats && seats.required,
      place(seatsName),
      `delegations need a required field seats of type number from 1 to ${maxSeats}`,
    ),
    ...unless(
      participants?.min === 0 && participants.max === maxSeats,
      place(participantsName),
      `delegations need a group participants of 0 to ${maxSeats} rows: people may be named later`,
    ),
    ...unless(
      !participants || (column("name")?.type === "text" && column("name")?.required === true),
      inRows("name"),
      "rows of participants need a required field name of type text",
    ),
    ...unless(email === undefined || email.type === "email", inRows("email"), "it must be of type email"),
    ...(perOrganisation === undefined
      ? []
      : lacking(form, organisationName, "text", "seats for each organisation need")),
    ...unless(
      perOrganisation === undefined || perOrganisation >= maxSeats,
      { path: ["delegations", "perOrganisation"] },
      "one sign-up may exceed its organisation",
    ),
  ];
}

function sessionFaults(form: Conference): FormFault[] {
  const kind = fieldOf(form, signUpFields.participantKind, "choice");
  const kinds = new Set(kind?.options.map(({ value }) => value));
  const [first, last] = [dateOf(form.startsAt), dateOf(form.endsAt)];
  const isOnDays = (instant: string) => first <= dateOf(instant) && dateOf(instant) <= last;
  return form.sessions.flatMap(({ id, startsAt, endsAt, admits = [] }, index) => {
    const at = (...path: PropertyKey[]): FaultPlace => ({ path: ["sessions", index, ...path] });
    return [
      ...unless(startsAt < endsAt, at("endsAt"), `the session ${id} must start before it ends`),
      ...unless(
        isOnDays(startsAt) && isOnDays(endsAt),
        at(isOnDays(startsAt) ? "endsAt" : "startsAt"),
        `the session ${id} must be on the days of the event`,
      ),
      ...admits.flatMap((value, place) =>
        unless(
          kinds.has(value),
          at("admits", place),
          `the session ${id} admits ${value}, which participantKind does not offer`,
        ),
      ),
      ...unless(
        admits.length === 0 || kind?.required === true,
        at("admits"),
        `the session ${id} needs a required field participantKind of type choice`,
      ),
    ];
  });
}

/** What is wrong with a conference beyond what may be wrong with any form. */
export const conferenceFaults = (form: Conference): FormFault[] => [
  ...meanings(form),
  ...specialRows(form.fields),
  ...delegationFaults(form),
  ...sessionFaults(form),
  ...unless(form.shards <= form.capacity, { path: ["shards"] }, "it has fewer seats than shards"),
  ...(form.certificate ? lacking(form, signUpFields.fullName, "text", "certificates need") : []),
];
