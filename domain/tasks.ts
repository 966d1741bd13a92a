import * as z from "zod/mini";
import type { Task } from "../schemas/event-records.ts";
import type { Conference } from "../schemas/form.ts";
import { LetterKind } from "../schemas/letter.ts";
import type { SignUp } from "../schemas/sign-up.ts";
import type { Instant } from "../schemas/values.ts";
import { isObsolete } from "./letters.ts";

/** What a clerk has to do by hand, or has done. `key` is what a form post names it by. */
export interface NamedTask {
  key: string;
  task: Task;
}

/** Something that is still to be done. */
export interface OpenTask extends NamedTask {
  /** How many letters did not arrive, when that is what it is about. */
  letters: number;
  /** Until when the person may answer what it tells them. */
  answerUntil?: Instant;
}

export interface Tasks {
  open: OpenTask[];
  /** What they were about is not so any more, or its moment has passed. */
  moot: NamedTask[];
  done: NamedTask[];
}

interface Subject {
  form: Conference;
  /** Sign-ups that tasks are about, by id; one that was erased is not there. */
  signUps: ReadonlyMap<string, SignUp>;
  now: Instant;
}

/** The kind of letter that it is about, which the sort key of the letter names, and the session. */
function nameOf({ letter, session }: Task): { kind: LetterKind | undefined; session: string | undefined } {
  return { kind: z.safeParse(LetterKind, letter.split("#")[1]).data, session };
}

/** Each tells how things are now, so that a later one leaves nothing for an earlier one to tell. */
const retold = new Set<LetterKind | undefined>([
  "eventMoved",
  "eventReminder",
  "namesMissing",
  "signUpChanged",
  "signUpLink",
]);

function isSuperseded(task: Task, others: readonly NamedTask[]): boolean {
  const { kind } = nameOf(task);
  return others.some(({ task: other }) => {
    if (other.submissionId !== task.submissionId || other.createdAt <= task.createdAt) return false;
    const later = nameOf(other).kind;
    return later === "eventCancelled" || (later === kind && retold.has(kind));
  });
}

/** Whether a task about a person would mislead them. `others` are the tasks about them, or about everybody. */
export function isMoot(
  task: Task,
  others: readonly NamedTask[],
  signUp: SignUp | undefined,
  about: Omit<Subject, "signUps">,
) {
  const { kind, session } = nameOf(task);
  if (signUp === undefined) return true;
  if (isSuperseded(task, others)) return true;
  // Whether it was revoked stands with the certificate.
  if (kind === undefined || kind === "certificateIssued") return false;
  return isObsolete({ kind, session }, { ...about, submission: signUp });
}

function answerUntil(task: Task, signUp: SignUp | undefined): Instant | undefined {
  const { kind, session = "" } = nameOf(task);
  if (kind === "signUpOffered" && signUp?.status === "offered") return signUp.offerExpiresAt;
  const place = kind === "sessionOffered" ? signUp?.sessions[session] : undefined;
  return place?.status === "offered" ? place.offerExpiresAt : undefined;
}

/** Whoever has an address that refuses letters is called once, about the last of them. */
const isOneCall = ({ task }: NamedTask) => task.reason === "bounced";

/** Tasks as a clerk needs them: what is to be done, one call for each address that refuses letters, and the rest. */
export function sortTasks(tasks: readonly NamedTask[], { form, signUps, now }: Subject): Tasks {
  const sorted: Tasks = { open: [], moot: [], done: [] };
  const ofPerson = Map.groupBy(tasks, ({ task }) => task.submissionId);
  for (const [id, theirs] of ofPerson) {
    const signUp = signUps.get(id);
    const [left, done] = [theirs.filter(({ task }) => !task.doneAt), theirs.filter(({ task }) => task.doneAt)];
    const [moot, open] = [
      left.filter(({ task }) => isMoot(task, theirs, signUp, { form, now })),
      left.filter(({ task }) => !isMoot(task, theirs, signUp, { form, now })),
    ];
    sorted.done.push(...done);
    sorted.moot.push(...moot);
    const calls = open.filter(isOneCall).toSorted((one, other) => (one.task.createdAt < other.task.createdAt ? 1 : -1));
    for (const one of [...open.filter((each) => !isOneCall(each)), ...calls.slice(0, 1)]) {
      const until = answerUntil(one.task, signUp);
      const letters = isOneCall(one) ? calls.length : 1;
      sorted.open.push({ ...one, letters, ...(until && { answerUntil: until }) });
    }
  }
  return sorted;
}
