import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readForm } from "../../../functions/shared/records.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import { aCall, aPoolCounter, changedConference } from "../../support/forms.ts";
import type { Conference, Form } from "../../../schemas/form.ts";
import { anEvent, inDays } from "../support/conferences.ts";
import { type Posting, postTo, publishForm, stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { send } from "../spam/flood.ts";

const title = { pl: "Warsztaty" };
const workshop = { id: "workshop", title, startsAt: inDays(30), endsAt: inDays(30.1), capacity: 5 };

describe("a submission that is sent again", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
  });
  afterAll(() => database.close());

  async function republish(form: Form): Promise<void> {
    await transact(tableName, [{ put: { ...keys.form(form.id), ...form } }]);
    await readForm(tableName, form.id, { fresh: true });
  }

  /** Takes nothing that was typed any more, as its version of tomorrow might. */
  const stricter = (form: Conference): Conference => ({
    ...form,
    version: form.version + 1,
    fields: form.fields.map((field) => (field.type === "text" ? { ...field, maxLength: 1 } : field)),
    consents: form.consents.map((consent) => ({ ...consent, version: `${consent.version}0` })),
  });

  const begun = (form: Conference): Conference =>
    changedConference(form, { sessions: [{ ...workshop, startsAt: inDays(-0.1), endsAt: inDays(0.1) }] });

  const sent = async (form: Form, posting: Posting) => {
    const { statusCode, body = "" } = await postTo(form, posting);
    return { status: statusCode, body: JSON.parse(body) as Record<string, unknown> };
  };

  it.each([
    { what: "the form has changed", change: stricter, answers: {} },
    { what: "its session has begun", change: begun, answers: { sessions: ["workshop"] } },
  ])("gets its receipt, although $what: not so another one under its key", async ({ change, answers }) => {
    // given
    const form = await anEvent({ sessions: [workshop] });
    const posting = { key: randomUUID(), answers };
    const first = await sent(form, posting);
    expect(first).toMatchObject({ status: 201, body: { status: "confirmed" } });

    // when
    await republish(change(form));

    // then
    expect(await sent(form, posting)).toEqual({ status: 200, body: first.body });
    const other = await sent(form, { ...posting, answers: { ...answers, fullName: "Kto Inny" } });
    expect(other).toMatchObject({ status: 422, body: { type: "urn:wspolnie:invalid" } });
    expect(JSON.stringify(other.body)).not.toContain(`${first.body["reference"]}`);
    expect((await sent(form, { answers })).status, "a new one is wrong").toBe(422);
    expect(await stored(keys.submission(form.id, "").pk, prefix.submission)).toHaveLength(1);
  });

  it("leads a browser to its receipt as well, but shows the form to who only looks it through", async () => {
    const form = await anEvent();
    const filled = await send(form);
    expect(filled.status).toBe(303);
    await republish(stricter(form));
    const again = await send(form, { key: filled.key });
    expect([again.status, again.headers?.["location"]]).toEqual([303, filled.headers?.["location"]]);
    const looked = await send(form, { key: filled.key, page: { _review: "1" } });
    expect([looked.status, looked.$("[data-reference]").length]).toEqual([422, 0]);
  });

  it("gets its receipt after the form has closed, of either kind", async () => {
    const window = { opensAt: inDays(-1), closesAt: inDays(1) };
    const call = aCall({ id: `call-${randomUUID().slice(0, 8)}`, ...window }, window.opensAt);
    await publishForm(call, aPoolCounter(window));
    for (const form of [await anEvent(), call]) {
      const posting = { key: randomUUID() };
      const first = await sent(form, posting);
      expect(first.status).toBe(201);
      const set = { expression: "SET closesAt = :then", condition: { expression: "attribute_exists(pk)" } };
      const update = { ...set, condition: { ...set.condition, values: { ":then": inDays(-0.5) } } };
      await transact(tableName, [{ update: keys.counter(form.id), ...update }]);
      expect(await sent(form, posting)).toEqual({ status: 200, body: first.body });
    }
  });
});
