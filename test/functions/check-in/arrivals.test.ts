import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { submissionId } from "../../support/submissions.ts";
import { stored } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { aKey, aRunningEvent, clerk, inHours, list, postForm, postJson, report, somebody } from "./support.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const arrivalsOf = (form: Conference) => stored(keys.counter(form.id).pk, prefix.arrival);
const auditOf = async (id: string) => (await stored(keys.needs(id).pk, prefix.audit)).map(({ action }) => action);
const send = async (key: string, ...arrivals: unknown[]) =>
  (await postJson(key, "arrivals", { arrivals })).body.arrivals;

describe("arrivals", () => {
  it("are recorded with the device's own time, by whom and how", async () => {
    // given
    const form = await aRunningEvent();
    const anna = await somebody(form);
    const key = await aKey(form);
    const seen = report(anna, { at: inHours(-0.25) });

    // when
    const answers = await send(key, seen);

    // then
    expect(answers).toEqual([{ id: seen.id, outcome: "recorded", at: seen.at }]);
    expect(await arrivalsOf(form)).toMatchObject([
      { submissionId: anna.id, participant: 1, at: seen.at, method: "name", by: clerk.id },
    ]);
    expect(await auditOf(anna.id)).toEqual(["arrived"]);
  });

  it("are counted once when a device sends them again, and when another device has been first", async () => {
    const form = await aRunningEvent();
    const anna = await somebody(form);
    const [mine, yours] = [await aKey(form), await aKey(form)];
    const seen = report(anna);
    await send(mine, seen);

    expect(await send(mine, seen)).toEqual([{ id: seen.id, outcome: "recorded", at: seen.at }]);
    const late = report(anna, { at: inHours(-0.1) });
    expect(await send(yours, late)).toEqual([{ id: late.id, outcome: "alreadyArrived", at: seen.at }]);
    expect(await arrivalsOf(form)).toHaveLength(1);
    expect(await auditOf(anna.id)).toEqual(["arrived"]);
  });

  it("are counted once whatever is sent how often, at once and by how many devices", async () => {
    const ticks = fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(ticks, async (all) => {
        const form = await aRunningEvent();
        const people: SignUp[] = [];
        for (let number = 0; number < 4; number += 1) people.push(await somebody(form));
        const devices = [await aKey(form), await aKey(form), await aKey(form)];
        const reports = all.map(([device, person]) => ({ device, seen: report(people[person] ?? { id: "" }) }));
        // Each device sends everything it has twice, and all of them at the same time.
        const batches = devices.flatMap((key, index) => {
          const own = reports.filter(({ device }) => device === index).map(({ seen }) => seen);
          return own.length > 0 ? [send(key, ...own), send(key, ...own)] : [];
        });
        const answers = (await Promise.all(batches)).flat();

        const came = new Set(all.map(([, person]) => people[person]?.id));
        const recorded = await arrivalsOf(form);
        expect(recorded.map(({ submissionId: id }) => id).toSorted()).toEqual([...came].toSorted());
        expect(answers.every(({ outcome }) => outcome === "recorded" || outcome === "alreadyArrived")).toBe(true);
        for (const id of came) expect(await auditOf(String(id))).toEqual(["arrived"]);
      }),
      { numRuns: 12 },
    );
  });

  it("of a delegation are those of its people, and of nobody else", async () => {
    const form = await aRunningEvent();
    const group = await somebody(form, { participants: [{ name: "Anna Nowak" }, {}] });
    const key = await aKey(form);
    const outcomes = await send(key, ...[1, 2, 3].map((participant) => report(group, { participant })));
    expect(outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["recorded", "recorded", "unknown"]);
    expect(await arrivalsOf(form)).toHaveLength(2);
  });

  it("by a scanned ticket need its secret", async () => {
    const form = await aRunningEvent();
    const anna = await somebody(form);
    const key = await aKey(form);
    const forged = report(anna, { method: "scan", ticketSecret: "0123456789abcdef" });
    expect(await send(key, forged)).toEqual([{ id: forged.id, outcome: "unknown" }]);
    const real = report(anna, { method: "scan", ticketSecret: anna.ticketSecret });
    expect(await send(key, real)).toMatchObject([{ outcome: "recorded" }]);
    // Neither does a forged ticket tell whether its person is there.
    expect(await send(key, forged)).toEqual([{ id: forged.id, outcome: "unknown" }]);
    const bare = await postJson(key, "arrivals", { arrivals: [report(anna, { method: "scan" })] });
    expect(bare.status).toBe(422);
  });

  it("of people without a seat are refused with the state of their sign-up", async () => {
    const form = await aRunningEvent();
    const waiting = await somebody(form, { status: "waitlisted", waitingNumber: 3 });
    const gone = await somebody(form, { status: "cancelled", cancelledAt: inHours(-9), cancelReason: "person" });
    const key = await aKey(form);
    expect(await send(key, report(waiting), report(gone))).toMatchObject([
      { outcome: "notConfirmed", status: "waitlisted", reference: waiting.reference },
      { outcome: "notConfirmed", status: "cancelled", reference: gone.reference },
    ]);
    expect(await arrivalsOf(form)).toEqual([]);
  });

  it("of another event's people are unknown, and nothing is written there", async () => {
    const [form, other] = [await aRunningEvent(), await aRunningEvent()];
    const stranger = await somebody(other);
    expect(await send(await aKey(form), report(stranger), report({ id: submissionId(987_654) }))).toMatchObject([
      { outcome: "unknown" },
      { outcome: "unknown" },
    ]);
    expect(await arrivalsOf(other)).toEqual([]);
    expect(await arrivalsOf(form)).toEqual([]);
  });

  it("by a wrong clock are set to what can be true", async () => {
    const form = await aRunningEvent();
    const [early, late] = [await somebody(form), await somebody(form)];
    const key = await aKey(form);
    const before = new Date().toISOString();
    const [first, second] = await send(key, report(early, { at: inHours(-9000) }), report(late, { at: inHours(9000) }));
    expect(first.at > inHours(-26) && first.at <= form.startsAt).toBe(true);
    expect(second.at >= before && second.at <= new Date().toISOString()).toBe(true);
  });

  it("are taken in batches of at most 200 that are right as a whole", async () => {
    const form = await aRunningEvent();
    const anna = await somebody(form);
    const key = await aKey(form);
    const wrong = [
      { arrivals: Array.from({ length: 201 }, () => report(anna)) },
      { arrivals: [] },
      { arrivals: [report(anna), { ...report(anna), at: "yesterday" }] },
      { arrivals: [{ ...report(anna), participant: 0 }] },
      { arrivals: [{ ...report(anna), name: "Anna" }] },
    ];
    for (const body of wrong) expect((await postJson(key, "arrivals", body)).status).toBe(422);
    expect(await arrivalsOf(form)).toEqual([]);
  });
});

describe("taking back", () => {
  const undo = (key: string, id: string, arrivedAt: string) =>
    postJson(key, "undo", { submissionId: id, participant: 1, arrivedAt });

  it("takes back what was seen, once, with a record of it", async () => {
    const form = await aRunningEvent();
    const anna = await somebody(form);
    const key = await aKey(form);
    const [{ at }] = await send(key, report(anna));
    expect((await undo(key, anna.id, at)).body).toEqual({ outcome: "undone" });
    expect((await undo(key, anna.id, at)).body).toEqual({ outcome: "undone" });
    expect(await arrivalsOf(form)).toEqual([]);
    expect(await auditOf(anna.id)).toEqual(["arrived", "arrivalUndone"]);
    expect(await send(key, report(anna))).toMatchObject([{ outcome: "recorded" }]);
  });

  it("leaves what another device has recorded since", async () => {
    const form = await aRunningEvent();
    const anna = await somebody(form);
    const key = await aKey(form);
    const [{ at }] = await send(key, report(anna));
    const other = await undo(key, anna.id, inHours(-0.4));
    expect(other.body).toEqual({ outcome: "alreadyArrived", at });
    expect(await arrivalsOf(form)).toHaveLength(1);
  });
});

describe("the link of a door", () => {
  it("opens one event to whoever has it, or to its clerk by their own, and nothing after its end", async () => {
    const form = await aRunningEvent();
    const anna = await somebody(form);
    for (const purpose of ["checkIn", "organise"] as const) {
      expect((await list(await aKey(form, { purpose }))).body.people).toMatchObject([{ submissionId: anna.id }]);
    }
    const ended = await aKey(form, { expiresAt: inHours(-0.1) });
    expect((await postJson(ended, "arrivals", { arrivals: [report(anna)] })).status).toBe(410);
    expect((await list(ended)).status).toBe(410);
    const former = await aKey(form, { purpose: "organise", assigneeId: "dawny" });
    expect((await list(former)).status).toBe(404);
    expect((await list("x".repeat(43))).status).toBe(404);
    expect(await arrivalsOf(form)).toEqual([]);
  });

  it("shows what the door must know of people with a seat, and no more", async () => {
    const form = await aRunningEvent();
    const anna = await somebody(form, { participants: [{ name: "Anna Nowak", email: "anna@example.org" }] });
    await somebody(form, { status: "waitlisted", waitingNumber: 1 });
    const { body } = await list(await aKey(form));
    expect(body.people).toHaveLength(1);
    expect(body.people[0]).toMatchObject({ name: "Anna Nowak", reference: anna.reference, participant: 1 });
    expect(JSON.stringify(body)).not.toMatch(/@|answers|consents/);
    expect(JSON.stringify(body)).not.toContain(anna.ticketSecret);
  });
});

describe("the page without JavaScript", () => {
  it("ticks, says so, and takes back", async () => {
    const form = await aRunningEvent();
    const anna = await somebody(form, { participants: [{ name: "Anna Nowak" }] });
    const key = await aKey(form);
    const person = { submissionId: anna.id, participant: "1" };
    const open = async (location: string) => {
      const { handler } = await import("../../../functions/check-in-page/index.ts");
      const { go } = await import("../support/events.ts");
      const { searchParams } = new URL(location, "http://localhost");
      return go(handler, { path: `/check-in/${key}`, parameters: { key }, query: Object.fromEntries(searchParams) });
    };

    const ticked = await postForm(key, "arrivals", { ...person, q: "nowak" });
    expect(ticked.status).toBe(303);
    const page = await open(ticked.location);
    expect(page.body).toContain("Anna Nowak: obecność zapisana.");
    expect(page.body).toContain("Obecnych: 1 z 1");
    const arrivedAt = /name="arrivedAt" value="([^"]+)"/.exec(page.body ?? "")?.[1] ?? "";

    const undone = await postForm(key, "undo", { ...person, arrivedAt });
    expect((await open(undone.location)).body).toContain("Anna Nowak: obecność cofnięta.");
    expect(await arrivalsOf(form)).toEqual([]);
    expect((await open("/?q=nikt")).body).not.toContain("Anna Nowak");
  });

  it("runs the script of this service and no other, and no cache keeps it", async () => {
    const form = await aRunningEvent();
    const key = await aKey(form);
    const { handler } = await import("../../../functions/check-in-page/index.ts");
    const { go } = await import("../support/events.ts");
    const { headers } = await go(handler, { path: `/check-in/${key}`, parameters: { key } });
    expect(headers?.["content-security-policy"]).toMatch(/default-src 'none'; script-src 'self'; worker-src 'self'/);
    expect(headers?.["content-security-policy"]).not.toMatch(/unsafe|\*/);
    expect(headers?.["permissions-policy"]).toContain("camera=(self)");
    expect(headers?.["cache-control"]).toBe("no-store");
    expect(headers?.["referrer-policy"]).toBe("no-referrer");
  });
});
