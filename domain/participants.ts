import type { Conference } from "../schemas/form.ts";
import type { Participant } from "../schemas/sign-up.ts";
import type { Answers } from "../schemas/submission.ts";

/** Names of the fields of a conference that mean something here; domain/form-faults.ts checks their types. */
export const signUpFields = {
  email: "email",
  fullName: "fullName",
  organisation: "organisation",
  participantKind: "participantKind",
  seats: "seats",
  participants: "participants",
  sessions: "sessions",
} as const;

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** How many people a sign-up stands for. */
export function seatsOf(form: Pick<Conference, "delegations">, answers: Answers): number {
  const seats = answers[signUpFields.seats];
  return form.delegations && typeof seats === "number" ? seats : 1;
}

/** People named so far, in the order of the form. */
export function namedParticipants(answers: Answers): Participant[] {
  const rows = answers[signUpFields.participants];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row) => {
    if (typeof row !== "object") return [];
    const [name, email] = [text(row["name"]), text(row["email"])];
    return name ? [{ name, ...(email && { email }) }] : [];
  });
}

/** One for each seat: those named, and nameless ones for the rest. Who signs up only themselves is the participant. */
export function participantsOf(form: Pick<Conference, "delegations">, answers: Answers): Participant[] {
  const named = namedParticipants(answers);
  const seats = seatsOf(form, answers);
  const fullName = text(answers[signUpFields.fullName]);
  if (seats === 1 && named.length === 0) return [fullName ? { name: fullName } : {}];
  return Array.from({ length: seats }, (_, index) => named[index] ?? {});
}

/** The same name however it is written: case, quotes, dots, dashes and spaces do not count. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLocaleLowerCase("pl")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The organisation that somebody comes from, in its plain spelling. */
export const organisationOf = (answers: Answers): string | undefined =>
  plainName(text(answers[signUpFields.organisation]) ?? "") || undefined;

/** Two spellings of one address; what stands before the @ is compared without case too, as every large provider does. */
export const sameAddress = (address: string): string => address.trim().normalize("NFKC").toLowerCase();

/** Addresses of which each may have one live sign-up at an event. */
export const claimedAddresses = (email: string | undefined, participants: readonly Participant[]): string[] => [
  ...new Set(
    [email, ...participants.map((participant) => participant.email)].flatMap((one) => (one ? [sameAddress(one)] : [])),
  ),
];
