import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFigures, readSignUp } from "../../../functions/shared/records.ts";
import { acceptOffer } from "../../../functions/shared/seats/accept-offer.ts";
import { declineOffer } from "../../../functions/shared/seats/end-offer.ts";
import { offerFreedSeats } from "../../../functions/shared/seats/make-offers.ts";
import { cancellation } from "../../../functions/shared/sign-ups/cancellation.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { postTo, stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const session = (id: string, day: number, capacity: number): Conference["sessions"][number] => ({
  id,
  title: { pl: `Szkolenie ${id}` },
  startsAt: inDays(day),
  endsAt: inDays(day + 0.1),
  capacity,
});
const aSeries = (changes: Partial<Conference> = {}) =>
  anEvent({ capacity: 40, sessions: [session("law", 30, 1), session("money", 30.2, 2)], ...changes });

const both = { answers: { sessions: ["law", "money"] } };
const now = () => new Date().toISOString();

async function signUpOf(form: Conference, id: string): Promise<SignUp> {
  const signUp = await readSignUp(tableName, form.id, id);
  if (!signUp) throw new Error("There is no such sign-up");
  return signUp;
}
async function cancel(form: Conference, id: string): Promise<void> {
  const signUp = await signUpOf(form, id);
  if (signUp.status === "cancelled" || signUp.status === "declined") throw new Error("It is over already");
  const by = { reason: "person", actor: "applicant", now: now() } as const;
  expect(await transact(tableName, cancellation(signUp, by))).toBeUndefined();
  await offerFreedSeats(tableName, form.id, now());
}

describe("one sign-up for several sessions", () => {
  it("has a seat in one and waits for another", async () => {
    // given
    const form = await aSeries();
    const first = await signedUp(form, both);

    // when
    const second = await signedUp(form, both);

    // then
    expect((await signUpOf(form, first.id)).sessions).toEqual({
      law: { status: "confirmed" },
      money: { status: "confirmed" },
    });
    expect(await signUpOf(form, second.id)).toMatchObject({
      status: "confirmed",
      sessions: { law: { status: "waitlisted", waitingNumber: 1 }, money: { status: "confirmed" } },
    });
    expect((await readFigures(tableName, form.id))?.sessions).toMatchObject({
      law: { free: 0, waitlisted: 1 },
      money: { free: 0, waitlisted: 0 },
    });
  });

  it("is offered the seat that another gives back, in that session alone", async () => {
    const form = await aSeries();
    const [first, second] = [await signedUp(form, both), await signedUp(form, both)];
    await cancel(form, first.id);
    const offered = await signUpOf(form, second.id);
    expect(offered.sessions["law"]).toMatchObject({ status: "offered" });
    expect(await acceptOffer(tableName, form, offered, "law", now(), [])).toBeUndefined();
    expect((await signUpOf(form, second.id)).sessions["law"]).toEqual({ status: "confirmed" });
    expect((await readFigures(tableName, form.id))?.sessions["law"]).toMatchObject({ free: 0, waitlisted: 0 });
    const kinds = (await stored(keys.letter(second.id).pk, prefix.letter)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["sessionOffered", "signUpChanged", "signUpConfirmed"]);
  });

  it("may decline the session and keeps the rest; the seat goes to the next in line", async () => {
    const form = await aSeries();
    const [first, second, third] = [await signedUp(form, both), await signedUp(form, both), await signedUp(form, both)];
    await cancel(form, first.id);
    await declineOffer(tableName, form, await signUpOf(form, second.id), "law", now(), []);
    await offerFreedSeats(tableName, form.id, now());
    expect(await signUpOf(form, second.id)).toMatchObject({ status: "confirmed", sessions: { money: {} } });
    expect((await signUpOf(form, second.id)).sessions).not.toHaveProperty("law");
    expect((await signUpOf(form, third.id)).sessions["law"]).toMatchObject({ status: "offered" });
  });

  it("gives all its places back when it is cancelled", async () => {
    const form = await aSeries();
    const ids = [(await signedUp(form, both)).id, (await signedUp(form, both)).id];
    for (const id of ids) await cancel(form, id);
    const figures = await readFigures(tableName, form.id);
    expect(figures?.counter).toMatchObject({ free: 40, waitlisted: 0 });
    expect(figures?.sessions).toMatchObject({
      law: { free: 1, waitlisted: 0 },
      money: { free: 2, waitlisted: 0 },
    });
  });

  it("gets its sessions with the seat at the event, when it had to wait for that", async () => {
    const form = await aSeries({ capacity: 1 });
    const [first, second] = [await signedUp(form, both), await signedUp(form, both)];
    expect(await signUpOf(form, second.id)).toMatchObject({ status: "waitlisted", sessions: {} });
    await cancel(form, first.id);
    expect(await acceptOffer(tableName, form, await signUpOf(form, second.id), "event", now(), [])).toBeUndefined();
    expect(await signUpOf(form, second.id)).toMatchObject({
      status: "confirmed",
      sessions: { law: { status: "confirmed" }, money: { status: "confirmed" } },
    });
  });

  it("never takes more seats of a session than there are, when everybody comes at once", async () => {
    const form = await aSeries();
    const answers = await Promise.all(Array.from({ length: 12 }, () => postTo(form, both)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(12).fill(201));
    expect((await readFigures(tableName, form.id))?.sessions).toMatchObject({
      law: { free: 0, waitlisted: 11, lastNumber: 11 },
      money: { free: 0, waitlisted: 10, lastNumber: 10 },
    });
  });
});
