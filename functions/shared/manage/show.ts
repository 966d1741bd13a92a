import { letterName } from "../../../domain/letters.ts";
import { letterOfState } from "../../../domain/self-service.ts";
import { mostPassedOver } from "../../../domain/waiting-line.ts";
import { EventChange, WaitingEntry } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { signUpPage } from "../pages/manage/sign-up.tsx";
import { parseItem, readCounter, waitingPosition } from "../records.ts";
import { hourOf } from "../sign-ups/link-again.ts";
import { keys, prefix } from "../table/keys.ts";
import { getItem, queryItems } from "../table/reads.ts";
import { readHoldings } from "./holdings.ts";
import type { OwnSignUp } from "./own.ts";

/** When date or place were last changed. */
async function movedAt(tableName: string, { id, sequence }: Conference): Promise<Instant | undefined> {
  if (sequence === 0) return undefined;
  const items = queryItems(tableName, keys.change(id, 0).pk, { prefix: prefix.change });
  const changes = await Array.fromAsync(items, (item) => parseItem(EventChange, item));
  return changes.findLast(({ kind }) => kind === "moved")?.at;
}

/** Places in line from 1: of the event, and of each session that is waited for. */
async function positionsOf(tableName: string, signUp: SignUp): Promise<Record<string, number>> {
  const waiting = [
    ...(signUp.status === "waitlisted" ? [["event", signUp.waitingNumber] as const] : []),
    ...Object.entries(signUp.sessions).flatMap(([session, place]) =>
      place.status === "waitlisted" ? [[session, place.waitingNumber] as const] : [],
    ),
  ];
  const positions = waiting.map(async ([pool, waitingNumber]) => [
    pool,
    await waitingPosition(tableName, signUp.formId, pool, waitingNumber),
  ]);
  return Object.fromEntries(await Promise.all(positions));
}

/** How a sign-up fares in the waiting list of the event, as clerks see it. */
async function waitingOf(tableName: string, form: Conference, signUp: SignUp, capacity: number) {
  if (signUp.status !== "waitlisted") return undefined;
  const item = await getItem(tableName, keys.waiting(form.id, "event", signUp.waitingNumber));
  if (!item) return undefined;
  const { passedOver, seats } = parseItem(WaitingEntry, item);
  return { passedOver, gathering: passedOver >= mostPassedOver && seats <= capacity };
}

/** Draws the page of one's own sign-up as it stands now. */
export async function showOwn(
  tableName: string,
  own: OwnSignUp,
  now: Instant,
  { eraseUnconfirmed = false } = {},
): Promise<string> {
  const { form, submission } = own;
  const holdings = await readHoldings(tableName, form.id, submission.id);
  const letters = [...holdings.letters.values()];
  const [counter, moved, positions] = await Promise.all([
    readCounter(tableName, form.id),
    movedAt(tableName, form),
    positionsOf(tableName, submission),
  ]);
  const eventCancelled = counter?.cancelled ?? false;
  const capacity = counter?.kind === "conference" ? counter.capacity : 0;
  const again = letterName(letterOfState(submission, eventCancelled), hourOf(now));
  return signUpPage({
    ...holdings,
    ...own,
    letters,
    now,
    positions,
    waiting: await waitingOf(tableName, form, submission, capacity),
    eventCancelled,
    movedAt: moved,
    approvalDeadline: holdings.assignments.find(({ step }) => step === "approval")?.deadline,
    resent: holdings.letters.has(keys.letter(submission.id, again).sk),
    eraseUnconfirmed,
  });
}
