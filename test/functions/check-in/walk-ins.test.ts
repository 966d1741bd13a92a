import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCounter, readSignUp } from "../../../functions/shared/records.ts";
import { entryRefusalWords } from "../../../functions/shared/words/organiser-refusals/catalogue.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { aKey, aRunningEvent, clerk, inHours, list, postForm, postJson } from "./support.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const arrivalsOf = (form: Conference) => stored(keys.counter(form.id).pk, prefix.arrival);
const walkIn = (name: string, changes = {}) => ({ id: crypto.randomUUID(), name, ...changes });

describe("a walk-in", () => {
  it("gets a seat and is there at once, in the same list as everybody", async () => {
    // given
    const form = await aRunningEvent({}, 3);
    const key = await aKey(form);

    // when
    const { status, body } = await postJson(key, "walk-ins", walkIn("  Piotr z Ulicy "));

    // then
    expect(status).toBe(201);
    const signUp = await readSignUp(tableName, form.id, body.submissionId);
    expect(signUp).toMatchObject({
      status: "confirmed",
      source: "atTheDoor",
      enteredBy: clerk.id,
      participants: [{ name: "Piotr z Ulicy" }],
    });
    expect(await arrivalsOf(form)).toMatchObject([{ submissionId: body.submissionId, method: "walkIn", by: clerk.id }]);
    expect(await readCounter(tableName, form.id)).toMatchObject({ free: 2 });
    expect((await list(key)).body.people).toMatchObject([{ name: "Piotr z Ulicy", reference: body.reference }]);
  });

  it("sent again is the same person, who takes one seat", async () => {
    const form = await aRunningEvent({}, 3);
    const key = await aKey(form);
    const piotr = walkIn("Piotr");
    const first = await postJson(key, "walk-ins", piotr);
    const again = await Promise.all([postJson(key, "walk-ins", piotr), postJson(key, "walk-ins", piotr)]);
    for (const { status, body } of again) {
      expect({ status, reference: body.reference }).toEqual({ status: 201, reference: first.body.reference });
    }
    expect(await arrivalsOf(form)).toHaveLength(1);
    expect(await readCounter(tableName, form.id)).toMatchObject({ free: 2 });
  });

  it("is refused with the reason when the event is full, and nobody takes the last seat twice", async () => {
    const form = await aRunningEvent({}, 1);
    const key = await aKey(form);
    const answers = await Promise.all(
      ["Anna", "Piotr", "Olena"].map((name) => postJson(key, "walk-ins", walkIn(name))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ type: "urn:wspolnie:noSeatsLeft" });
    expect(refused?.body.detail.length).toBeGreaterThan(10);
    expect(await arrivalsOf(form)).toHaveLength(1);
    expect(await readCounter(tableName, form.id)).toMatchObject({ free: 0 });
  });

  it("with the address of somebody who is registered is refused", async () => {
    const form = await aRunningEvent({}, 5);
    const key = await aKey(form);
    const email = "anna@example.org";
    expect((await postJson(key, "walk-ins", walkIn("Anna", { email }))).status).toBe(201);
    const again = await postJson(key, "walk-ins", walkIn("Anna", { email }));
    expect(again).toMatchObject({ status: 409, body: { type: "urn:wspolnie:alreadyRegistered" } });
    // and the helper is spoken to, while the person is sent nothing
    expect(again.body.detail).toContain(entryRefusalWords.pl.alreadyRegistered);
    const { people } = (await list(key)).body;
    expect(await stored(keys.letter(people[0].submissionId).pk, prefix.letter)).toHaveLength(1);
  });

  it("that is refused without JavaScript finds the page again with what was typed, and words for the door", async () => {
    const form = await aRunningEvent({}, 1);
    const key = await aKey(form);
    await postJson(key, "walk-ins", walkIn("Anna", { email: "anna@example.org" }));
    const full = await postForm(key, "walk-ins", { ...walkIn("Piotr"), organisation: "Dąb", email: "" });
    expect(full.status).toBe(409);
    expect(full.html).toContain(entryRefusalWords.pl.noSeatsAtTheDoor);
    expect(full.html).toContain('value="Piotr"');
    expect(full.html).toContain('value="Dąb"');
  });

  it("needs a name, and what is given is checked as in the form", async () => {
    const form = await aRunningEvent({}, 5);
    const key = await aKey(form);
    for (const wrong of [walkIn(""), walkIn("  "), walkIn("Anna", { email: "anna" }), walkIn("Anna\u0000")]) {
      expect((await postJson(key, "walk-ins", wrong)).status).toBe(422);
    }
    expect(await arrivalsOf(form)).toEqual([]);
  });

  it("is not taken in through a link that has ended", async () => {
    const form = await aRunningEvent({}, 5);
    const key = await aKey(form, { expiresAt: inHours(-1) });
    expect((await postJson(key, "walk-ins", walkIn("Anna"))).status).toBe(410);
  });

  it("is taken in by the page without JavaScript too", async () => {
    const form = await aRunningEvent({}, 5);
    const key = await aKey(form);
    const fields = { ...walkIn("Anna Nowak"), organisation: "", email: "" };
    const { status, location } = await postForm(key, "walk-ins", fields);
    expect(status).toBe(303);
    expect(location).toMatch(new RegExp(`^/check-in/${key}\\?said=recorded`));
    expect(await arrivalsOf(form)).toHaveLength(1);
  });
});
