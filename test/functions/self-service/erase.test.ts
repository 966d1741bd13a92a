import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConference, readFigures, readSignUp } from "../../../functions/shared/records.ts";
import { eraseSubmission } from "../../../functions/shared/erasure/erase.ts";
import { tracesOf } from "../../../functions/shared/erasure/traces.ts";
import { offerFreedSeats } from "../../../functions/shared/seats/make-offers.ts";
import { addressHash } from "../../../functions/shared/sign-ups/claims.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { getItem } from "../../../functions/shared/table/reads.ts";
import { transact, updateItem } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { textOf } from "../pages/html.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { postTo, stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { expectConsistent } from "./consistent.ts";
import { Visitor } from "./visitor.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const secret = "Zażółta Gęśla";
const address = "zazolta@example.org";

/** Somebody with a bit of everything that can be held about a person. */
async function known(changes: Partial<Conference> = {}) {
  const form = await anEvent({ delegations: { maxSeats: 5 }, ...changes });
  const answers = {
    fullName: secret,
    email: address,
    seats: 2,
    participants: [{ name: secret, email: "druga@example.org" }],
  };
  const visitor = await Visitor.of(form, await signedUp(form, { answers }));
  const about = { schemaVersion: 1, formId: form.id, submissionId: visitor.id };
  const ofFirst = { ...about, participant: 1 };
  await transact(tableName, [
    { put: { ...keys.needs(visitor.id), schemaVersion: 1, answers: { diet: [secret] } } },
    { put: { ...keys.arrival(form.id, visitor.id, 1), ...ofFirst, at: inDays(0), method: "scan", by: "anna" } },
    {
      put: {
        ...keys.certificate(form.id, visitor.id, 1),
        ...ofFirst,
        name: secret,
        number: "X/1",
        code: "c",
        issuedAt: inDays(0),
      },
    },
    {
      put: {
        ...keys.task(form.id, `${visitor.id}#signUpConfirmed`),
        ...about,
        kind: "call",
        reason: "bounced",
        letter: "LETTER#signUpConfirmed",
        createdAt: inDays(0),
      },
    },
  ]);
  return { form, visitor };
}

/** Everything in the table that has to do with an event or one of its sign-ups, as text. */
async function everything(form: Conference, ...ids: string[]): Promise<string> {
  const partitions = [keys.counter(form.id).pk, ...ids.map((id) => keys.letter(id).pk)];
  return JSON.stringify(await Promise.all(partitions.map((pk) => stored(pk))));
}

/** What is left of a submission; records of one instant are in no order. */
const auditOf = async ({ id }: Visitor) =>
  (await stored(keys.letter(id).pk)).map(({ sk, action }) => `${String(sk).split("#")[0]} ${action}`).toSorted();

/** The answer to the post leads to a page that says calmly that it was done. */
function expectErased({ statusCode, headers }: Awaited<ReturnType<Visitor["erase"]>>, { key }: Visitor): void {
  expect(statusCode).toBe(303);
  expect(headers?.["location"]).toBe(`/manage/${key}?erased=now&lang=pl`);
}

async function expectNothingLeft(form: Conference, visitor: Visitor): Promise<void> {
  const text = await everything(form, visitor.id);
  for (const trace of [secret, address, "druga@example.org", addressHash(form.id, address)]) {
    expect(text).not.toContain(trace);
  }
  expect(await readSignUp(tableName, form.id, visitor.id)).toBeUndefined();
  expect(await auditOf(visitor)).toEqual(["AUDIT cancelled", "AUDIT confirmed", "AUDIT erased"]);
}

describe("erasing one's data", () => {
  it("leaves nothing but ids, gives the seats to whoever waits, and the link says so for ever after", async () => {
    // given
    const { form, visitor } = await known({ capacity: 2 });
    const waiting = await Visitor.of(form, await signedUp(form));
    expect(await everything(form, visitor.id)).toContain(secret);

    // when
    expectErased(await visitor.erase(), visitor);

    // then
    await expectNothingLeft(form, visitor);
    const done = await visitor.page({ erased: "now", lang: "pl" });
    expect(done.statusCode).toBe(200);
    expect(textOf(done.body ?? "")).toContain("Dane zostały usunięte");
    expect(textOf(done.body ?? "")).toContain(form.title.pl);
    expect(done.body).toContain(`href="mailto:${form.contact.email}"`);
    expect(done.body).not.toContain("outcome bad");
    await offerFreedSeats(tableName, form.id, inDays(0));
    expect(await waiting.signUp()).toMatchObject({ status: "offered" });
    for (const answer of [
      await visitor.page(),
      await visitor.editPage(),
      await visitor.data(),
      await visitor.erase(),
    ]) {
      expect(answer.statusCode).toBe(410);
      expect(textOf(answer.body ?? "")).toContain("Nie przechowujemy już żadnych danych osobowych z tego zgłoszenia");
    }
    expect((await postTo(form, { answers: { email: address } })).statusCode).toBe(201);
  });

  it("needs the box to be ticked", async () => {
    const { form, visitor } = await known();
    const before = await everything(form, visitor.id);
    const { statusCode, headers } = await visitor.erase({});
    expect(statusCode).toBe(303);
    expect(headers?.["location"]).toBe(`/manage/${visitor.key}?erase=unconfirmed&lang=pl`);
    const { body = "" } = await visitor.page({ erase: "unconfirmed", lang: "pl" });
    expect(textOf(body)).toContain("Nic nie usunęliśmy.");
    expect(textOf((await visitor.page()).body ?? "")).not.toContain("Nic nie usunęliśmy.");
    expect(await everything(form, visitor.id)).toBe(before);
  });

  it("writes no letter: there is nobody left to write to", async () => {
    const { form, visitor } = await known();
    const since = await database.changes(tableName, "", 100_000);
    await visitor.erase();
    const after = (await database.changes(tableName, "", 100_000)).slice(since.length);
    const inserted = after
      .filter(({ eventName }) => eventName === "INSERT")
      .map(({ dynamodb }) => dynamodb?.Keys?.["sk"]?.S);
    expect(after.length).toBeGreaterThan(5);
    expect(inserted.filter((sk) => sk?.startsWith(prefix.letter) || sk?.startsWith(prefix.task))).toEqual([]);
    expect((await readFigures(tableName, form.id))?.counter.free).toBe(form.capacity);
  });

  it("of somebody who waits, or has an offer, leaves no hole in the line", async () => {
    const form = await anEvent({ capacity: 1 });
    const people = [];
    for (let one = 0; one < 4; one += 1) people.push(await Visitor.of(form, await signedUp(form)));
    const [first, second, third, fourth] = people;
    await first?.cancel();
    await offerFreedSeats(tableName, form.id, inDays(0));
    expect(await second?.signUp()).toMatchObject({ status: "offered" });
    await second?.erase();
    await third?.erase();
    await expectConsistent(form);
    await offerFreedSeats(tableName, form.id, inDays(0));
    expect(await fourth?.signUp()).toMatchObject({ status: "offered" });
  });

  it("leaves the claim of somebody else who has the address by now", async () => {
    const { form, visitor } = await known();
    await visitor.cancel();
    const other = await signedUp(form, { answers: { email: address } });
    await visitor.erase();
    const claim = await getItem(tableName, keys.claim(form.id, addressHash(form.id, address)));
    expect(claim).toMatchObject({ submissionId: other.id });
  });

  it("after the event gives no seat back, and is not stopped by having no end", async () => {
    const { form, visitor } = await known();
    await updateItem(tableName, {
      update: keys.form(form.id),
      expression: "SET startsAt = :past",
      condition: { expression: "attribute_exists(pk)", values: { ":past": inDays(-1) } },
    });
    expectErased(await visitor.erase(), visitor);
    expect(await auditOf(visitor)).toEqual(["AUDIT confirmed", "AUDIT erased"]);
    expect((await readFigures(tableName, form.id))?.counter.free).toBe(form.capacity - 2);
    expect(await everything(form, visitor.id)).not.toContain(secret);
  });

  it("twice at once, and together with a cancellation and an edit, happens once", async () => {
    const { form, visitor } = await known({ capacity: 3 });
    await Promise.all([visitor.erase(), visitor.cancel(), visitor.erase(), visitor.edit({ fullName: "Ktoś" })]);
    expect(await readSignUp(tableName, form.id, visitor.id)).toBeUndefined();
    const left = (await auditOf(visitor)).filter((record) => record !== "AUDIT changed");
    expect(left).toEqual(["AUDIT cancelled", "AUDIT confirmed", "AUDIT erased"]);
    await expectConsistent(form);
  });
});

describe("an erasure that was interrupted", () => {
  it.each([0, 1, 3, 5])("after %i items is finished by the next one", async (survivors) => {
    const { form, visitor } = await known();
    const signUp = await visitor.signUp();
    await visitor.cancel();
    const traces = await tracesOf(tableName, form, signUp);
    expect(traces.length).toBeGreaterThan(5);
    const gone = traces
      .slice(0, survivors)
      .map((key) => ({ delete: key, condition: { expression: "attribute_exists(pk)" } }));
    if (gone.length > 0) await transact(tableName, gone);

    const current = await readConference(tableName, form.id, { fresh: true });
    await eraseSubmission(tableName, current ?? form, signUp, inDays(0), "system");
    await eraseSubmission(tableName, current ?? form, signUp, inDays(0), "system");
    await expectNothingLeft(form, visitor);
  });
});
