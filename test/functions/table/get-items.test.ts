import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readsOf } from "../support/reads.ts";
import { openTable } from "../support/table.ts";

describe("items read by their keys", () => {
  const tableName = "wspolnie";
  let database: Awaited<ReturnType<typeof openTable>>;
  beforeAll(async () => {
    database = await openTable();
  });
  afterAll(() => database.close());

  it("may be more than the table hands out at a time; those that do not exist are left out", async () => {
    // given every second of 250 items
    const { getItems } = await import("../../../functions/shared/table/reads.ts");
    const { transact } = await import("../../../functions/shared/table/writes.ts");
    const keys = Array.from({ length: 250 }, (_, index) => ({ pk: `P${index}`, sk: "ITEM" }));
    const stored = keys.filter((_, index) => index % 2 === 0);
    for (const half of [stored.slice(0, 100), stored.slice(100)]) {
      await transact(
        tableName,
        half.map((put) => ({ put })),
      );
    }

    // when
    let found: unknown[] = [];
    const { calls } = await readsOf(async () => {
      found = await getItems(tableName, keys);
    });

    // then
    expect(found).toHaveLength(stored.length);
    expect(found).toEqual(expect.arrayContaining(stored));
    expect(calls).toBe(3);
    expect(await getItems(tableName, [])).toEqual([]);
  });
});
