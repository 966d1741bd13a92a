import { expect, test } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { stored } from "../support/doors.ts";
import { aCall, aTable, clock, poolOf, runAt } from "../support/grants.ts";
import { begin, complete, keyIn, Writer } from "./writer.ts";

aTable();

const anna = { email: "anna@example.org", projectTitle: "Ogród deszczowy" };
const applicationsOf = ({ id }: { id: string }) => stored(keys.submission(id).pk, keys.submission(id).sk);

test("a double click begins one draft, and whoever does not know what was typed gets no link to it", async () => {
  const call = await aCall();
  const typing = { ...anna, _key: "9a3c66a5-45f2-4b9c-8c0c-0f9c3e5d8a11" };
  const answers = [
    await begin(call, typing),
    await begin(call, typing),
    await begin(call, { ...typing, projectTitle: "Inny" }),
  ];
  const [one, two, other] = answers.map(({ headers }) => new Writer(keyIn(headers?.["location"])));
  expect((await one?.draft())?.["id"]).toBe((await two?.draft())?.["id"]);
  expect((await other?.draft())?.["id"]).not.toBe((await one?.draft())?.["id"]);
  expect(await one?.letters()).toHaveLength(1);
});

test("two people write at the same time: both are kept, and where both changed one field they choose", async () => {
  const call = await aCall();
  const writer = await Writer.of(call, anna);
  await writer.pressed("invite", { _invite: "bogdan@example.org" });
  expect(writer.$("main").text()).toContain("anna@example.org, bogdan@example.org");
  expect((await writer.letters()).map(({ to }) => to).toSorted()).toEqual(["anna@example.org", "bogdan@example.org"]);
  const other = await writer.joinedBy();

  // Given the same page before both
  await writer.pressed("save", { projectTitle: "Ogród na dachu" });
  expect(await other.pressed("save", { projectTitle: "Ogród w szkole", "budget[0].item": "Ziemia" })).toBe(303);
  // Then what only one of them changed is there, and of the title both versions are shown
  expect(other.$("#projectTitle").val()).toBe("Ogród na dachu");
  expect(other.$("#budget-0-item").val()).toBe("Ziemia");
  const conflict = other.$("[data-conflict=projectTitle]");
  expect(conflict.text()).toContain("Wersja zapisana wcześniej: Ogród na dachu");
  expect(conflict.text()).toContain("Wersja zapisana później: Ogród w szkole");
  // It cannot be sent so, and stays so for the other one, too
  expect(await other.pressed("send")).toBe(409);
  await writer.look();
  expect(writer.$("[data-conflict]")).toHaveLength(1);

  const choice = String(writer.$("[data-conflict] input").attr("name"));
  await writer.pressed("save", { [choice]: "mine" });
  expect(writer.$("#projectTitle").val()).toBe("Ogród w szkole");
  expect(writer.$("[data-conflict]")).toHaveLength(0);
});

test("what is missing is said on the page; two people who send at once send once", async () => {
  const call = await aCall();
  const writer = await Writer.of(call, anna);
  expect(await writer.pressed("send")).toBe(422);
  expect(writer.$(".error-summary li").length).toBeGreaterThan(3);

  await writer.look();
  const { email: _, ...rest } = complete(call);
  await writer.pressed("save", rest);
  const other = await writer.joinedBy();
  const answers = await Promise.all([writer.press("send"), other.press("send"), writer.press("send")]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
  expect(await applicationsOf(call)).toMatchObject([{ status: "submitted", email: "anna@example.org" }]);
  expect((await poolOf(call)).submitted).toBe(1);
  // Then both links say so, and take nothing more
  await other.look();
  expect(other.$("[data-reference]").text()).toContain("wysłany");
  expect((await writer.press("save", { projectTitle: "Inny" })).statusCode).toBe(303);
  expect((await writer.draft())?.["status"]).toBe("submitted");
});

test("what somebody else changed meanwhile is shown before it is sent", async () => {
  const call = await aCall();
  const writer = await Writer.of(call, complete(call));
  const other = await writer.joinedBy();
  await writer.pressed("save", { projectTitle: "Ogród na dachu" });
  expect(await other.pressed("send")).toBe(409);
  expect(other.$("[data-hold=changed]")).toHaveLength(1);
  expect(other.$("#projectTitle").val()).toBe("Ogród na dachu");
  expect(await other.pressed("send")).toBe(303);
  expect(await applicationsOf(call)).toHaveLength(1);
});

test("the call closes: reminders before it, nothing taken after it, and a month later nothing is left", async () => {
  const call = await aCall();
  const writer = await Writer.of(call, complete(call));
  const kinds = async () => (await writer.letters()).map(({ kind }) => String(kind));
  const reminders = async () => (await kinds()).filter((kind) => kind === "draftReminder").length;
  // Given a call that closes on Monday 22 February at noon
  for (const [at, count] of [
    ["2027-02-06T07:00:00.000Z", 0],
    ["2027-02-16T07:00:00.000Z", 0],
    ["2027-02-17T07:00:00.000Z", 1],
    ["2027-02-17T08:00:00.000Z", 1],
    ["2027-02-19T07:00:00.000Z", 2],
    ["2027-02-22T07:00:00.000Z", 3],
  ] as const) {
    await runAt(at);
    expect([at, await reminders()]).toEqual([at, count]);
  }
  await writer.look();
  expect(writer.$("main").text()).toContain("to już dziś");

  // When it has closed a second ago
  clock(call.closesAt);
  expect(await writer.pressed("send", { projectTitle: "W ostatniej chwili" })).toBe(410);
  // Then it is not taken, and what was typed can still be read
  expect(writer.$("main").text()).toContain("W ostatniej chwili");
  expect(await applicationsOf(call)).toHaveLength(0);

  await runAt("2027-02-23T07:00:00.000Z");
  expect(await writer.draft()).toMatchObject({ status: "expired" });
  expect((await kinds()).filter((kind) => kind === "draftExpired")).toHaveLength(1);
  expect((await writer.look()).statusCode).toBe(200);
  expect(writer.$("main").text()).toContain("Ogród sąsiedzki");

  await runAt("2027-03-25T07:00:00.000Z");
  expect(await writer.all()).toEqual([]);
  expect((await writer.look()).statusCode).toBe(410);
});
