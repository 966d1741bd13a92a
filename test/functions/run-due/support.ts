import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { dueOf } from "../../../domain/due.ts";
import { client } from "../../../functions/shared/table/client.ts";
import { dueAttributes, keys } from "../../../functions/shared/table/keys.ts";
import { dueItems } from "../../../functions/shared/table/reads.ts";
import { transact, type Write } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { SeatCounter } from "../../../schemas/counter.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { aConference, aSeatCounter, publishedAt } from "../../support/forms.ts";
import { aSignUp, submissionId } from "../../support/submissions.ts";
import { publishForm, stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";

/** An empty table for the stories of a file, and a clock that stands; what one story leaves due concerns no other. */
export function aTable(): void {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
  });
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(publishedAt), toFake: ["Date"] });
    return () => vi.useRealTimers();
  });
  afterEach(async () => {
    for await (const { pk, sk } of dueItems(tableName, "2999-01-01T00:00:00.000Z")) {
      const key = { pk: String(pk), sk: String(sk) };
      await transact(tableName, [{ delete: key, condition: { expression: "attribute_exists(pk)" } }]);
    }
  });
  afterAll(() => database.close());
}

let events = 0;

/** A conference on Friday 5 March 2027 from 9 to 15 with everything that will be due for it. */
export async function anEvent(changes: Partial<Conference> = {}, counter: Partial<SeatCounter> = {}) {
  const id = `event-${(events += 1)}`;
  const [startsAt, endsAt] = ["2027-03-05T08:00:00.000Z", "2027-03-05T14:00:00.000Z"];
  const form = aConference({ id, startsAt, endsAt, closesAt: "2027-03-03T14:00:00.000Z", ...changes });
  await publishForm(form, aSeatCounter({ opensAt: form.opensAt, closesAt: form.closesAt, ...counter }));
  for (const { name, at } of dueOf(form, publishedAt)) await makeDue(form, name, at);
  return form;
}

export const makeDue = (form: Conference, name: string, at: Instant) =>
  put({ ...keys.formDue(form.id, name), schemaVersion: 1, formId: form.id, at, ...dueAttributes(at) });

export async function put(...items: (Record<string, unknown> & { pk: string; sk: string })[]): Promise<void> {
  const writes: Write[] = items.map((item) => ({ put: item }));
  for (let start = 0; start < writes.length; start += 100) await transact(tableName, writes.slice(start, start + 100));
}

let people = 0;

/** Somebody who has a seat since the fifth of February, unless the state says otherwise. */
export async function signedUp(form: Conference, state: Record<string, unknown> = {}): Promise<SignUp> {
  const id = submissionId((people += 1));
  const confirmed = { status: "confirmed", confirmedAt: "2027-02-05T10:00:00.000Z" };
  const own = { id, email: `osoba-${people}@example.org`, reference: `KRK-${people}`, ...common };
  const signUp = aSignUp({ ...own, ...("status" in state ? {} : confirmed), ...state }, form);
  await put({ ...keys.submission(form.id, id), ...signUp });
  return signUp;
}

const common = {
  participants: [{ name: "Zażółć Gęślą" }],
  ticketSecret: "abcdefghijklmnop",
  sessions: {},
  revision: 0,
};

export const clock = (now: Instant) => vi.setSystemTime(now);

/** Time enough for everything, or for so many looks at the clock. */
const contextWith = (looks: number) => {
  let left = looks;
  return { getRemainingTimeInMillis: () => ((left -= 1) < 0 ? 1000 : 300_000) };
};

/** Starts the run at an instant. It fails when something that was due failed. */
export async function runAt(now: Instant, looks = Number.POSITIVE_INFINITY): Promise<{ handled: number }> {
  clock(now);
  const { handler } = await import("../../../functions/run-due/index.ts");
  return handler({}, contextWith(looks));
}

/** Pulls the plug before the call after so many to the table: from there on nothing is done until it is put back. */
export function plugPulledAfter(calls: number): () => void {
  let left = calls;
  const name = "plug";
  client.middlewareStack.add(
    (next) => async (input) => {
      if ((left -= 1) < 0) throw new Error("The plug was pulled");
      return next(input);
    },
    { name, step: "initialize" },
  );
  return () => client.middlewareStack.remove(name);
}

/** Sort keys of a person's letters, without their prefix. */
export async function lettersOf({ id }: Pick<SignUp, "id">): Promise<string[]> {
  return (await stored(keys.letter(id).pk, "LETTER#")).map(({ sk }) => String(sk).slice("LETTER#".length));
}

/** Names of what is still due for a form. */
export async function dueFor(form: Conference): Promise<string[]> {
  return (await stored(keys.formDue(form.id).pk, "DUE#")).map(({ sk }) => String(sk).slice("DUE#".length));
}
