import * as z from "zod/mini";
import type { Conference } from "../schemas/form.ts";
import { ClerkSource } from "../schemas/sign-up.ts";
import type { Instant } from "../schemas/values.ts";
import { organiseLinkExpiry } from "./links.ts";
import { signUpFields } from "./participants.ts";
import type { FieldFault } from "./refusal.ts";

/** As many people as one transaction has room to seat and to count as present. */
const mostAtTheDoor = 20;

/** The form as a clerk fills it in: people who write on paper may have no address, and no files. */
export const entryForm = (form: Conference): Conference => ({
  ...form,
  fields: form.fields.map((field) =>
    field.name === signUpFields.email || field.type === "file" ? { ...field, required: false } : field,
  ),
});

/** Until when somebody can be entered at all: as long as clerks have the list, and certificates are issued. */
export const enteredUntil = organiseLinkExpiry;

/** Ways in which somebody can be entered; after the event only whoever was there, as paper is typed back then. */
export const sourcesAt = ({ endsAt }: Pick<Conference, "endsAt">, now: Instant): readonly ClerkSource[] => {
  if (now < endsAt) return ClerkSource.options;
  return now < enteredUntil({ endsAt }) ? ["atTheDoor"] : [];
};

export function readSource(value: unknown): { source: ClerkSource } | { fault: FieldFault } {
  const { data } = z.safeParse(ClerkSource, value);
  if (data) return { source: data };
  const given = value !== undefined && value !== null && value !== "";
  return { fault: { field: "source", code: given ? "option" : "required" } };
}

/** Whoever stands at the door of an event that has begun is there, and takes whatever seat is free. */
export const isWalkIn = (source: ClerkSource, { startsAt }: Pick<Conference, "startsAt">, now: Instant): boolean =>
  source === "atTheDoor" && now >= startsAt;

export const tooManyAtTheDoor = (seats: number): FieldFault[] =>
  seats > mostAtTheDoor ? [{ field: signUpFields.seats, code: "tooLarge", limit: mostAtTheDoor, unit: "number" }] : [];
