import { expect, test } from "vitest";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { stored } from "../support/doors.ts";
import { aCall, aTable } from "../support/grants.ts";
import { begin, Writer } from "./writer.ts";

aTable();

const anna = { email: "anna@example.org", projectTitle: "Ogród deszczowy" };

test("somebody saves two fields, and goes on by the link on another device", async () => {
  const call = await aCall();
  // Given a form with hardly anything in it
  const writer = await Writer.of(call, { ...anna, "budget[0].item": "Sadzonki", "budget[0].amount": "1200,50" });
  // Then a letter with a link is on its way, and the key of the browser's own link is nowhere in the table
  expect(await writer.letters()).toMatchObject([{ kind: "draftLink", to: "anna@example.org", status: "queued" }]);
  expect(JSON.stringify(await writer.all())).not.toContain(writer.key);
  expect((await stored(keys.link(sha256(writer.key)).pk))[0]).not.toHaveProperty("key");

  // When they open a link on the telephone
  const telephone = await writer.joinedBy();
  expect(telephone.$("#projectTitle").val()).toBe("Ogród deszczowy");
  expect(telephone.$("#budget-0-amount").val()).toBe("1200,50");
  expect(telephone.$(".total").text().replaceAll(/\s/g, " ")).toContain("1 200,50 zł");
  expect(telephone.$("main").text()).toMatch(/zostało 17\sdni/);

  // And add a row, of which nothing is filled in yet
  expect((await telephone.press("save", { _add: "budget" })).headers?.["location"]).toContain("group=budget");
  await telephone.look();
  expect(telephone.$("#budget-1-item")).toHaveLength(1);
  // Then the sum is made by the server with every save
  await telephone.pressed("save", { "budget[1].item": "Ziemia", "budget[1].amount": "300" });
  expect(telephone.$(".total").text().replaceAll(/\s/g, " ")).toContain("1 500,50 zł");
});

test("it takes an e-mail address, and nothing else", async () => {
  const call = await aCall();
  const { statusCode, body } = await begin(call, { projectTitle: "Ogród" });
  expect(statusCode).toBe(422);
  expect(body).toContain("Ogród");
  expect(body).toContain('href="#email"');
});

test("the same save twice, even at the same moment, is one state", async () => {
  const call = await aCall();
  const writer = await Writer.of(call, anna);
  const pressed = await Promise.all([1, 2, 3].map(() => writer.press("save", { projectTitle: "Ogród społeczny" })));
  expect(pressed.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
  expect(await writer.draft()).toMatchObject({
    revision: 2,
    values: { projectTitle: "Ogród społeczny" },
    conflicts: [],
  });
});
