import { afterAll, beforeAll, expect, it } from "vitest";
import { writeSecret } from "../../../functions/shared/spam/secret.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import { stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

it("a table has one secret of 256 random bits, however often it is published to", async () => {
  await Promise.all([writeSecret(tableName), writeSecret(tableName)]);
  const first = await stored(keys.signingSecret.pk);
  expect(first).toMatchObject([{ secret: expect.stringMatching(/^[\w-]{43}$/) }]);
  await writeSecret(tableName);
  expect(await stored(keys.signingSecret.pk)).toEqual(first);
});
