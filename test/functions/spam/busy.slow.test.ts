import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { mostOf, type Purpose, windowMillis } from "../../../domain/spam/limits.ts";
import type { DoorRequest } from "../../../functions/shared/http/door.ts";
import type { Deed } from "../../../functions/shared/spam/busy.ts";
import { writeSecret } from "../../../functions/shared/spam/secret.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import { stored, tableName } from "../support/doors.ts";
import { httpEvent } from "../support/events.ts";
import { openTable } from "../support/table.ts";

const window = 3_000_000 * windowMillis;
const school = "203.0.113.5";
const recipient = "anna@example.org";
const purposes = Object.keys(mostOf).filter((name): name is Purpose => name in mostOf);
/** How far each container may lag behind: nine it has not told, and a few that are on their way. */
const lag = 20;

let forms = 0;
const aForm = () => `counted-${(forms += 1)}`;
const deedOf = (purpose: Purpose): Deed => ({ purpose, ...(purpose === "recipient" && { of: recipient }) });

type Container = (formId: string, purpose: Purpose, from?: string, at?: number) => Promise<boolean>;

/** A container of its own memory: whether what is done in it passes. */
async function aContainer(): Promise<Container> {
  vi.resetModules();
  const { busyRefusal } = await import("../../../functions/shared/spam/busy.ts");
  return async (formId, purpose, from = school, at = window + 60_000) => {
    const event = httpEvent({ path: "/", sourceIp: from });
    const now = new Date(at).toISOString();
    const request: DoorRequest = { event, body: { type: "none" }, language: "pl", now, path: () => "", headers: {} };
    const refusal = await busyRefusal(request, tableName, formId, deedOf(purpose));
    if (refusal) expect(refusal).toEqual({ code: "busy", retryAfterSeconds: expect.any(Number) });
    return refusal === undefined;
  };
}

let database: Database;
let containers: Container[];
beforeAll(async () => {
  database = await openTable();
  await writeSecret(tableName);
  containers = [];
  while (containers.length < 5) containers.push(await aContainer());
});
afterAll(() => database.close());

const anyContainer = (turn: number): Container => {
  const container = containers[(turn * turn + turn) % containers.length];
  if (!container) throw new Error("There is no container");
  return container;
};

/** Does it so many times at any container, 20 at the same time; how many of them pass. */
async function flood(formId: string, purpose: Purpose, times: number, at?: number): Promise<number> {
  let passed = 0;
  for (let turn = 0; turn < times; turn += 20) {
    const batch = Array.from({ length: Math.min(20, times - turn) }, (_, index) =>
      anyContainer(turn + index)(formId, purpose, school, at),
    );
    passed += (await Promise.all(batch)).filter(Boolean).length;
  }
  return passed;
}

describe("a flood from one network, wherever its requests arrive", () => {
  it.each(purposes)(
    "of the purpose %s is let through up to its limit, and again in the next window",
    async (purpose) => {
      const form = aForm();
      const most = mostOf[purpose];
      for (const at of [window + 60_000, window + windowMillis]) {
        const passed = await flood(form, purpose, most + 400, at);
        expect(passed).toBeGreaterThanOrEqual(most);
        expect(passed).toBeLessThanOrEqual(most + containers.length * lag);
      }
    },
  );

  it("hinders no other form, purpose or network, nor the machine itself", async () => {
    const form = aForm();
    await flood(form, "link", mostOf.link + 200);
    const [one] = containers;
    expect(await one?.(form, "link")).toBe(false);
    expect(await one?.(aForm(), "link")).toBe(true);
    expect(await one?.(form, "link", "203.0.113.6")).toBe(true);
    expect(await one?.(form, "link", "127.0.0.1")).toBe(true);
    for (const other of purposes.filter((purpose) => purpose !== "link")) {
      expect([other, await one?.(form, other)]).toEqual([other, true]);
    }
  });

  it("of many networks is held to the letters that one recipient takes", async () => {
    const form = aForm();
    let passed = 0;
    for (let turn = 0; turn < 200; turn += 1) {
      passed += (await anyContainer(turn)(form, "recipient", `198.51.100.${turn}`)) ? 1 : 0;
    }
    // A small limit is told at each tenth of it: each container keeps one to itself.
    expect(passed).toBeLessThanOrEqual(mostOf.recipient + containers.length);
  });
});

/** What everybody does in the hour, at the most. */
const busyPupil: Partial<Record<Purpose, number>> = { draft: 1, save: 8, invitation: 2, file: 4, link: 1, comment: 1 };

it("a school of 250 behind one address passes everywhere, however its hour goes", async () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 250, maxLength: 250 });
  const everybody = fc.oneof(
    minutes,
    fc.integer({ min: 0, max: 50 }).map((minute) => Array(250).fill(minute)),
  );
  await fc.assert(
    fc.asyncProperty(everybody, async (hour) => {
      const form = aForm();
      const refused: string[] = [];
      let turn = 0;
      for (const minute of hour.toSorted((one, other) => one - other)) {
        for (const purpose of purposes) {
          for (let time = 0; time < (busyPupil[purpose] ?? 0); time += 1) {
            const at = window + 60_000 * (minute + 1);
            if (!(await anyContainer((turn += 1))(form, purpose, school, at))) refused.push(`${purpose} ${minute}`);
          }
        }
      }
      expect(refused).toEqual([]);
    }),
    { numRuns: 4 },
  );
});

it("what is kept of it are sums under hashes that differ by form, purpose and window, and are forgotten", async () => {
  const kept = [aForm(), aForm()];
  for (const form of kept) {
    for (const purpose of purposes) {
      for (const at of [window, window + windowMillis]) await flood(form, purpose, 100, at);
    }
  }
  const items = [];
  for (const form of kept) {
    for (const at of [window, window + windowMillis]) {
      const tallied = await stored(keys.tally(form, at, "").pk);
      expect(tallied.map(({ sk }) => String(sk).split("#")[0]).toSorted()).toEqual(purposes.toSorted());
      for (const { expires } of tallied) expect(expires).toBe((at + 2 * windowMillis) / 1000);
      items.push(...tallied);
    }
  }
  expect(new Set(items.map(({ sk }) => String(sk).split("#")[1])).size).toBe(items.length);
  for (const item of items) {
    expect(Object.keys(item).toSorted()).toEqual(["counted", "expires", "pk", "sk"]);
    expect(item["sk"]).toMatch(/^[a-z]+#[\w-]{22}$/);
  }
  expect(JSON.stringify(items)).not.toMatch(/203\.0|anna|example/);
});
