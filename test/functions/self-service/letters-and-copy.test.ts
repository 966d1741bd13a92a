import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { transact, updateItem } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import { textOf } from "../pages/html.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { expectPage, Visitor } from "./visitor.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

describe("the letter about the present state", () => {
  it("is sent again once an hour, and the page says so", async () => {
    const form = await anEvent({ capacity: 1 });
    const visitor = await Visitor.of(form, await signedUp(form));
    const answers = await Promise.all([visitor.resend(), visitor.resend(), visitor.resend()]);
    for (const answer of answers) expectPage(answer, visitor);
    expect(await visitor.letters()).toEqual(["signUpConfirmed", "signUpConfirmed"]);
    expect(await visitor.history()).toEqual(["confirmed", "linkSent"]);
    expect(textOf((await visitor.page()).body ?? "")).toContain("Wysłaliśmy ją ponownie na adres");
  });

  it("is that of the state it is in", async () => {
    const form = await anEvent({ capacity: 1 });
    const first = await Visitor.of(form, await signedUp(form));
    const second = await Visitor.of(form, await signedUp(form));
    await second.resend();
    expect(await second.letters()).toEqual(["signUpWaitlisted", "signUpWaitlisted"]);
    await first.cancel();
    await first.resend();
    expect((await first.letters()).filter((kind) => kind === "signUpCancelled")).toHaveLength(2);
    const yes = { expression: "attribute_exists(pk)", values: { ":yes": true } };
    await updateItem(tableName, { update: keys.counter(form.id), expression: "SET cancelled = :yes", condition: yes });
    await second.resend();
    expect(await second.letters()).toContain("eventCancelled");
  });

  it("goes nowhere without an address", async () => {
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    await updateItem(tableName, {
      update: keys.submission(form.id, visitor.id),
      expression: "REMOVE email",
      condition: { expression: "attribute_exists(pk)" },
    });
    expectPage(await visitor.resend(), visitor);
    expect(await visitor.letters()).toEqual(["signUpConfirmed"]);
    expect(textOf((await visitor.page()).body ?? "")).toContain("Zgłoszenie nie ma adresu e-mail");
  });
});

describe("the copy of one's data", () => {
  it("holds everything that is held, with a sentence on each part, and names nobody else", async () => {
    // given
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form, { answers: { fullName: "Anna Nowak" } }));
    const about = { schemaVersion: 1, formId: form.id, submissionId: visitor.id };
    await transact(tableName, [
      { put: { ...keys.needs(visitor.id), schemaVersion: 1, answers: { diet: ["vegan"] } } },
      {
        put: {
          ...keys.arrival(form.id, visitor.id, 1),
          ...about,
          participant: 1,
          at: inDays(0),
          method: "name",
          by: "jan-clerk",
        },
      },
      {
        put: {
          ...keys.audit(visitor.id, inDays(0), "ff"),
          ...about,
          at: inDays(0),
          action: "arrived",
          actor: "jan-clerk",
        },
      },
      {
        put: {
          ...keys.letter(visitor.id, "approvalRequest#burmistrz"),
          schemaVersion: 1,
          kind: "approvalRequest",
          to: "burmistrz@example.org",
          language: "pl",
          formId: form.id,
          submissionId: visitor.id,
          assigneeId: "burmistrz",
          step: "approval",
          queuedAt: inDays(0),
          status: "sent",
        },
      },
    ]);

    // when
    const { statusCode, headers, body = "" } = await visitor.data();

    // then
    const signUp = await visitor.signUp();
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${signUp.reference}.json"`,
      "cache-control": "no-store",
    });
    const copy = JSON.parse(body);
    const { requestHash: _, ...content } = signUp;
    expect(copy.submission).toEqual(content);
    expect(copy).toMatchObject({
      form: { id: form.id },
      specialNeeds: { diet: ["vegan"] },
      letters: [{ kind: "signUpConfirmed", to: signUp.email, status: "queued" }],
      history: [
        { action: "confirmed", actor: "applicant" },
        { action: "arrived", actor: "organiser" },
      ],
      arrivals: [{ participant: 1, method: "name" }],
      certificates: [],
    });
    const parts = Object.keys(copy).filter((part) => !["readme", "madeAt", "form"].includes(part));
    expect(Object.keys(copy.readme)).toEqual(expect.arrayContaining(parts));
    expect(body).not.toMatch(/burmistrz|jan-clerk/);
  });

  it("changes nothing", async () => {
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    const before = await stored(keys.letter(visitor.id).pk, prefix.audit);
    await visitor.data();
    await visitor.page();
    await visitor.editPage();
    expect(await stored(keys.letter(visitor.id).pk, prefix.audit)).toEqual(before);
  });
});
