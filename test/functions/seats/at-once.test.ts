import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFigures, readSignUp } from "../../../functions/shared/records.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import { anEvent, signedUp } from "../support/conferences.ts";
import { postTo, stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const receiptsOf = (answers: { body?: string | undefined }[]): Receipt[] =>
  answers.map(({ body }) => JSON.parse(body ?? "") as Receipt);

describe("seats of one event", () => {
  it.each([1, 4])("over %i counters are given out exactly when everybody comes at once", async (shards) => {
    // given
    const form = await anEvent({ capacity: 7, shards });

    // when
    const answers = await Promise.all(Array.from({ length: 16 }, () => postTo(form)));

    // then
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(16).fill(201));
    const receipts = receiptsOf(answers);
    expect(receipts.filter(({ status }) => status === "confirmed")).toHaveLength(7);
    const positions = receipts.flatMap(({ waitlistPosition }) => waitlistPosition ?? []);
    expect(positions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 9 }, (_, index) => index + 1));
    const figures = await readFigures(tableName, form.id);
    expect(figures?.counter).toMatchObject({ free: 0, waitlisted: 9, drained: true });
    expect(figures?.shards.map(({ free }) => free)).toEqual(Array(shards === 1 ? 0 : shards).fill(0));
  });

  it("are found by a delegation although no shard has enough of them", async () => {
    const form = await anEvent({ capacity: 8, shards: 4, delegations: { maxSeats: 5 } });
    const delegation = await signedUp(form, { answers: { seats: 5 } });
    const single = await signedUp(form);
    const late = await signedUp(form, { answers: { seats: 3 } });
    expect([delegation, single, late].map(({ status }) => status)).toEqual(["confirmed", "confirmed", "waitlisted"]);
    expect((await readFigures(tableName, form.id))?.counter.free).toBe(2);
  });

  it("are taken once by one key, however often and however simultaneously it is sent", async () => {
    const form = await anEvent({ capacity: 5 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => postTo(form, { key: "one-and-the-same-key" })));
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect((await readFigures(tableName, form.id))?.counter).toMatchObject({ free: 4, waitlisted: 0 });
    const other = await postTo(form, { key: "one-and-the-same-key", answers: { fullName: "Kto Inny" } });
    expect(other.statusCode).toBe(409);
  });
});

describe("one person", () => {
  it("gets one seat, however often they sign up at the same moment, and the link again once an hour", async () => {
    // given
    const form = await anEvent({ capacity: 50 });

    // when the same address comes twenty times, each time as a new submission
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        postTo(form, { answers: { email: index % 2 ? "Anna.Nowak@Example.org" : "anna.nowak@example.org" } }),
      ),
    );

    // then
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    const refused = answers.filter(({ statusCode }) => statusCode === 409);
    expect(refused).toHaveLength(19);
    expect(JSON.parse(refused[0]?.body ?? "")).toMatchObject({ type: "urn:wspolnie:alreadyRegistered" });
    expect((await readFigures(tableName, form.id))?.counter.free).toBe(49);
    const [receipt] = receiptsOf(answers.filter(({ statusCode }) => statusCode === 201));
    const letters = await stored(keys.letter(receipt?.id ?? "").pk, prefix.letter);
    expect(letters.map(({ kind }) => kind).toSorted()).toEqual(["signUpConfirmed", "signUpLink"]);
  });

  it("who is part of a delegation is told so, and no link goes to anybody", async () => {
    const form = await anEvent({ capacity: 50, delegations: { maxSeats: 5 } });
    const people = [{ name: "Jan Kot", email: "jan@example.org" }];
    const fields = await signedUp(form, { answers: { seats: 2, participants: people } });
    const again = await postTo(form, { answers: { email: "jan@example.org" } });
    expect(again.statusCode).toBe(409);
    expect(JSON.parse(again.body ?? "")).toMatchObject({ type: "urn:wspolnie:alreadyInDelegation" });
    expect(await stored(keys.letter(fields.id).pk, prefix.letter)).toHaveLength(1);
  });
});

describe("one organisation", () => {
  it("brings as many people as it may, however it writes its name and however many sign up at once", async () => {
    // given
    const form = await anEvent({ capacity: 50, delegations: { maxSeats: 5, perOrganisation: 5 } });
    const names = ["Fundacja „Razem”", "FUNDACJA RAZEM", "fundacja  razem.", "Fundacja - Razem"];

    // when
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => postTo(form, { answers: { organisation: names[index % 4], seats: 2 } })),
    );

    // then
    const taken = receiptsOf(answers.filter(({ statusCode }) => statusCode === 201));
    expect(taken).toHaveLength(2);
    const refused = JSON.parse(answers.find(({ statusCode }) => statusCode === 409)?.body ?? "");
    expect(refused).toMatchObject({ type: "urn:wspolnie:organisationFull" });
    expect(refused.detail).toContain("1");
    expect((await signedUp(form, { answers: { organisation: names[0], seats: 1 } })).status).toBe("confirmed");
    expect((await signedUp(form, { answers: { organisation: "Inna", seats: 1 } })).status).toBe("confirmed");
    expect(await readSignUp(tableName, form.id, taken[0]?.id ?? "")).toMatchObject({ participants: [{}, {}] });
  });
});
