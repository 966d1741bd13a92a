import fc from "fast-check";
import { expect } from "vitest";
import { takenOf } from "../../../domain/seats.ts";
import { nextOffer } from "../../../domain/waiting-line.ts";
import { parseItem, readFigures, readSignUp, signUpsOf } from "../../../functions/shared/records.ts";
import { acceptOffer } from "../../../functions/shared/seats/accept-offer.ts";
import { declineOffer, expireOffer } from "../../../functions/shared/seats/end-offer.ts";
import { headOfLine } from "../../../functions/shared/seats/line.ts";
import { offerFreedSeats } from "../../../functions/shared/seats/make-offers.ts";
import { cancellation } from "../../../functions/shared/sign-ups/cancellation.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import { Offer } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { stored, tableName } from "../support/doors.ts";

type Action =
  | { do: "signUp"; seats: number }
  | { do: "cancel" | "accept" | "decline" | "expire"; who: number }
  | { do: "offer" }
  | { do: "capacity"; by: number };

const someone = fc.nat(20);
const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }).map((seats) => ({ do: "signUp", seats }) as const) },
  { weight: 3, arbitrary: someone.map((who) => ({ do: "cancel", who }) as const) },
  { weight: 3, arbitrary: someone.map((who) => ({ do: "accept", who }) as const) },
  { weight: 1, arbitrary: someone.map((who) => ({ do: "decline", who }) as const) },
  { weight: 2, arbitrary: someone.map((who) => ({ do: "expire", who }) as const) },
  { weight: 4, arbitrary: fc.constant({ do: "offer" } as const) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }).map((by) => ({ do: "capacity", by }) as const) },
);

/** Rounds of things that people, clerks and clocks do; what is in one round happens at the same moment. */
const stories = fc.record({
  capacity: fc.integer({ min: 2, max: 7 }),
  shards: fc.constantFrom(1, 3),
  rounds: fc.array(fc.array(actions, { minLength: 1, maxLength: 7 }), { minLength: 2, maxLength: 7 }),
});
type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;

const far = () => inDays(29);

async function perform(form: Conference, ids: string[], action: Action): Promise<void> {
  const now = new Date().toISOString();
  if (action.do === "signUp") {
    ids.push((await signedUp(form, { answers: { seats: action.seats } })).id);
    return;
  }
  if (action.do === "offer") return offerFreedSeats(tableName, form.id, now);
  if (action.do === "capacity") return changeCapacity(form, action.by);
  const id = ids[action.who % Math.max(ids.length, 1)];
  const signUp = id === undefined ? undefined : await readSignUp(tableName, form.id, id);
  if (!signUp) return;
  if (action.do === "accept") await acceptOffer(tableName, form, signUp, "event", now, []);
  else if (action.do === "decline") await declineOffer(tableName, form, signUp, "event", now, []);
  else if (action.do === "expire") await expire(form, signUp);
  else if (signUp.status !== "cancelled" && signUp.status !== "declined") {
    await transact(tableName, cancellation(signUp, { reason: "person", actor: "applicant", now }));
  }
}

async function expire(form: Conference, { id }: SignUp): Promise<void> {
  const [offer] = await stored(keys.offer(form.id, "event", id).pk, keys.offer(form.id, "event", id).sk);
  if (offer) await expireOffer(tableName, form, parseItem(Offer, offer), far());
}

/** As the organiser's door does it: shards are gathered first, nobody loses a seat. */
async function changeCapacity(form: Conference, by: number): Promise<void> {
  const figures = await readFigures(tableName, form.id);
  if (!figures || figures.counter.capacity + by < 1) return;
  await transact(tableName, [
    {
      update: keys.counter(form.id),
      expression: "ADD #capacity :by, #free :by",
      condition: {
        expression: "#capacity = :seen AND drained = :yes",
        names: { "#capacity": "capacity", "#free": "free" },
        values: { ":by": by, ":seen": figures.counter.capacity, ":yes": true },
      },
    },
  ]);
}

const seatsOf = (signUps: readonly SignUp[], ...status: SignUp["status"][]): number =>
  signUps.filter((one) => status.includes(one.status)).reduce((sum, one) => sum + one.participants.length, 0);

/** What must be true whenever nothing is under way. */
async function consistent(form: Conference, ids: readonly string[]): Promise<void> {
  const figures = await readFigures(tableName, form.id);
  const signUps = await Array.fromAsync(signUpsOf(tableName, form.id));
  if (!figures) throw new Error("The figures are lost");
  const taken = takenOf(figures);
  expect(signUps.map(({ id }) => id).toSorted(), "nobody is lost").toEqual(ids.toSorted());
  expect(taken, "every seat that is taken is somebody's").toBe(seatsOf(signUps, "confirmed", "offered"));
  const waiting = signUps.filter(({ status }) => status === "waitlisted");
  expect(figures.counter.waitlisted, "everybody who waits is in line").toBe(waiting.length);
  expect(await stored(keys.waiting(form.id, "event").pk, prefix.waiting)).toHaveLength(waiting.length);
  const offered = signUps.filter(({ status }) => status === "offered");
  expect(await stored(keys.offer(form.id, "event", "").pk, prefix.offer)).toHaveLength(offered.length);
}

type Changes = Awaited<ReturnType<Database["changes"]>>;

/** Waiting numbers in the order in which seats were offered, by the size of the sign-up. */
function offeredOrder(changes: Changes, form: Conference): Map<string, number[]> {
  const numbers = new Map<string, number>();
  const order = new Map<string, number[]>();
  for (const { dynamodb, eventName } of changes) {
    const { pk, sk } = dynamodb?.Keys ?? {};
    if (pk?.S !== `FORM#${form.id}` || eventName !== "INSERT") continue;
    const { submissionId, waitingNumber, seats } = dynamodb?.NewImage ?? {};
    const id = submissionId?.S ?? "";
    if (sk?.S?.startsWith(prefix.waiting)) numbers.set(id, Number(waitingNumber?.N));
    if (!sk?.S?.startsWith(prefix.offer)) continue;
    const size = seats?.N ?? "";
    order.set(size, [...(order.get(size) ?? []), numbers.get(id) ?? 0]);
  }
  return order;
}

/** At every instant: seats that are not there are not given. Only lowering the capacity leaves fewer than were given out. */
function neverOversold(changes: Changes, form: Conference): void {
  for (const { dynamodb, eventName } of changes) {
    const { pk, sk } = dynamodb?.Keys ?? {};
    if (eventName !== "MODIFY" || pk?.S !== `FORM#${form.id}` || !sk?.S?.startsWith(prefix.counter)) continue;
    const [before, after] = [dynamodb?.OldImage ?? {}, dynamodb?.NewImage ?? {}];
    const free = Number(after["free"]?.N);
    if (after["capacity"]?.N === before["capacity"]?.N && free < Number(before["free"]?.N)) {
      expect(free, "nothing is given beyond the capacity").toBeGreaterThanOrEqual(0);
    }
  }
}

/** Letters of one kind that each sign-up has got. */
async function lettersOnce(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const kinds = (await stored(keys.letter(id).pk, prefix.letter)).map(({ kind }) => String(kind));
    const firsts = kinds.filter((kind) => kind === "signUpConfirmed" || kind === "signUpWaitlisted");
    expect(new Set(kinds).size, `letters of ${id}: ${kinds.join()}`).toBe(kinds.length);
    expect(firsts.length).toBeGreaterThan(0);
  }
}

/** Up to where the changes of the table have been read by earlier stories. */
const readUpTo = new WeakMap<Database, string>();

/** Plays a story to its end and checks all along. Answers how many offers were made. */
async function play(database: Database, { capacity, shards, rounds }: Story): Promise<number> {
  const form = await anEvent({ capacity, shards: Math.min(shards, capacity), delegations: { maxSeats: 4 } });
  const ids: string[] = [];
  for (const round of rounds) {
    await Promise.all(round.map((action) => perform(form, ids, action)));
    await consistent(form, ids);
  }
  await offerFreedSeats(tableName, form.id, new Date().toISOString());
  await consistent(form, ids);
  const figures = await readFigures(tableName, form.id);
  const line = await headOfLine(tableName, form.id, "event", 40);
  const unoffered = figures && figures.counter.free > 0 ? nextOffer(line, figures.counter, true) : undefined;
  expect(unoffered, "no free seat lies beside somebody it fits").toBeUndefined();
  await lettersOnce(ids);
  const changes = await database.changes(tableName, readUpTo.get(database) ?? "", 100_000);
  readUpTo.set(database, changes.at(-1)?.dynamodb?.SequenceNumber ?? "");
  neverOversold(changes, form);
  const order = offeredOrder(changes, form);
  for (const numbers of order.values()) expect(numbers, "the order is kept").toEqual(numbers.toSorted((a, b) => a - b));
  return [...order.values()].flat().length;
}

/** Plays so many stories. Answers how many offers were made in all of them. */
export async function playMany(database: Database, numRuns: number): Promise<number> {
  let offers = 0;
  const property = fc.asyncProperty(stories, async (story) => {
    offers += await play(database, story);
  });
  await fc.assert(property, { numRuns, endOnFailure: true });
  return offers;
}
