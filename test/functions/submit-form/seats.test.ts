import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkForgottenAt } from "../../../domain/links.ts";
import { readCounter, readSubmission } from "../../../functions/shared/records.ts";
import { mintLinkKey, sha256 } from "../../../functions/shared/secrets.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Receipt, SignUp } from "../../../schemas/submission.ts";
import { aConference, aSeatCounter } from "../../support/forms.ts";
import { postTo, publishForm, stored, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

let forms = 0;

/** A conference that is open now, with few seats. */
async function anEvent(capacity: number): Promise<Conference> {
  const window = { opensAt: inDays(-1), closesAt: inDays(1) };
  const form = aConference({
    id: `event-${(forms += 1)}`,
    capacity,
    ...window,
    startsAt: inDays(2),
    endsAt: inDays(3),
  });
  await publishForm(form, aSeatCounter({ capacity, ...window }));
  return form;
}

async function manageLink(form: Conference, submissionId: string): Promise<string> {
  const key = mintLinkKey();
  const link = {
    schemaVersion: 1,
    purpose: "manage",
    formId: form.id,
    submissionId,
    createdAt: inDays(0),
    expiresAt: inDays(9),
  };
  await transact(tableName, [{ put: { ...keys.link(sha256(key)), ...link, expires: linkForgottenAt(link) } }]);
  return key;
}

async function cancel(form: Conference, submissionId: string) {
  const { handler } = await import("../../../functions/cancel-sign-up/index.ts");
  const key = await manageLink(form, submissionId);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return go(handler, { method: "POST", path: `/manage/${key}`, parameters: { key }, headers, body: "confirm=true" });
}

/** Delivers every change since the beginning, as the stream may do when a batch is tried again. */
async function deliverChanges(database: Database): Promise<void> {
  const { handler } = await import("../../../functions/promote-waitlist/index.ts");
  const records = (await database.changes(tableName, "", 100_000)).filter(
    ({ dynamodb }) => dynamodb?.NewImage?.["status"]?.S === "cancelled",
  );
  expect(await handler({ Records: records })).toEqual({ batchItemFailures: [] });
}

describe("seats of one event", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
  });
  afterAll(() => database.close());

  it("are given out exactly, and places on the list are unique, when everybody comes at once", async () => {
    // given
    const form = await anEvent(7);

    // when
    const answers = await Promise.all(Array.from({ length: 30 }, () => postTo(form)));

    // then
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(30).fill(201));
    const receipts = answers.map(({ body }): Receipt => JSON.parse(body ?? ""));
    expect(receipts.filter(({ status }) => status === "confirmed")).toHaveLength(7);
    const positions = receipts.flatMap(({ waitlistPosition }) => waitlistPosition ?? []);
    expect(positions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    expect(await readCounter(tableName, form.id)).toMatchObject({ taken: 7, waitlisted: 23 });
  });

  it("are taken once by one key, however often and however simultaneously it is sent", async () => {
    const form = await anEvent(5);
    const answers = await Promise.all(Array.from({ length: 20 }, () => postTo(form, { key: "one-and-the-same-key" })));
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await readCounter(tableName, form.id)).toMatchObject({ taken: 1, waitlisted: 0 });
    const other = await postTo(form, { key: "one-and-the-same-key", answers: { fullName: "Kto Inny" } });
    expect(other.statusCode).toBe(409);
  });

  it("never exceed the capacity and leave no free seat beside a queue, whatever happens in whatever order", async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constant("signUp" as const) },
      { weight: 2, arbitrary: fc.nat(20).map((index) => ({ cancel: index })) },
      { weight: 1, arbitrary: fc.constant("deliver" as const) },
    );
    const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rounds, fc.integer({ min: 1, max: 4 }), async (story, capacity) => {
        const form = await anEvent(capacity);
        const ids: string[] = [];
        for (const round of story) {
          // Everything in a round happens at once.
          await Promise.all(
            round.map(async (action) => {
              if (action === "signUp") ids.push(JSON.parse((await postTo(form)).body ?? "").id);
              else if (action === "deliver") await deliverChanges(database);
              else if (ids.length > 0) await cancel(form, ids[action.cancel % ids.length] ?? "");
            }),
          );
          const counter = await readCounter(tableName, form.id);
          expect(counter?.kind === "conference" && counter.taken).toBeLessThanOrEqual(capacity);
        }
        await deliverChanges(database);

        const signUps = await Promise.all(ids.map((id) => readSubmission(tableName, form.id, id)));
        const count = (status: SignUp["status"]) => signUps.filter((signUp) => signUp?.status === status).length;
        const waitlisted = count("waitlisted");
        const taken = count("confirmed");
        expect(await readCounter(tableName, form.id)).toMatchObject({ taken, waitlisted });
        expect(await stored(keys.waiting(form.id, 0).pk, prefix.waiting)).toHaveLength(waitlisted);
        if (waitlisted > 0) expect(taken).toBe(capacity);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
