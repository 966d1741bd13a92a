import type { Pool, WaitingEntry } from "../../../../schemas/event-records.ts";
import type { SessionPlace, SignUp } from "../../../../schemas/sign-up.ts";
import type { Language } from "../../../../schemas/values.ts";
import { moment, number } from "../../words/format.ts";
import { organiserWords } from "../../words/organiser/catalogue.ts";
import type { Office } from "./room.tsx";

type Lines = ReadonlyMap<Pool, readonly WaitingEntry[]>;

/** Why somebody is where they are in a line: their place in it, and how often smaller sign-ups went ahead. */
export function inLine(language: Language, lines: Lines, pool: Pool, { id }: Pick<SignUp, "id">): string[] {
  const words = organiserWords[language].why;
  const line = lines.get(pool) ?? [];
  const index = line.findIndex(({ submissionId }) => submissionId === id);
  const entry = line[index];
  if (!entry) return [];
  const place = words.position(number(language, index + 1), number(language, line.length));
  return entry.passedOver > 0 ? [place, words.passedOver(entry.passedOver)] : [place];
}

/** Whose page it is; offers of an event that was cancelled are void. */
type About = Pick<Office, "language" | "cancelled">;

/** Why a sign-up is in its state, in short sentences. */
export function reasonsOf(
  { language, cancelled }: About,
  signUp: SignUp,
  lines: Lines,
  nameOf: (id: string) => string,
): string[] {
  const words = organiserWords[language].why;
  switch (signUp.status) {
    case "underReview":
      return [words.underReview];
    case "confirmed":
      return [words.confirmedAt(moment(language, signUp.confirmedAt))];
    case "waitlisted":
      return [...inLine(language, lines, "event", signUp), words.since(moment(language, signUp.submittedAt))];
    case "offered":
      return [cancelled ? words.offerVoid : words.offerUntil(moment(language, signUp.offerExpiresAt))];
    case "declined":
      return [words.declined(nameOf(signUp.decidedBy), moment(language, signUp.decidedAt), signUp.reason)];
    case "cancelled":
      return [words.cancelled[signUp.cancelReason](moment(language, signUp.cancelledAt))];
  }
}

/** The same for a place in a session. */
export function reasonsInSession(
  { language, cancelled }: About,
  place: SessionPlace,
  session: string,
  signUp: Pick<SignUp, "id">,
  lines: Lines,
): string[] {
  if (place.status === "waitlisted") return inLine(language, lines, session, signUp);
  if (place.status === "confirmed") return [];
  const words = organiserWords[language].why;
  return [cancelled ? words.offerVoid : words.offerUntil(moment(language, place.offerExpiresAt))];
}

/** A state as a word with a colour beside it; the colour alone says nothing. */
export const State = ({ language, status }: { language: Language; status: SignUp["status"] }) => (
  <span class={`badge ${status}`}>{organiserWords[language].state[status]}</span>
);
