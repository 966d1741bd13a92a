import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readFigures } from "../../../functions/shared/records.ts";
import { offerFreedSeats } from "../../../functions/shared/seats/make-offers.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { textOf } from "../pages/html.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { expectConsistent } from "./consistent.ts";
import { expectPage, Visitor } from "./visitor.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const delegations = { maxSeats: 5 };
const seats = (number: number, sessions?: string[]) => ({ answers: { seats: number, ...(sessions && { sessions }) } });
const chose = (...sessions: string[]) => ({ answers: { sessions } });
const session = (id: string, day: number, capacity: number, admits?: string[]): Conference["sessions"][number] => ({
  id,
  title: { pl: `Szkolenie ${id}` },
  startsAt: inDays(day),
  endsAt: inDays(day + 0.1),
  capacity,
  ...(admits && { admits }),
});
const aVisitor = async (form: Conference, posting: Parameters<typeof signedUp>[1]) =>
  Visitor.of(form, await signedUp(form, posting));
/** A visitor who signed up half a day ago. */
async function anEarlierVisitor(form: Conference, posting: Parameters<typeof signedUp>[1]): Promise<Visitor> {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(inDays(-0.5)) });
  try {
    return await aVisitor(form, posting);
  } finally {
    vi.useRealTimers();
  }
}
const offer = (form: Conference) => offerFreedSeats(tableName, form.id, inDays(0));
const counterOf = async (form: Conference) => (await readFigures(tableName, form.id))?.counter;

describe("fewer people", () => {
  it("give their seats back, which are offered on at once", async () => {
    // given
    const form = await anEvent({ capacity: 4, delegations });
    const delegation = await aVisitor(form, seats(4));
    const waiting = await aVisitor(form, seats(2));
    expect(await waiting.signUp()).toMatchObject({ status: "waitlisted" });

    // when
    expectPage(await delegation.edit({ seats: "2" }), delegation);
    await offer(form);

    // then
    expect((await delegation.signUp()).participants).toHaveLength(2);
    expect(await waiting.signUp()).toMatchObject({ status: "offered" });
    await expectConsistent(form);
  });

  it("make a group in line smaller, which then fits", async () => {
    const form = await anEvent({ capacity: 5, delegations });
    await signedUp(form, seats(3));
    const group = await aVisitor(form, seats(4));
    const { waitingNumber } = (await group.signUp()) as { waitingNumber?: number };
    expectPage(await group.edit({ seats: "2" }), group);
    expect(await group.signUp()).toMatchObject({ status: "waitlisted", waitingNumber });
    await expectConsistent(form);
    await offer(form);
    expect(await group.signUp()).toMatchObject({ status: "offered" });
    await expectConsistent(form);
  });

  it("make an offer smaller, and the rest goes on", async () => {
    const form = await anEvent({ capacity: 3, delegations });
    const first = await aVisitor(form, seats(3));
    const group = await aVisitor(form, seats(3));
    const single = await aVisitor(form, seats(1));
    await first.cancel();
    await offer(form);
    expectPage(await group.edit({ seats: "2" }), group);
    await offer(form);
    expect(await single.signUp()).toMatchObject({ status: "offered" });
    await expectConsistent(form);
    expectPage(await group.answer("accept"), group);
    expect((await group.signUp()).participants).toHaveLength(2);
    await expectConsistent(form);
  });

  it("may not be fewer than those who are named", async () => {
    const form = await anEvent({ delegations });
    const named = { seats: 2, participants: [{ name: "Ala" }, { name: "Ela" }] };
    const visitor = await aVisitor(form, { answers: named });
    expect(await visitor.edit({ seats: "1" })).toMatchObject({ statusCode: 422 });
    const removed = { seats: "1", "participants[0].name": "Ela", "participants[1].name": "" };
    expectPage(await visitor.edit(removed), visitor);
    expect((await visitor.signUp()).participants).toEqual([{ name: "Ela" }]);
    await expectConsistent(form);
  });
});

describe("more people", () => {
  it("get seats while they are free", async () => {
    const form = await anEvent({ capacity: 4, delegations });
    const visitor = await aVisitor(form, seats(1));
    expectPage(await visitor.edit({ seats: "4" }), visitor);
    expect((await visitor.signUp()).participants).toHaveLength(4);
    expect(await counterOf(form)).toMatchObject({ free: 0 });
  });

  it("are refused when there are not so many, with how many there are", async () => {
    const form = await anEvent({ capacity: 4, delegations });
    const visitor = await aVisitor(form, seats(2));
    await signedUp(form);
    const answer = await visitor.edit({ seats: "4", fullName: "Jednak więcej" });
    expect(answer.statusCode).toBe(409);
    expect(textOf(answer.body ?? "")).toContain("Wolnych miejsc: 1.");
    expect(answer.body).toContain('value="Jednak więcej"');
    expect((await visitor.signUp()).revision).toBe(0);
    await expectConsistent(form);
  });

  it("get no seat past those who wait", async () => {
    const form = await anEvent({ capacity: 4, delegations });
    const visitor = await aVisitor(form, seats(2));
    await signedUp(form);
    await signedUp(form, seats(3));
    expect(await visitor.edit({ seats: "3" })).toMatchObject({ statusCode: 409 });
    await expectConsistent(form);
  });

  it("do not come in by growing in line", async () => {
    const form = await anEvent({ capacity: 1, delegations });
    await signedUp(form);
    const waiting = await aVisitor(form, seats(1));
    expect(await waiting.edit({ seats: "3" })).toMatchObject({ statusCode: 409 });
    expect((await waiting.signUp()).participants).toHaveLength(1);
    await expectConsistent(form);
  });

  it.each([
    ["from a shard that has them", 3, "4"],
    ["gathered from all shards", 1, "5"],
  ])("get seats of an event with a rush: %s", async (_, before, after) => {
    const form = await anEvent({ capacity: 12, shards: 3, delegations });
    const visitor = await aVisitor(form, seats(before));
    expectPage(await visitor.edit({ seats: after }), visitor);
    expect((await visitor.signUp()).participants).toHaveLength(Number(after));
    await expectConsistent(form);
  });

  it("must fit into every session that is kept", async () => {
    const form = await anEvent({
      capacity: 9,
      delegations,
      sessions: [session("law", 30, 2), session("tax", 30.2, 9)],
    });
    const visitor = await aVisitor(form, seats(2, ["law", "tax"]));
    const answer = await visitor.edit({ seats: "3" });
    expect(answer.statusCode).toBe(409);
    expect(textOf(answer.body ?? "")).toContain("W sesji „Szkolenie law” nie ma tylu wolnych miejsc.");
    expectPage(await visitor.edit({ seats: "3", sessions: ["tax"] }), visitor);
    expect((await visitor.signUp()).sessions).toEqual({ tax: { status: "confirmed" } });
    await expectConsistent(form);
  });
});

describe("sessions", () => {
  const series = () =>
    anEvent({
      capacity: 9,
      sessions: [session("law", 30, 1), session("tax", 30.05, 5), session("fund", 30.3, 5, ["administration"])],
    });

  it("are swapped: what is given up goes on, what is taken is a seat or a place in line", async () => {
    const form = await series();
    const holder = await aVisitor(form, chose("law"));
    const visitor = await aVisitor(form, chose("tax"));
    expectPage(await visitor.edit({ sessions: ["law"] }), visitor);
    expect((await visitor.signUp()).sessions).toEqual({ law: { status: "waitlisted", waitingNumber: 1 } });
    await expectConsistent(form);

    expectPage(await holder.edit({ sessions: ["tax"] }), holder);
    await offer(form);
    expect((await visitor.signUp()).sessions["law"]).toMatchObject({ status: "offered" });
    expect((await holder.signUp()).sessions).toEqual({ tax: { status: "confirmed" } });
    expect(textOf((await visitor.page()).body ?? "")).toContain("Zwolniło się miejsce: Szkolenie law");

    expectPage(await visitor.edit({ sessions: ["tax"] }), visitor);
    expect((await visitor.signUp()).sessions).toEqual({ tax: { status: "confirmed" } });
    await expectConsistent(form);
  });

  it("at the same time, or not for this kind of participant, are refused as at sign-up", async () => {
    const form = await series();
    const visitor = await aVisitor(form, { answers: { participantKind: "ngo", sessions: ["law"] } });
    const clash = await visitor.edit({ sessions: ["law", "tax"] });
    expect(clash.statusCode).toBe(422);
    expect(clash.body).toContain("Szkolenie tax");
    expect(await visitor.edit({ sessions: ["fund"] })).toMatchObject({ statusCode: 422 });
    expectPage(await visitor.edit({ sessions: ["fund"], participantKind: "administration" }), visitor);
    expect((await visitor.signUp()).sessions).toEqual({ fund: { status: "confirmed" } });
  });

  it("are only wished for until there is a seat at the event", async () => {
    const form = await anEvent({ capacity: 1, sessions: [session("law", 30, 1), session("tax", 30.2, 5)] });
    const first = await aVisitor(form, chose("tax"));
    const waiting = await aVisitor(form, chose("law"));
    expectPage(await waiting.edit({ sessions: ["tax"] }), waiting);
    expect(await waiting.signUp()).toMatchObject({ sessions: {}, answers: { sessions: ["tax"] } });
    await first.cancel();
    await offer(form);
    await waiting.answer("accept");
    expect((await waiting.signUp()).sessions).toEqual({ tax: { status: "confirmed" } });
    await expectConsistent(form);
  });

  it("that were offered and declined are named with the reason, and can be chosen again", async () => {
    const form = await series();
    const holder = await aVisitor(form, chose("law"));
    const visitor = await aVisitor(form, chose("law"));
    await holder.cancel();
    await offer(form);
    expectPage(await visitor.answer("decline", "law"), visitor);
    expect(textOf((await visitor.page()).body ?? "")).toMatch(/Szkolenie law brak miejsca: zrezygnowali Państwo/);
    expectPage(await visitor.edit({ sessions: ["law"] }), visitor);
    expect((await visitor.signUp()).sessions).toEqual({ law: { status: "confirmed" } });
    await expectConsistent(form);
  });
});

describe("a series that has begun", () => {
  const begun = (capacity = 5) =>
    anEvent({
      startsAt: inDays(-0.1),
      closesAt: inDays(10),
      endsAt: inDays(22),
      capacity: 9,
      sessions: [
        session("opening", -0.1, 9),
        session("past", -0.05, 9),
        session("law", 20, capacity),
        session("tax", 21, 5),
      ],
    });

  it("still lets people change the sessions to come; one that has begun stays as it is without a word", async () => {
    const form = await begun();
    const visitor = await anEarlierVisitor(form, chose("opening", "law"));
    expectPage(await visitor.edit({ sessions: ["tax"] }), visitor);
    expect((await visitor.signUp()).sessions).toEqual({
      opening: { status: "confirmed" },
      tax: { status: "confirmed" },
    });
    await expectConsistent(form);
  });

  it("does not let anybody take a session that has begun, and says so", async () => {
    const form = await begun();
    const visitor = await aVisitor(form, chose("law"));
    const answer = await visitor.edit({ sessions: ["law", "past"] });
    expect(answer.statusCode).toBe(409);
    expect(textOf(answer.body ?? "")).toContain("Sesja „Szkolenie past” już się rozpoczęła");
    expect((await visitor.signUp()).sessions).toEqual({ law: { status: "confirmed" } });
  });

  it("still offers a seat that is given back in a session to come, and it can be taken", async () => {
    const form = await begun(1);
    const [holder, visitor] = [await aVisitor(form, chose("law")), await aVisitor(form, chose("law"))];
    expectPage(await holder.cancel(), holder);
    await offer(form);
    const offered = (await visitor.signUp()).sessions["law"];
    expect(offered).toMatchObject({ status: "offered" });
    expectPage(await visitor.answer("accept", "law"), visitor);
    expect((await visitor.signUp()).sessions).toEqual({ law: { status: "confirmed" } });
    await expectConsistent(form);
  });

  it("offers nothing in a session that has begun itself", async () => {
    const form = await anEvent({
      startsAt: inDays(-0.1),
      closesAt: inDays(10),
      endsAt: inDays(22),
      sessions: [session("opening", -0.1, 1), session("law", 20, 5)],
    });
    const holder = await anEarlierVisitor(form, chose("opening"));
    const visitor = await anEarlierVisitor(form, chose("opening", "law"));
    expectPage(await holder.cancel(), holder);
    await offer(form);
    expect((await visitor.signUp()).sessions["opening"]).toMatchObject({ status: "waitlisted" });
  });
});
