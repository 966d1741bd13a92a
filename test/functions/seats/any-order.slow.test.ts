import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../local/database/database.ts";
import { openTable } from "../support/table.ts";
import { play, stories } from "./story.ts";

describe("thousands of times: whatever people, clerks and clocks do, in whatever order and at once", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
  });
  afterAll(() => database.close());

  it("seats are never given twice, nobody is lost, the order is kept, no letter is written twice", async () => {
    let offers = 0;
    const property = fc.asyncProperty(stories, async (story) => {
      offers += await play(database, story);
    });
    await fc.assert(property, { numRuns: 200, endOnFailure: true });
    expect(offers).toBeGreaterThan(100);
  }, 300_000);
});
