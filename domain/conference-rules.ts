import type { Conference } from "../schemas/form.ts";
import type { Answers } from "../schemas/submission.ts";
import { namedParticipants, sameAddress, seatsOf, signUpFields } from "./participants.ts";
import type { FieldFault } from "./refusal.ts";

type Session = Conference["sessions"][number];

/** Sessions that a sign-up wants, in the order of the programme. */
export function wantedSessions(form: Pick<Conference, "sessions">, answers: Answers): Session[] {
  const chosen = new Set(
    Array.isArray(answers[signUpFields.sessions]) ? (answers[signUpFields.sessions] as unknown[]) : [],
  );
  return form.sessions.filter(({ id }) => chosen.has(id));
}

const overlap = (one: Session, other: Session) => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** The first pair of sessions that nobody can attend both of. */
function clash(sessions: readonly Session[]): FieldFault[] {
  const pairs = sessions.flatMap((one, index) => sessions.slice(index + 1).map((other) => [one, other] as const));
  const found = pairs.find(([one, other]) => overlap(one, other));
  if (!found) return [];
  const [{ title: first }, { title: second }] = found;
  return [{ field: signUpFields.sessions, code: "sessionClash", first, second }];
}

/** Sessions for one kind of participant only. */
function notAdmitted(sessions: readonly Session[], answers: Answers): FieldFault[] {
  const kind = String(answers[signUpFields.participantKind] ?? "");
  const refused = sessions.find(({ admits }) => admits && !admits.includes(kind));
  return refused ? [{ field: signUpFields.sessions, code: "sessionNotAdmitted", session: refused.title }] : [];
}

function delegation(form: Conference, answers: Answers): FieldFault[] {
  const named = namedParticipants(answers);
  const seats = seatsOf(form, answers);
  if (named.length > seats) return [{ field: signUpFields.participants, code: "tooManyNames", limit: seats }];
  const emails = named.map(({ email }) => email && sameAddress(email));
  const again = emails.findIndex((email, index) => email !== undefined && emails.indexOf(email) < index);
  return again < 0 ? [] : [{ field: `${signUpFields.participants}[${again}].email`, code: "sameAddress" }];
}

/** Rules between the answers of one sign-up; a rule is silent about a field that is itself at fault. */
export function checkSignUp(form: Conference, answers: Answers, faults: readonly FieldFault[]): FieldFault[] {
  const inDoubt = (name: string) => faults.some(({ field }) => field === name || field.startsWith(`${name}[`));
  const sessions = inDoubt(signUpFields.sessions) ? [] : wantedSessions(form, answers);
  return [
    ...clash(sessions),
    ...(inDoubt(signUpFields.participantKind) ? [] : notAdmitted(sessions, answers)),
    ...(inDoubt(signUpFields.participants) || inDoubt(signUpFields.seats) ? [] : delegation(form, answers)),
  ];
}
