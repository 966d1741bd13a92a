import { afterAll, beforeAll, it } from "vitest";
import type { Database } from "../../../local/database/database.ts";
import { openTable } from "../support/table.ts";
import { race } from "./race.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

it("self-service adds up through many stories of many people at once", () => race(60));
