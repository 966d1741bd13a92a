import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseItem, readFigures } from "../../../functions/shared/records.ts";
import { expireOffer } from "../../../functions/shared/seats/end-offer.ts";
import { offerFreedSeats } from "../../../functions/shared/seats/make-offers.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { getItem } from "../../../functions/shared/table/reads.ts";
import { updateItem } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import { Offer } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import { textOf } from "../pages/html.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { expectPage, Visitor } from "./visitor.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

/** An event with one seat that was given back, and somebody to whom it is offered. */
async function offered() {
  const form = await anEvent({ capacity: 1 });
  const [first, second] = [await signedUp(form), await signedUp(form)];
  await (await Visitor.of(form, first)).cancel();
  await offerFreedSeats(tableName, form.id, inDays(0));
  const visitor = await Visitor.of(form, second);
  expect(await visitor.signUp()).toMatchObject({ status: "offered" });
  return { form, visitor };
}

const readOffer = async (form: Conference, { id }: Visitor) =>
  parseItem(Offer, (await getItem(tableName, keys.offer(form.id, "event", id))) ?? {});

/** As when the working hours of an offer have gone by. */
async function letTimePass(form: Conference, { id }: Visitor) {
  const values = { ":past": inDays(-0.01) };
  const exists = { expression: "attribute_exists(pk)", values };
  await updateItem(tableName, {
    update: keys.offer(form.id, "event", id),
    expression: "SET expiresAt = :past",
    condition: exists,
  });
  await updateItem(tableName, {
    update: keys.submission(form.id, id),
    expression: "SET offerExpiresAt = :past",
    condition: exists,
  });
}

const freeSeats = async (form: Conference) => (await readFigures(tableName, form.id))?.counter.free;

describe("an offer of a freed seat", () => {
  it("is accepted by a post from one's own page, which says so afterwards", async () => {
    const { form, visitor } = await offered();
    expect(textOf((await visitor.page()).body ?? "")).toContain("Zwolniło się miejsce dla Państwa");
    expectPage(await visitor.answer("accept"), visitor);
    expect(await visitor.signUp()).toMatchObject({ status: "confirmed" });
    expect(await freeSeats(form)).toBe(0);
    expect(textOf((await visitor.page()).body ?? "")).toContain("Mają Państwo zapewnione miejsce.");
  });

  it("is declined: the sign-up ends, the page says why, and the seat is free for the next", async () => {
    const { form, visitor } = await offered();
    expectPage(await visitor.answer("decline"), visitor);
    expect(await visitor.signUp()).toMatchObject({ status: "cancelled", cancelReason: "offerDeclined" });
    expect(await freeSeats(form)).toBe(1);
    expect(textOf((await visitor.page()).body ?? "")).toContain("Nie przyjęli Państwo zaproponowanego miejsca");
  });

  it("is decided by the first answer; a second one shows what was decided", async () => {
    const { form, visitor } = await offered();
    await visitor.answer("accept");
    const before = await visitor.signUp();
    expectPage(await visitor.answer("accept"), visitor);
    expectPage(await visitor.answer("decline"), visitor);
    expect(await visitor.signUp()).toEqual(before);
    expect(await freeSeats(form)).toBe(0);
    expect((await visitor.history()).filter((action) => action === "offerAccepted")).toHaveLength(1);
  });

  it("cannot be accepted after its time, whether or not anybody has noticed yet", async () => {
    const { form, visitor } = await offered();
    await letTimePass(form, visitor);
    expectPage(await visitor.answer("accept"), visitor);
    expect(await visitor.signUp()).toMatchObject({ status: "offered" });
    expect(textOf((await visitor.page()).body ?? "")).toContain("Czas na odpowiedź minął");

    await expireOffer(tableName, form, await readOffer(form, visitor), inDays(0));
    expectPage(await visitor.answer("accept"), visitor);
    expect(await visitor.signUp()).toMatchObject({ status: "cancelled", cancelReason: "offerExpired" });
    expect(textOf((await visitor.page()).body ?? "")).toContain("Czas na przyjęcie zaproponowanego miejsca minął");
  });

  it("is accepted or runs out, never both, when both happen at once", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { form, visitor } = await offered();
      const offer = await readOffer(form, visitor);
      const expiry = () => expireOffer(tableName, form, offer, inDays(29));
      const answers = round % 2 === 0 ? [visitor.answer("accept"), expiry()] : [expiry(), visitor.answer("accept")];
      await Promise.all(answers);
      const { status } = await visitor.signUp();
      expect(["confirmed", "cancelled"]).toContain(status);
      expect(await freeSeats(form)).toBe(status === "confirmed" ? 0 : 1);
      const decided = (await visitor.history()).filter((action) => /^offer(Accepted|Expired)/.test(String(action)));
      expect(decided).toHaveLength(1);
    }
  });

  it("is not answered by a visit, by nonsense, or by somebody else's link", async () => {
    const { visitor } = await offered();
    await visitor.page();
    expect(await visitor.answer("perhaps")).toMatchObject({ statusCode: 422 });
    expect(await visitor.answer("accept", "EVENT!")).toMatchObject({ statusCode: 422 });
    expectPage(await visitor.answer("accept", "no-such-session"), visitor);
    expect(await visitor.signUp()).toMatchObject({ status: "offered" });
  });
});
