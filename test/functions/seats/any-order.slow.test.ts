import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../local/database/database.ts";
import { openTable } from "../support/table.ts";
import { playMany } from "./story.ts";

describe("thousands of times: whatever people, clerks and clocks do, in whatever order and at once", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
  });
  afterAll(() => database.close());

  it("seats are never given twice, nobody is lost, the order is kept, no letter is written twice", async () => {
    expect(await playMany(database, 150)).toBeGreaterThan(50);
  }, 300_000);
});
