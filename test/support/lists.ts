import fc from "fast-check";
import * as z from "zod/mini";
import { type Participant, SignUp } from "../../schemas/sign-up.ts";
import { whileOpen } from "./forms.ts";
import { aSignUp, submissionId } from "./submissions.ts";

interface Someone {
  name?: string;
  organisation?: string;
  kind?: string;
  email?: string;
  participants?: Participant[];
  sessions?: SignUp["sessions"];
  source?: SignUp["source"];
  submittedAt?: string;
  state?: Record<string, unknown>;
}

/** Checked and hashed once: what makes it somebody else is not. */
const { status: _, ...known } = aSignUp();
const base: Record<string, unknown> = { ...known };
delete base["confirmedAt"];
const hour = 60 * 60 * 1000;

/** Somebody on a list. Each number is another person, who came an hour after the one before. */
export function someone(number: number, about: Someone = {}): SignUp {
  const { name = `Osoba ${number}`, organisation, kind, email = `osoba${number}@example.org`, state } = about;
  const answers = {
    fullName: name,
    email,
    ...(organisation && { organisation }),
    ...(kind && { participantKind: kind }),
  };
  return z.parse(SignUp, {
    ...base,
    status: "confirmed",
    id: submissionId(number),
    reference: `KRK-${String(number).padStart(4, "0")}-ABCD`,
    email,
    answers,
    participants: about.participants ?? [{ name }],
    sessions: about.sessions ?? {},
    source: about.source ?? "web",
    submittedAt: about.submittedAt ?? new Date(Date.parse(whileOpen) + number * hour).toISOString(),
    ...state,
    ...((state?.["status"] ?? "confirmed") === "confirmed" && { confirmedAt: whileOpen }),
  });
}

const at = "2027-02-20T10:00:00.000Z";
const states: Record<string, unknown>[] = [
  { status: "confirmed" },
  { status: "underReview" },
  { status: "waitlisted", waitingNumber: 1 },
  { status: "offered", offerExpiresAt: at },
  { status: "declined", decidedAt: at, decidedBy: "biuro", reason: "Brak miejsc." },
  { status: "cancelled", cancelledAt: at, cancelReason: "person" },
];

/** Any list of an event, of people who came within some months, across a change of the clocks. */
export const someSignUps: fc.Arbitrary<SignUp[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom(...states),
      seats: fc.integer({ min: 1, max: 5 }),
      organisation: fc.constantFrom(undefined, "Dąb", "DAB", "Łąka"),
      kind: fc.constantFrom(undefined, "ngo", "office"),
      source: fc.constantFrom("web" as const, "fax" as const, "phone" as const),
      submitted: fc.date({
        min: new Date("2027-02-01T00:00:00Z"),
        max: new Date("2027-05-01T00:00:00Z"),
        noInvalidDate: true,
      }),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ state, seats, organisation, kind, source, submitted }, index) =>
      someone(index + 1, {
        state,
        source,
        submittedAt: submitted.toISOString(),
        ...(organisation && { organisation }),
        ...(kind && { kind }),
        participants: Array.from({ length: seats }, (_, person) => (person === 0 ? { name: `Osoba ${index}` } : {})),
      }),
    ),
  );
