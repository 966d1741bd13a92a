import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits, windowMillis } from "../../../domain/spam/limits.ts";
import { Tallies } from "../../../functions/shared/spam/tallies.ts";
import { addTo } from "../../../functions/shared/table/add.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import { stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const window = 1_000 * windowMillis;
const now = window + 60_000;
let forms = 0;
/** A form of its own for each story, whose tallies all begin at nothing. */
const aTally = () => {
  const formId = `tallied-${(forms += 1)}`;
  return (which: string) => keys.tally(formId, window, which);
};

/** One container, and how often it wrote to the table. */
function aContainer(fails: () => boolean = () => false) {
  const seen = { writes: 0 };
  const tallies = new Tallies((key, amount, expires) => {
    seen.writes += 1;
    return fails() ? Promise.reject(new Error("throttled")) : addTo(tableName, key, amount, expires);
  });
  return { tallies, seen };
}

async function counted(tallies: Tallies, key: ReturnType<typeof keys.tally>, times: number, at = now): Promise<number> {
  let sum = 0;
  for (let index = 0; index < times; index += 1) sum = await tallies.count(key, 1, at);
  return sum;
}

describe("tallies of two containers", () => {
  it("add up in the table, and each learns of the other when it tells its own", async () => {
    const key = aTally()("school");
    const [one, other] = [aContainer(), aContainer()];
    expect(await counted(one.tallies, key, 200)).toBe(200);
    expect(await counted(other.tallies, key, 9)).toBe(9);
    expect(await counted(other.tallies, key, 1)).toBe(210);
    expect(await counted(one.tallies, key, 10)).toBe(220);
    expect(await stored(key.pk)).toMatchObject([{ sk: "school", counted: 220 }]);
  });

  it("lag behind by less than a tenth of the first limit between them, wherever submissions arrive", async () => {
    const key = aTally()("office");
    const containers = [aContainer(), aContainer(), aContainer()];
    let known = 0;
    for (let index = 1; index <= limits.unquestioned; index += 1) {
      const { tallies } = containers[(index * index) % 3] ?? aContainer();
      known = await tallies.count(key, 1, now);
    }
    expect(known).toBeGreaterThan(limits.unquestioned * 0.9);
    expect(known).toBeLessThanOrEqual(limits.unquestioned);
  });
});

describe("a tally", () => {
  it("is written once in ten times, and never for addresses that send a few", async () => {
    const tally = aTally();
    const { tallies, seen } = aContainer();
    await counted(tallies, tally("school"), 100);
    expect(seen.writes).toBe(10);
    for (let index = 0; index < 500; index += 1) await counted(tallies, tally(`home-${index}`), 2);
    expect(seen.writes).toBe(10);
  });

  it("is written after half a minute all the same, when there is something to tell", async () => {
    const key = aTally()("office");
    const { tallies, seen } = aContainer();
    await counted(tallies, key, 2);
    await counted(tallies, key, 1, now + 29_000);
    expect(seen.writes).toBe(0);
    expect(await tallies.count(key, 0, now + 30_000)).toBe(3);
    expect(seen.writes).toBe(1);
    await tallies.count(key, 0, now + 90_000);
    expect(seen.writes).toBe(1);
  });

  it("of a small limit is written at each tenth of it", async () => {
    const key = aTally()("recipient");
    const { tallies, seen } = aContainer();
    for (let index = 0; index < 6; index += 1) await tallies.count(key, 1, now, 20);
    expect(seen.writes).toBe(3);
    const large = aTally()("network");
    for (let index = 0; index < 9; index += 1) await tallies.count(large, 1, now, 3_000);
    expect(seen.writes).toBe(3);
  });

  it("begins anew with each window, and its item is forgotten after the window", async () => {
    const key = aTally()("school");
    const { tallies } = aContainer();
    await counted(tallies, key, 15);
    expect(await tallies.count(key, 1, window + windowMillis - 1)).toBe(16);
    expect(await tallies.count(key, 1, window + windowMillis)).toBe(1);
    const [item] = await stored(key.pk);
    expect(item?.["expires"]).toBe((window + 2 * windowMillis) / 1000);
  });

  it("that cannot be written goes on here, and is told in full when it can", async () => {
    const key = aTally()("school");
    let broken = true;
    const { tallies } = aContainer(() => broken);
    expect(await counted(tallies, key, 25)).toBe(25);
    expect(await stored(key.pk)).toEqual([]);
    broken = false;
    expect(await counted(tallies, key, 1)).toBe(26);
    expect(await stored(key.pk)).toMatchObject([{ counted: 26 }]);
  });
});
