import { describe, expect, it } from "vitest";
import { audit } from "../../../functions/shared/audit.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { aTable, clerk, keyOf } from "./clerk.ts";
import { came, onList, open, put, visit, withClerk } from "./rooms.ts";

aTable();

describe("one sign-up", () => {
  it("from the public door shows answers, consents with their versions, letters and history", async () => {
    // given
    const form = await anEvent(withClerk());
    const { id, reference } = await signedUp(form, { answers: { fullName: "Anna Żółkiewska" } });
    await transact(tableName, [
      audit({ at: inDays(1), formId: form.id, submissionId: id, action: "changed", actor: clerk.id }),
    ]);

    // when
    const { status, text, $ } = await open(`/organise/${await keyOf(form)}/sign-ups/${id}`);

    // then
    expect(status).toBe(200);
    expect($("h1").text()).toContain(reference);
    expect(text).toContain("Imię i nazwisko Anna Żółkiewska");
    for (const consent of form.consents) expect(text).toContain(`wersja tekstu: ${consent.version}`);
    expect(text).toContain("Potwierdzenie miejsca oczekuje na wysłanie");
    expect(text).toMatch(/Miejsce potwierdzone osoba zgłoszona .* Zmieniono zgłoszenie Maria Biurowa/);
    expect($('form[action*="/cancellations"] input[name=signUp]').attr("value")).toBe(id);
  });

  it("shows special needs while they are kept, apart from the answers", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const special = form.fields.findLast((field) => field.special);
    const { id } = await onList(form);
    expect((await open(`/organise/${key}/sign-ups/${id}`)).text).toContain("Brak zapisanych potrzeb");
    await put({ ...keys.needs(id), schemaVersion: 1, answers: { [special?.name ?? ""]: "Pętla indukcyjna" } });
    const { text } = await open(`/organise/${key}/sign-ups/${id}`);
    expect(text).toContain(`${special?.label.pl} Pętla indukcyjna`);
  });

  it("shows each person: named or not, there or not, with what certificate", async () => {
    const form = await anEvent(withClerk());
    const signUp = await onList(form, { participants: [{ name: "Anna A", email: "anna@example.org" }, {}] });
    await came(form, signUp, 1);
    const about = { schemaVersion: 1, formId: form.id, submissionId: signUp.id, participant: 1 };
    const issued = {
      name: "Anna A",
      number: "KRK-1/1",
      code: "x",
      issuedAt: inDays(0),
      revokedAt: inDays(0),
      revokedBy: clerk.id,
    };
    await put({ ...keys.certificate(form.id, signUp.id, 1), ...about, ...issued });
    const { $ } = await open(`/organise/${await keyOf(form)}/sign-ups/${signUp.id}`);
    const people = $(".people li")
      .toArray()
      .map((one) => $(one).text().replaceAll(/\s+/g, " "));
    expect(people[0]).toMatch(
      /Anna A ?anna@example.org obecność od 5 marca 2027 r., godz. 9.05, kod certyfikat KRK-1\/1 .* unieważniony/,
    );
    expect(people[1]).toMatch(/imię i nazwisko jeszcze niepodane nie odnotowano obecności/);
  });

  it("of somebody without an address offers the letter to print and the task to finish", async () => {
    const form = await anEvent(withClerk());
    const { letterWrites } = await import("../../../functions/shared/letters.ts");
    const signUp = await onList(form, { source: "phone", state: { email: undefined, enteredBy: clerk.id } });
    await transact(tableName, letterWrites(signUp, "signUpConfirmed", { now: inDays(0) }));
    const { $, text } = await open(`/organise/${await keyOf(form)}/sign-ups/${signUp.id}`);
    expect(text).toContain("telefon, wpisał(a): Maria Biurowa");
    expect(text).toContain("brak – pisma są drukowane");
    expect($('form[action*="/letters/"] input[name=letter]').attr("value")).toBe("signUpConfirmed");
    expect($('form[action*="/tasks"] input[name=task]').attr("value")).toBe(`${signUp.id}#signUpConfirmed`);
  });

  it("of another event is not found, nor one that never was", async () => {
    const [form, other] = [await anEvent(withClerk()), await anEvent(withClerk())];
    const elsewhere = await onList(other);
    const key = await keyOf(form);
    for (const id of [elsewhere.id, "0".repeat(32), "not-an-id", `${elsewhere.id}%23`]) {
      expect((await visit(`/organise/${key}/sign-ups/${id}`)).statusCode).toBe(404);
    }
  });

  it("that a clerk cancels comes back and says so, and says nothing of it before", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const { id } = await signedUp(form);
    const before = await open(`/organise/${key}/sign-ups/${id}`, { done: "cancelSignUp" });
    const { headers } = await visit(`/organise/${key}/cancellations`, { fields: { signUp: id } });
    const done = new URL(String(headers?.["location"]), "http://localhost");
    const after = await open(done.pathname, Object.fromEntries(done.searchParams));
    expect(before.$("[role=status]")).toHaveLength(0);
    expect(after.$("[role=status]").text()).toContain("Zgłoszenie odwołano.");
  });
});
