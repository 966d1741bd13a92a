import { describe, expect, it } from "vitest";
import { nextMorning } from "../../../domain/due.ts";
import { overdueOf } from "../../../functions/shared/coordinator/overdue.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { aCall, applied, aTable, clock, followed, questionsOf, reread, runAt, tracesOf } from "../support/grants.ts";
import { stored, tableName } from "../support/doors.ts";

aTable();

const checkOf = async (application: Parameters<typeof questionsOf>[0]) =>
  (await questionsOf(application)).filter(({ step }) => step === "formalCheck");
const coordinatorLetters = async ({ id }: GrantCall) =>
  (await stored(keys.formLetter(id).pk, "LETTER#")).map(({ kind, to }) => `${kind} ${to}`);

describe("a call that closes", () => {
  it("puts every application before an official, evenly and once, and then tells the coordinator", async () => {
    // given
    const call = await aCall();
    const applications = await Promise.all([1, 2, 3, 4, 5, 6].map(() => applied(call)));

    // when
    await runAt(new Date(Date.parse(call.closesAt) - 1).toISOString());
    const early = await Promise.all(applications.map((application) => checkOf(application)));
    await runAt(call.closesAt);
    await runAt(call.closesAt);

    // then
    expect(early.flat()).toEqual([]);
    const checks = await Promise.all(applications.map((application) => checkOf(application)));
    expect(checks.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1]);
    const asked = Map.groupBy(checks.flat(), ({ asked: { id } }) => id);
    expect([...asked.values()].map(({ length }) => length)).toEqual([3, 3]);
    for (const application of applications) {
      expect(await reread(application)).toMatchObject({ status: "formalCheck", since: call.closesAt, revision: 1 });
      expect(await tracesOf(application)).toEqual(["submitted", expect.any(String), expect.any(String)]);
    }
    expect((await coordinatorLetters(call)).filter((letter) => letter.startsWith("callClosed"))).toEqual([
      `callClosed ${call.coordinator.email}`,
    ]);
  });

  it("has its coordinator told each working day what is overdue and with whom, once a day, while it is", async () => {
    // given an application that an official has five working days to check
    const call = await aCall();
    const application = await applied(call);
    await runAt(call.closesAt);
    const [check] = await checkOf(application);
    const lists = async () => (await coordinatorLetters(call)).filter((letter) => letter.startsWith("overdueList"));

    // when the deadline is ahead, and when it has passed
    await runAt(nextMorning(call.closesAt));
    const before = await lists();
    const [first, second] = [nextMorning(check?.deadline ?? ""), nextMorning(nextMorning(check?.deadline ?? ""))];
    for (const at of [first, first, second]) await runAt(at);

    // then
    expect(before).toEqual([]);
    expect(await lists()).toHaveLength(2);
    expect(await overdueOf(tableName, call, second)).toMatchObject([{ reference: application.reference }]);
  });

  it("goes on where a run had no more time, and tells the coordinator only at the end", async () => {
    // given
    const call = await aCall();
    const applications = await Promise.all([1, 2, 3, 4, 5].map(() => applied(call)));
    const opened = async () =>
      (await Promise.all(applications.map((application) => checkOf(application)))).flat().length;

    // when: a run that looks at the clock before each, until there is no time left
    await runAt(call.closesAt, 4);
    const [first, told] = [await opened(), await coordinatorLetters(call)];
    await runAt(call.closesAt);

    // then
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(5);
    expect(told.filter((letter) => letter.startsWith("callClosed"))).toEqual([]);
    expect(await opened()).toBe(5);
    expect((await coordinatorLetters(call)).filter((letter) => letter.startsWith("callClosed"))).toHaveLength(1);
  });

  it("lets an application follow that was written in the last moment, after the officials were asked", async () => {
    // given
    const call = await aCall();
    const application = await applied(call);

    // when
    await followed(application);
    const before = await reread(application);
    clock(call.closesAt);
    await Promise.all([followed(application), followed(application)]);

    // then
    expect(before.status).toBe("submitted");
    expect(await reread(application)).toMatchObject({ status: "formalCheck", revision: 1 });
    expect(await checkOf(application)).toHaveLength(1);
  });
});

describe("a rolling call", () => {
  it("puts each application before an official as soon as it comes", async () => {
    const call = await aCall({}, "secemin-19a");
    const application = await applied(call);
    await followed(application);
    expect(await reread(application)).toMatchObject({ status: "formalCheck" });
    expect(await checkOf(application)).toMatchObject([
      { asked: { id: "clerk" }, deadline: "2027-02-12T22:59:59.000Z" },
    ]);
  });
});
