import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Database } from "../../../local/database/database.ts";
import { openTable } from "../support/table.ts";
import { scoredAt } from "./support.ts";
import { playMany } from "./story.ts";

let database: Database;
beforeAll(async () => {
  vi.useFakeTimers({ now: new Date(scoredAt), toFake: ["Date"] });
  database = await openTable();
});
afterAll(async () => {
  vi.useRealTimers();
  await database.close();
});

it("whatever approvers, applicants, the coordinator and the stream do at once, and wherever it breaks off", async () => {
  const tally = await playMany(database, 60);
  expect(tally.published).toBeGreaterThan(20);
  expect(tally.promoted).toBeGreaterThan(5);
  expect(tally.versions).toBeGreaterThan(10);
  expect(tally.partial).toBeGreaterThan(0);
});
