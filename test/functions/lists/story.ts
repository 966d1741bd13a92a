import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { amountOf } from "../../../domain/grants/list/allotment.ts";
import { chainOf } from "../../../domain/grants/list/chain.ts";
import { isLive } from "../../../domain/grants/list/allotment.ts";
import { parseItem } from "../../../functions/shared/records.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { Ranking } from "../../../schemas/ranking.ts";
import { anApplication } from "../../support/submissions.ts";
import { stored, tableName } from "../support/doors.ts";
import { aCall, clock, lettersAbout, listOf, now, poolOf, questionsAbout, reread } from "../support/grants.ts";
import { type Action, actAtOnce, actions } from "./actions.ts";
import { scoredAt, settle } from "./support.ts";

const stories = fc.record({
  pool: fc.integer({ min: 500, max: 1500 }),
  policy: fc.constantFrom("stop" as const, "skip" as const, "partial" as const),
  requests: fc.array(fc.integer({ min: 50, max: 600 }), { minLength: 4, maxLength: 8 }),
  /** Who withdraws while the list is being frozen. */
  early: fc.array(fc.nat(8), { maxLength: 3 }),
  rounds: fc.array(fc.array(actions, { minLength: 1, maxLength: 5 }), { minLength: 6, maxLength: 16 }),
});
type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;

/** Applications that have been scored, the first with the most points. */
async function scored(call: GrantCall, requests: readonly number[]): Promise<string[]> {
  const made = requests.map((requestedAmount, index) => {
    const score = { total: 80 - index, byCriterion: {}, counted: [], cards: [], divergent: false, passed: true };
    const id = sha256(randomUUID()).slice(0, 32);
    return anApplication({ id, status: "scored", requestedAmount, score: { ...score, at: now() } }, call);
  });
  await transact(
    tableName,
    made.map((application) => ({ put: { ...keys.submission(call.id, application.id), ...application } })),
  );
  return made.map(({ id }) => id);
}

interface Image {
  pk: string;
  sk: string;
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
}

/** Up to where the changes of the table have been read by earlier stories. */
const readUpTo = new WeakMap<Database, string>();

async function changesOf(database: Database): Promise<Image[]> {
  const changes = await database.changes(tableName, readUpTo.get(database) ?? "", 100_000);
  readUpTo.set(database, changes.at(-1)?.dynamodb?.SequenceNumber ?? "");
  return changes.map(({ dynamodb }) => ({
    pk: dynamodb?.Keys?.["pk"]?.S ?? "",
    sk: dynamodb?.Keys?.["sk"]?.S ?? "",
    before: dynamodb?.OldImage && unmarshall(dynamodb.OldImage as never),
    after: dynamodb?.NewImage && unmarshall(dynamodb.NewImage as never),
  }));
}

/** Figures by which a test sees that something happened in its stories at all. */
export interface Tally {
  published: number;
  promoted: number;
  versions: number;
  partial: number;
}

/** The reserve comes up in its order, each once, and only for what somebody gave back. */
function promotions(call: GrantCall, lists: readonly Ranking[]): number {
  const once = new Set<string>();
  for (const [index, after] of lists.entries()) {
    const before = lists[index - 1];
    if (before?.status !== "published") continue;
    const was = new Map(before.entries.map((entry) => [entry.submissionId, entry]));
    const risen = after.entries.filter(
      ({ submissionId, amount }) => amount > 0 && was.get(submissionId)?.place === "reserve",
    );
    for (const { submissionId } of risen) {
      expect(once.has(submissionId), "nobody comes up twice").toBe(false);
      once.add(submissionId);
    }
    const freed = before.entries.filter(isLive).reduce((sum, { submissionId, amount }) => {
      const now = after.entries.find((entry) => entry.submissionId === submissionId);
      return now && !isLive(now) ? sum + amount : sum;
    }, 0);
    expect(amountOf(risen) + after.released, "only what was given back").toBe(before.released + freed);
    const waiting = after.entries.filter(({ place }) => place === "reserve").map(({ position }) => position);
    const last = Math.max(0, ...risen.map(({ position }) => position));
    if (call.allocation.policy !== "skip" && waiting.length > 0) expect(last).toBeLessThan(Math.min(...waiting));
  }
  return once.size;
}

const results = new Set(["applicationAwarded", "applicationOnReserve", "applicationRejected"]);

/** What must be true of every change, in the order in which they were made. */
function neverWrong(call: GrantCall, changes: readonly Image[]): Ranking[] {
  const lists: Ranking[] = [];
  const awards = new Map<string, number>();
  const isOver = new Set(["forfeited", "withdrawn", "callCancelled"]);
  for (const { pk, sk, after } of changes) {
    if (!after) continue;
    const own = pk === `FORM#${call.id}`;
    if (own && sk === prefix.counter) expect(after["remaining"], "the pool").toBeGreaterThanOrEqual(0);
    if (own && sk.startsWith(prefix.submission)) {
      const { id, status, awardedAmount = 0 } = parseItem(Application, after);
      awards.set(id, isOver.has(status) ? 0 : awardedAmount);
      const sum = [...awards.values()].reduce((total, amount) => total + amount, 0);
      expect(sum, "awards").toBeLessThanOrEqual(call.pool);
    }
    if (sk.startsWith(prefix.letter) && after["formId"] === call.id && results.has(String(after["kind"]))) {
      expect(lists.at(-1)?.status, "letters only after the publication").toBe("published");
    }
    if (!own || !sk.startsWith(prefix.ranking)) continue;
    const list = parseItem(Ranking, after);
    const before = lists.at(-1);
    lists.push(list);
    expect(amountOf(list.entries), "the list").toBeLessThanOrEqual(list.available);
    const given = list.history.filter(({ version }) => version === list.version).map(({ by }) => by);
    expect(given, "approvals are of this version").toEqual(list.approvals.map(({ by }) => by));
    if (before && before.version !== list.version) expect(list.approvals).toEqual([]);
    if (list.status === "published") expect(list.approvals).toHaveLength(chainOf(call, list).length);
  }
  return lists;
}

/** Every answer that is recorded was applied, to the version that it was about, and nothing else was. */
async function answersApplied(call: GrantCall, list: Ranking): Promise<void> {
  const questions = (await questionsAbout(call)).filter(({ step }) => step === "listApproval");
  const recorded = questions
    .filter(({ status }) => status === "recorded")
    .map(({ listVersion, asked }) => `${listVersion} ${asked.id}`);
  expect(recorded.toSorted()).toEqual(list.history.map(({ version, by }) => `${version} ${by}`).toSorted());
}

const statusOf: Record<string, readonly string[]> = {
  recommended: ["recommended"],
  partial: ["partiallyRecommended", "partialOffer"],
  reserve: ["reserve"],
  notRecommended: ["notRecommended", "rejected"],
  awarded: ["awarded"],
  forfeited: ["forfeited"],
  withdrawn: ["withdrawn"],
};

/** When nothing is under way: applications are where their list says, and the money is where it says. */
async function consistent(call: GrantCall, list: Ranking): Promise<void> {
  const { remaining } = await poolOf(call);
  expect(remaining).toBe(call.pool - (list.status === "published" ? amountOf(list.entries) : 0));
  for (const { submissionId: id, place, amount } of list.entries) {
    const application = await reread({ formId: call.id, id });
    expect(statusOf[place], `${place} of ${id}`).toContain(application.status);
    if (place === "awarded") expect(application.awardedAmount).toBe(amount);
    const letters = (await lettersAbout(application)).filter((kind) => kind !== "questionAsked");
    const told = letters.filter((kind) => results.has(kind));
    expect(new Set(told).size, `letters of ${id}: ${letters.join()}`).toBe(told.length);
    const traces = await stored(keys.audit(id, "", "").pk, prefix.audit);
    expect(traces.length, "no change without a trace").toBeGreaterThanOrEqual(application.revision);
  }
}

/** Plays a story to its end and checks all along. */
async function play(database: Database, { pool, policy, requests, early, rounds }: Story, tally: Tally): Promise<void> {
  const call = await aCall({ pool, allocation: { policy, minPartialPercent: 20 } });
  const ids = await scored(call, requests);
  clock(scoredAt);
  const withdrawals = early.map((who): Action => ({ do: "withdraw", who }));
  await actAtOnce(call, ids, [{ do: "freeze" }, ...withdrawals]);
  for (const round of rounds) await actAtOnce(call, ids, round);
  const list = await settle(call);
  await consistent(call, list);
  await answersApplied(call, list);
  const lists = neverWrong(call, await changesOf(database));
  tally.promoted += promotions(call, lists);
  tally.published += list.status === "published" ? 1 : 0;
  tally.versions += list.version - 1;
  tally.partial += list.entries.filter(({ accepted }) => accepted !== undefined).length;
  expect((await listOf(call)).revision).toBe(list.revision);
}

/** Chains that go through without a hitch are rare by chance: so many approvals at the end of each story. */
const ending: Action[][] = [
  [{ do: "freeze" }],
  [{ do: "start" }],
  [{ do: "follow" }],
  [0, 1, 2, 3, 4].map((who) => ({ do: "accept", who })),
  [{ do: "follow" }],
  ...[0, 1, 2].flatMap((): Action[][] => [[{ do: "decide", decision: "approve" }], [{ do: "follow" }]]),
  [{ do: "follow" }, { do: "lapse", who: 0 }, { do: "lapse", who: 1 }],
  [{ do: "lapse", who: 2 }, { do: "withdraw", who: 4 }, { do: "follow" }],
  [{ do: "follow" }, { do: "lapse", who: 3 }, { do: "accept", who: 5 }, { do: "kill", after: 1, written: true }],
];

/** Plays so many stories. Answers what happened in all of them. */
export async function playMany(database: Database, numRuns: number): Promise<Tally> {
  const tally: Tally = { published: 0, promoted: 0, versions: 0, partial: 0 };
  const property = fc.asyncProperty(stories, (story) =>
    play(database, { ...story, rounds: [...story.rounds, ...ending] }, tally),
  );
  await fc.assert(property, { numRuns, endOnFailure: true });
  return tally;
}
