import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFigures } from "../../../functions/shared/records.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { addressHash } from "../../../functions/shared/sign-ups/claims.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { getItem } from "../../../functions/shared/table/reads.ts";
import { updateItem } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { textOf } from "../pages/html.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { postTo, stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { expectPage, typedInto, Visitor } from "./visitor.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const needsField: Conference["fields"][number] = {
  type: "choices",
  name: "accessNeeds",
  label: { pl: "Dostępność" },
  required: false,
  special: true,
  options: ["loop", "wheelchair"].map((value) => ({ value, label: { pl: value } })),
  example: [],
};

async function withNeeds(): Promise<Conference> {
  const { fields } = await anEvent();
  const others = fields.filter(({ special, name }) => !special && name !== needsField.name);
  return anEvent({ fields: [...others, needsField] });
}

const needsOf = async ({ id }: Visitor) => (await getItem(tableName, keys.needs(id)))?.["answers"];

describe("one's own answers", () => {
  it("are shown as they are stored and change when the form is saved, with one letter and one line of history", async () => {
    // given
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form, { answers: { fullName: "Anna Kowalska" } }));
    const before = await visitor.signUp();
    expect((await visitor.editPage()).body).toContain('value="Anna Kowalska"');

    // when
    expectPage(await visitor.edit({ fullName: "Anna Nowak", participantKind: "resident" }), visitor);

    // then
    const after = await visitor.signUp();
    expect(after).toEqual({
      ...before,
      answers: { ...before.answers, fullName: "Anna Nowak", participantKind: "resident" },
      participants: [{ name: "Anna Nowak" }],
      revision: before.revision + 1,
    });
    expect((await visitor.letters()).toSorted()).toEqual(["signUpChanged", "signUpConfirmed"]);
    expect(await visitor.history()).toEqual(["confirmed", "changed"]);
  });

  it("to what is not asked for are named before the rest is saved, once", async () => {
    // given a form that asks organisations alone for their number
    const { fields } = await anEvent();
    const number: Conference["fields"][number] = {
      type: "text",
      name: "number",
      label: { pl: "Numer organizacji" },
      required: false,
      maxLength: 20,
      example: "",
      showWhen: [{ field: "participantKind", is: ["ngo"] }],
    };
    const form = await anEvent({ fields: [...fields, number] });
    const visitor = await Visitor.of(form, await signedUp(form, { answers: { participantKind: "resident" } }));
    const before = await visitor.signUp();

    // when it is filled in by somebody else
    const typed = { fullName: "Anna Nowak", number: "0000123456" };
    const held = await visitor.edit(typed);

    // then nothing is stored yet, and the page says what would not be, with everything typed
    expect(held.statusCode).toBe(409);
    expect(textOf(held.body ?? "")).toContain("Numer organizacji");
    expect(textOf(held.body ?? "")).toMatch(/0000123456.*Prosimy wypełnić, jeśli/);
    expect(typedInto(held.body ?? "", {}).get("number")).toBe("0000123456");
    expect(await visitor.signUp()).toEqual(before);

    // and saving again stores the rest
    expectPage(await visitor.edit({ ...typed, _shown: typedInto(held.body ?? "", {}).get("_shown") ?? "" }), visitor);
    const { answers } = await visitor.signUp();
    expect(answers).toEqual({ ...before.answers, fullName: "Anna Nowak" });
  });

  it("saved as they are write nothing", async () => {
    const form = await withNeeds();
    const visitor = await Visitor.of(form, await signedUp(form, { answers: { accessNeeds: ["loop"] } }));
    const before = await visitor.signUp();
    expectPage(await visitor.edit({}), visitor);
    expect(await visitor.signUp()).toEqual(before);
    expect(await visitor.letters()).toEqual(["signUpConfirmed"]);
  });

  it("are refused with the reasons where they stand, and nothing typed is lost", async () => {
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    const { statusCode, body = "" } = await visitor.edit({ fullName: "", phone: "not a number" });
    expect(statusCode).toBe(422);
    expect(textOf(body)).toContain("Imię i nazwisko: To pole jest wymagane.");
    expect(body).toContain('value="not a number"');
    expect(await visitor.history()).toEqual(["confirmed"]);
  });

  it("keep the address, whatever is posted", async () => {
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    const before = await visitor.signUp();
    expect(textOf((await visitor.editPage()).body ?? "")).toContain(`Adres e-mail: ${before.email}`);
    expect(await visitor.edit({ email: "other@example.org" })).toMatchObject({ statusCode: 422 });
    expect(await visitor.signUp()).toEqual(before);
  });

  it("about special needs stay apart, and go when they are taken back", async () => {
    const form = await withNeeds();
    const visitor = await Visitor.of(form, await signedUp(form, { answers: { accessNeeds: ["loop"] } }));
    expect((await visitor.editPage()).body).toMatch(/value="loop" checked/);
    await visitor.edit({ accessNeeds: ["loop", "wheelchair"] });
    expect(await needsOf(visitor)).toEqual({ accessNeeds: ["loop", "wheelchair"] });
    expect((await visitor.signUp()).answers).not.toHaveProperty("accessNeeds");
    await visitor.edit({ accessNeeds: undefined });
    expect(await needsOf(visitor)).toBeUndefined();
  });

  it("are not asked for consents again, which stay", async () => {
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    const { consents } = await visitor.signUp();
    expect(Object.keys(consents).length).toBeGreaterThan(0);
    expect((await visitor.editPage()).body).not.toContain("consents.");
    await visitor.edit({ fullName: "Anna Nowak" });
    expect((await visitor.signUp()).consents).toEqual(consents);
  });
});

describe("a page that is older than the sign-up", () => {
  it("is shown again with what was typed and what is stored, and may be saved then", async () => {
    // given: two windows
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    const { body = "" } = await visitor.editPage();
    await visitor.edit({ fullName: "Anna z pierwszego okna" });

    // when
    const lost = await visitor.save(typedInto(body, { fullName: "Anna z drugiego okna" }));

    // then
    expect(lost.statusCode).toBe(409);
    expect(textOf(lost.body ?? "")).toContain("Zgłoszenie zmieniło się w międzyczasie");
    expect(textOf(lost.body ?? "")).toContain("Anna z pierwszego okna");
    expect(lost.body).toContain('value="Anna z drugiego okna"');
    expectPage(await visitor.save(typedInto(lost.body ?? "", {})), visitor);
    expect((await visitor.signUp()).answers["fullName"]).toBe("Anna z drugiego okna");
  });

  it("never overwrites: of two that are saved at once, one is stored and one is told", async () => {
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    const { body = "" } = await visitor.editPage();
    const names = ["Ala", "Ela", "Ola"];
    const answers = await Promise.all(names.map((fullName) => visitor.save(typedInto(body, { fullName }))));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409, 409]);
    const stored303 = names[answers.findIndex(({ statusCode }) => statusCode === 303)];
    expect(await visitor.signUp()).toMatchObject({ answers: { fullName: stored303 }, revision: 1 });
    expect((await visitor.letters()).filter((kind) => kind === "signUpChanged")).toHaveLength(1);
  });
});

describe("changing is over", () => {
  const move = (form: Conference, name: string, value: string) =>
    updateItem(tableName, {
      update: keys.form(form.id),
      expression: "SET #name = :value",
      condition: { expression: "attribute_exists(pk)", names: { "#name": name }, values: { ":value": value } },
    });

  it.each([
    ["when the event began", "startsAt", "Wydarzenie już się rozpoczęło"],
    ["when the organiser's limit has passed", "changesUntil", "Odpowiedzi można było zmieniać do"],
  ])("%s, with the reason", async (_, name, said) => {
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    const { body = "" } = await visitor.editPage();
    await move(form, name, inDays(-0.1));
    const answer = await visitor.save(typedInto(body, { fullName: "Za późno" }));
    expect(answer.statusCode).toBe(410);
    expect(textOf(answer.body ?? "")).toContain(said);
    expect((await visitor.editPage()).statusCode).toBe(410);
    expect((await visitor.signUp()).revision).toBe(0);
  });

  it("when the event was cancelled", async () => {
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    const yes = { expression: "attribute_exists(pk)", values: { ":yes": true } };
    await updateItem(tableName, { update: keys.counter(form.id), expression: "SET cancelled = :yes", condition: yes });
    expect((await visitor.editPage()).statusCode).toBe(410);
    expect(textOf((await visitor.page()).body ?? "")).toContain("Wydarzenie zostało odwołane");
  });

  it("when the sign-up has ended: its page says how", async () => {
    const form = await anEvent();
    const visitor = await Visitor.of(form, await signedUp(form));
    const { body = "" } = await visitor.editPage();
    await visitor.cancel();
    expectPage(await visitor.editPage(), visitor);
    expectPage(await visitor.save(typedInto(body, { fullName: "Po rezygnacji" })), visitor);
    expect((await visitor.signUp()).answers["fullName"]).not.toBe("Po rezygnacji");
  });
});

describe("the names of a delegation", () => {
  const delegation = (more: Partial<Conference> = {}) => anEvent({ delegations: { maxSeats: 5 }, ...more });
  const seats = { answers: { seats: 3, participants: [{ name: "Jan Lis", email: "jan@example.org" }] } };

  it("are added later, swapped, and held against others by their addresses", async () => {
    const form = await delegation();
    const visitor = await Visitor.of(form, await signedUp(form, seats));
    const add = typedInto((await visitor.editPage()).body ?? "", {});
    add.append("_add", "participants");
    const longer = await visitor.save(add);
    expect(longer.statusCode).toBe(200);
    expect(longer.body).toContain('name="participants[1].name"');
    expect((await visitor.signUp()).revision).toBe(0);

    const typed = {
      "participants[0].name": "Ewa Mak",
      "participants[0].email": "ewa@example.org",
      "participants[1].name": "Jan Lis",
    };
    expectPage(await visitor.save(typedInto(longer.body ?? "", typed)), visitor);
    expect((await visitor.signUp()).participants).toEqual([
      { name: "Ewa Mak", email: "ewa@example.org" },
      { name: "Jan Lis" },
      {},
    ]);
    const claim = (address: string) => getItem(tableName, keys.claim(form.id, addressHash(form.id, address)));
    expect(await claim("jan@example.org")).toBeUndefined();
    expect(await claim("ewa@example.org")).toMatchObject({ submissionId: visitor.id });
    expect((await postTo(form, { answers: { email: "jan@example.org" } })).statusCode).toBe(201);
  });

  it("may not be those of somebody who has signed up already", async () => {
    const form = await delegation();
    await signedUp(form, { answers: { email: "zajety@example.org" } });
    const visitor = await Visitor.of(form, await signedUp(form, seats));
    const answer = await visitor.edit({ "participants[0].email": "zajety@example.org" });
    expect(answer.statusCode).toBe(409);
    expect(textOf(answer.body ?? "")).toContain("Ta osoba jest już zgłoszona");
    expect(answer.body).toContain('value="zajety@example.org"');
    expect((await visitor.signUp()).revision).toBe(0);
  });

  it("move to another organisation only within its limit", async () => {
    const form = await delegation({ delegations: { maxSeats: 5, perOrganisation: 4 } });
    await signedUp(form, { answers: { organisation: "Fundacja Razem", seats: 3 } });
    const visitor = await Visitor.of(form, await signedUp(form, { answers: { organisation: "Koło Łąka", seats: 2 } }));
    const full = await visitor.edit({ organisation: "FUNDACJA „RAZEM”" });
    expect(full.statusCode).toBe(409);
    expect(textOf(full.body ?? "")).toContain("Za dużo osób z jednej organizacji");
    expectPage(await visitor.edit({ organisation: "Fundacja Razem", seats: "1" }), visitor);
    const counted = await stored(`FORM#${form.id}`, "ORGANISATION#");
    expect(counted.map((item) => item["seats"]).toSorted()).toEqual([0, 4]);
  });
});

it("a link that was revoked changes nothing", async () => {
  const form = await anEvent();
  const visitor = await Visitor.of(form, await signedUp(form));
  const { body = "" } = await visitor.editPage();
  await updateItem(tableName, {
    update: keys.link(sha256(visitor.key)),
    expression: "SET revokedAt = :now",
    condition: { expression: "attribute_exists(pk)", values: { ":now": inDays(0) } },
  });
  expect((await visitor.save(typedInto(body, { fullName: "Kto inny" }))).statusCode).toBe(410);
  expect((await readFigures(tableName, form.id))?.counter.free).toBe(form.capacity - 1);
});
