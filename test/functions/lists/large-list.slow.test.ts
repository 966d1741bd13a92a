import { expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { Application } from "../../../schemas/application.ts";
import { parseItem } from "../../../functions/shared/records.ts";
import { anApplication } from "../../support/submissions.ts";
import { stored, tableName } from "../support/doors.ts";
import { aCall, aTable, listOf, now, poolOf } from "../support/grants.ts";
import { forfeited, publishedList, settle } from "./support.ts";

aTable();

it("a list of 300 is brought into line in transactions that fit, and one large award may serve twenty small requests", async () => {
  const call = await aCall({ pool: 10_000_000, allocation: { policy: "stop", minPartialPercent: 50 } });
  const numbers = Array.from({ length: 300 }, (_, index) => index);
  const applications = numbers.map((number) => {
    const total = 600 - number;
    const score = { total, byCriterion: {}, counted: [], cards: [], divergent: false, passed: true, at: now() };
    const requestedAmount = number === 0 ? 1_000_000 : number < 100 ? 90_909 : 50_000;
    return anApplication({ id: number.toString(16).padStart(32, "0"), status: "scored", requestedAmount, score }, call);
  });
  for (const application of applications) {
    await transact(tableName, [{ put: { ...keys.submission(call.id, application.id), ...application } }]);
  }

  const published = await publishedList(call);
  expect(published.entries.filter(({ place }) => place === "awarded")).toHaveLength(100);
  const [first] = applications;
  if (!first) throw new Error("Nobody applied");
  expect(await forfeited(call, first)).toBe(true);
  expect((await listOf(call)).entries.filter(({ place }) => place === "awarded")).toHaveLength(107);
  await settle(call);

  const list = await listOf(call);
  expect(list.entries.filter(({ place }) => place === "awarded")).toHaveLength(119);
  expect(list.released).toBe(0);
  const { pk, sk } = keys.submission(call.id);
  const statuses = (await stored(pk, sk)).map((item) => parseItem(Application, item).status);
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  expect([count("awarded"), count("reserve"), count("forfeited")]).toEqual([119, 180, 1]);
  const given = list.entries.reduce((sum, { amount }) => sum + amount, 0);
  expect((await poolOf(call)).remaining).toBe(10_000_000 - given);
});
