import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFigures, readSignUp } from "../../../functions/shared/records.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { updateItem } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import type { Conference } from "../../../schemas/form.ts";
import { aLinkTo, anEvent, inDays, signedUp } from "../support/conferences.ts";
import { type Posting, postTo, stored, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const person = (id: string) => ({ id, name: "Barbara Zając", email: `${id}@urzad.example`, language: "pl" as const });
const approval: Conference["approval"] = {
  approver: person("approver"),
  coordinator: person("coordinator"),
  days: 7,
  remindAfterWorkingDays: [2],
  escalateAfterWorkingDays: 5,
};
/** The change stream brings a new sign-up to the function that asks the approver. */
async function received(form: Conference, posting?: Posting): Promise<Receipt> {
  const receipt = await signedUp(form, posting);
  const { handler } = await import("../../../functions/follow-changes/index.ts");
  const records = (await database.changes(tableName, "", 100_000)).filter(
    ({ dynamodb }) => dynamodb?.Keys?.["sk"]?.S === `SUBMISSION#${receipt.id}`,
  );
  expect(records).toHaveLength(1);
  for (let time = 0; time < 2; time += 1)
    expect(await handler({ Records: records })).toEqual({ batchItemFailures: [] });
  return receipt;
}
const linkFor = (form: Conference, submissionId: string) =>
  aLinkTo("approval", form, { submissionId, assigneeId: "approver" });

async function decide(key: string, answer: Record<string, string>) {
  const { handler } = await import("../../../functions/record-approval/index.ts");
  return go(handler, {
    method: "POST",
    path: `/approvals/${key}`,
    parameters: { key },
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(answer).toString(),
  });
}
async function look(key: string) {
  const { handler } = await import("../../../functions/approval-page/index.ts");
  return go(handler, { path: `/approvals/${key}`, parameters: { key } });
}
const kindsOf = async (id: string) =>
  (await stored(keys.letter(id).pk, prefix.letter)).map(({ kind }) => String(kind)).toSorted();

describe("a sign-up that has to be approved", () => {
  it("is received, takes no seat yet, and the approver is asked", async () => {
    const form = await anEvent({ capacity: 5, approval });
    const receipt = await received(form);
    expect(receipt.status).toBe("submitted");
    expect(await readSignUp(tableName, form.id, receipt.id)).toMatchObject({ status: "underReview" });
    expect((await readFigures(tableName, form.id))?.counter.free).toBe(5);
    expect(await kindsOf(receipt.id)).toEqual(["approvalRequest", "signUpReceived"]);
  });

  it("changes nothing when its page is opened, and is confirmed by one answer", async () => {
    // given
    const form = await anEvent({ capacity: 5, approval });
    const { id } = await received(form);
    const key = await linkFor(form, id);

    // when
    const page = await look(key);
    const first = await decide(key, { decision: "accept" });
    const again = await decide(key, { decision: "accept" });
    const other = await decide(key, { decision: "decline", reason: "Jednak nie." });

    // then
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('method="post"');
    expect([first, again, other].map(({ statusCode }) => statusCode)).toEqual([303, 303, 409]);
    expect(await readSignUp(tableName, form.id, id)).toMatchObject({ status: "confirmed" });
    expect((await readFigures(tableName, form.id))?.counter.free).toBe(4);
    expect(await kindsOf(id)).toEqual(["approvalRequest", "signUpConfirmed", "signUpReceived"]);
    expect((await look(key)).body).not.toContain('method="post"');
  });

  it("is declined with a reason, and the address is free for another sign-up", async () => {
    const form = await anEvent({ capacity: 5, approval });
    const posting = { answers: { email: "ewa@example.org" } };
    const { id } = await received(form, posting);
    const key = await linkFor(form, id);
    expect((await decide(key, { decision: "decline" })).statusCode).toBe(422);
    expect((await decide(key, { decision: "decline", reason: "Tylko dla gmin." })).statusCode).toBe(303);
    const declined = await readSignUp(tableName, form.id, id);
    expect(declined).toMatchObject({ status: "declined", reason: "Tylko dla gmin.", decidedBy: "approver" });
    expect((await postTo(form, posting)).statusCode).toBe(201);
  });

  it("waits for a seat when it is accepted while none is free", async () => {
    const form = await anEvent({ capacity: 1, approval });
    const people = [await received(form), await received(form)];
    for (const { id } of people) await decide(await linkFor(form, id), { decision: "accept" });
    const statuses = await Promise.all(people.map(({ id }) => readSignUp(tableName, form.id, id)));
    expect(statuses.map((signUp) => signUp?.status)).toEqual(["confirmed", "waitlisted"]);
  });

  it("takes exactly the seats there are, when all are accepted at the same moment", async () => {
    const form = await anEvent({ capacity: 3, shards: 3, approval });
    const people = await Promise.all(Array.from({ length: 9 }, () => received(form)));
    const keysOf = await Promise.all(people.map(({ id }) => linkFor(form, id)));
    const answers = await Promise.all(keysOf.map((key) => decide(key, { decision: "accept" })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(9).fill(303));
    expect((await readFigures(tableName, form.id))?.counter).toMatchObject({ free: 0, waitlisted: 6, lastNumber: 6 });
  });

  it("is refused after the close as any other, also where seats are spread over shards", async () => {
    const form = await anEvent({ capacity: 6, shards: 3, approval, closesAt: inDays(-0.5) });
    const late = await postTo(form);
    expect(late.statusCode).toBe(410);
    expect(JSON.parse(late.body ?? "")).toMatchObject({ type: "urn:wspolnie:closed" });
  });

  it("that was cancelled meanwhile cannot be decided on any more", async () => {
    const form = await anEvent({ capacity: 3, approval });
    const { id } = await received(form);
    const key = await linkFor(form, id);
    const manage = await aLinkTo("manage", form, { submissionId: id });
    const { handler } = await import("../../../functions/cancel-sign-up/index.ts");
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const request = { method: "POST", path: `/manage/${manage}`, parameters: { key: manage }, headers, body: "" };
    expect((await go(handler, request)).statusCode).toBe(303);
    expect((await decide(key, { decision: "accept" })).statusCode).toBe(409);
    expect((await look(key)).body).toContain("Zgłoszenie wycofano");
  });

  it("cannot be decided on once the event has begun", async () => {
    // given
    const form = await anEvent({ capacity: 3, approval });
    const { id } = await received(form);
    const key = await linkFor(form, id);
    await updateItem(tableName, {
      update: keys.form(form.id),
      expression: "SET startsAt = :past",
      condition: { expression: "attribute_exists(pk)", values: { ":past": inDays(-1) } },
    });

    // when
    const page = await look(key);
    const answers = [
      await decide(key, { decision: "accept" }),
      await decide(key, { decision: "decline", reason: "Za późno." }),
    ];

    // then
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("Wydarzenie już się rozpoczęło");
    expect(page.body).not.toContain('method="post"');
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410]);
    expect(answers[0]?.body).toContain("Wydarzenie już się rozpoczęło");
    expect(await readSignUp(tableName, form.id, id)).toMatchObject({ status: "underReview" });
    expect((await readFigures(tableName, form.id))?.counter.free).toBe(3);
  });

  it("does not ask the approver about special needs, answered or not", async () => {
    const event = await anEvent();
    const fields = event.fields.map((field) => ({ ...field, special: field.name === "phone" || field.special }));
    const special = fields.find((field) => field.special);
    const form = await anEvent({ approval, fields: fields as Conference["fields"] });
    const { id } = await received(form);
    expect(special).toBeDefined();
    const { body = "" } = await look(await linkFor(form, id));
    expect(body).toContain("Odpowiedzi ze zgłoszenia");
    expect(body).not.toContain(special?.label.pl);
  });
});
