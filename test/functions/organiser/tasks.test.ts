import { describe, expect, it } from "vitest";
import { letterWrites } from "../../../functions/shared/letters.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { anEvent, inDays } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { aTable, itemsOf, keyOf, post } from "./clerk.ts";
import { onList, open, put, visit, withClerk } from "./rooms.ts";

aTable();

const paper = { email: undefined } as const;

describe("a task that has become moot", () => {
  it("is shown as such, is not counted, and its letter is not printed", async () => {
    // given somebody without an address who has cancelled before the confirmation was posted
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const gone = { status: "cancelled", cancelledAt: inDays(0), cancelReason: "person" };
    const signUp = await onList(form, { state: { ...paper, ...gone } });
    await transact(tableName, letterWrites(signUp, "signUpConfirmed", { now: inDays(-1) }));
    await transact(tableName, letterWrites(signUp, "signUpCancelled", { now: inDays(0) }));

    // when
    const { $, text } = await open(`/organise/${key}/tasks`);
    const list = await open(`/organise/${key}`);
    const letters = `/organise/${key}/letters/${signUp.id}`;
    const refused = await visit(letters, { fields: { letter: "signUpConfirmed" } });

    // then
    expect(text).toContain("Do wykonania: 1 zadanie.");
    expect(text).toContain("Nieaktualne (1)");
    expect($("input[name=task]").toArray()).toHaveLength(1);
    expect($("input[name=letter]").attr("value")).toBe("signUpCancelled");
    expect(list.text).toMatch(/Zadania do wykonania 1\b/);
    expect(refused.statusCode).toBe(410);
    expect(refused.body).toContain("Pismo nieaktualne");
    expect(await itemsOf(form, "AUDIT#")).toEqual([]);
  });

  it("about an earlier move is not printed when the event was moved again", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const signUp = await onList(form, { state: paper });
    await transact(tableName, letterWrites(signUp, "eventMoved", { now: inDays(-1), version: ["1"] }));
    await transact(tableName, letterWrites(signUp, "eventMoved", { now: inDays(0), version: ["2"] }));
    const first = await visit(`/organise/${key}/letters/${signUp.id}`, { fields: { letter: "eventMoved#1" } });
    const { $ } = await open(`/organise/${key}/tasks`);
    expect(first.statusCode).toBe(410);
    expect(
      $("input[name=letter]")
        .toArray()
        .map((one) => $(one).attr("value")),
    ).toEqual(["eventMoved#2"]);
  });
});

const bouncedOf = (form: Conference, { id }: SignUp, letter: string, createdAt: string) =>
  put({
    ...keys.task(form.id, `${id}#${letter}`),
    schemaVersion: 1,
    formId: form.id,
    submissionId: id,
    kind: "call",
    reason: "bounced",
    letter: `LETTER#${letter}`,
    createdAt,
  });

describe("an address that refuses every letter", () => {
  it("is one call, and when it is done all of that person's calls are, and nobody else's", async () => {
    // given
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const [one, other] = [await onList(form), await onList(form)];
    await bouncedOf(form, one, "signUpConfirmed", inDays(-2));
    await bouncedOf(form, one, "signUpLink#x", inDays(-1));
    await bouncedOf(form, other, "signUpConfirmed", inDays(-1));

    // when
    const { $, text } = await open(`/organise/${key}/tasks`);
    const name = $(`input[name=task][value^='${one.id}']`);
    await post("complete-task", key, { task: String(name.attr("value")) });

    // then
    expect(name).toHaveLength(1);
    expect(text).toContain("Niedoręczonych wiadomości: 2");
    const tasks = await itemsOf(form, "TASK#");
    const left = tasks.filter((task) => task["doneAt"] === undefined);
    expect([tasks.length, left.length]).toEqual([3, 1]);
    expect(left).toMatchObject([{ submissionId: other.id }]);
  });
});

describe("a call about an offer", () => {
  it("says until when the answer is awaited", async () => {
    const form = await anEvent(withClerk());
    const offerExpiresAt = "2099-02-08T14:00:00.000Z";
    const signUp = await onList(form, { state: { ...paper, status: "offered", offerExpiresAt } });
    const version = ["event", "1"];
    await transact(tableName, letterWrites(signUp, "signUpOffered", { now: inDays(0), version }));
    const { text } = await open(`/organise/${await keyOf(form)}/tasks`);
    expect(text).toContain("Odpowiedź potrzebna do 8 lutego 2099 r., godz. 15.00");
  });
});
