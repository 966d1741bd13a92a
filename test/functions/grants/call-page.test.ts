import { describe, expect, it } from "vitest";
import type { GrantCall } from "../../../schemas/form.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { aCall, aTable, clock } from "../support/grants.ts";
import { postTo, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";

aTable();

async function pageOf(call: GrantCall, query: Record<string, string> = {}): Promise<string> {
  const { handler } = await import("../../../functions/form-page/index.ts");
  const path = `/forms/${call.id}/page`;
  const { statusCode, body } = await go(handler, { path, parameters: { formId: call.id }, query });
  expect(statusCode).toBe(200);
  return (body ?? "").replaceAll("\u00a0", " ");
}
const longForm = (call: GrantCall) => `action="/forms/${call.id}/submissions?lang=`;

describe("a call that not everybody may apply to", () => {
  it("asks first whether one may, says why not at once, and only then draws the long form", async () => {
    // given
    const call = await aCall({}, "mms-inicjatywy");

    // when
    const first = await pageOf(call);
    const city = await pageOf(call, { placeCommune: "Kraków" });
    const unclear = await pageOf(call, { placeCommune: "Dobra" });
    const village = await pageOf(call, { placeCommune: "niepołomice", lang: "en" });

    // then
    expect(first).toContain("Czy mogą Państwo złożyć wniosek?");
    expect(first).toContain(`<form method="get" action="/forms/${call.id}/page"`);
    expect(first).not.toContain("Inicjatywa w większym mieście nie może otrzymać dotacji");
    expect(city).toContain("Inicjatywa w większym mieście nie może otrzymać dotacji");
    expect(unclear).toMatch(/<input[^>]*type="radio"[^>]*value="Dobra \(powiat turecki, woj. wielkopolskie\)"/);
    expect(unclear).not.toContain("nie może otrzymać dotacji");
    for (const page of [first, city, unclear]) expect(page).not.toContain(longForm(call));
    expect(village).toContain(longForm(call));
    const fullName = "Niepołomice (powiat wielicki, woj. małopolskie)";
    expect(village).toContain(`name="placeCommune" value="${fullName}"`);
  });

  it("refuses such an application also from a program that asked nobody", async () => {
    const call = await aCall({}, "mms-inicjatywy");
    const { statusCode, body } = await postTo(call, { answers: { placeCommune: "Kraków" } });
    expect(statusCode).toBe(422);
    expect(JSON.parse(body ?? "")).toMatchObject({ errors: [{ field: "placeCommune", code: "notEligible" }] });
  });
});

describe("the page of a call", () => {
  it("says what may be asked for, and what follows by when", async () => {
    const page = await pageOf(await aCall({ graceMinutes: 5, ownContributionPercent: 10 }));
    for (const text of ["od 500,00 zł do 10 000,00 zł", "100 000,00 zł", "co najmniej 10% kosztorysu"]) {
      expect(page).toContain(text);
    }
    // The call closes on Monday 22 February 2027: 5 working days, then 7 days, then 10, each to the end of a working day.
    expect(page).toContain("ocena formalna – do 1 marca 2027 r.");
    expect(page).toContain("uzupełnienia, jeśli będą potrzebne – do 8 marca 2027 r.");
    expect(page).toContain("ocena merytoryczna – do 18 marca 2027 r.");
    expect(page).toContain("jeszcze przez 5 minut");
  });

  it("leads to the results once they are published", async () => {
    const call = await aCall();
    const before = await pageOf(call);
    const after = "2027-04-01T10:00:00.000Z";
    const condition = { expression: "attribute_exists(pk)", values: { ":at": after } };
    await transact(tableName, [{ update: keys.counter(call.id), expression: "SET publishedAt = :at", condition }]);
    clock(after);
    const results = `href="/forms/${call.id}/results?lang=pl"`;
    expect(before).not.toContain(results);
    expect(await pageOf(call)).toContain(results);
  });

  it("leads to the offers that anybody may comment on, where art. 19a asks for that", async () => {
    const small = await aCall({}, "secemin-19a");
    expect(await pageOf(small)).toContain(`href="/forms/${small.id}/offers?lang=pl"`);
    expect(await pageOf(await aCall())).not.toContain("/offers");
  });

  it("says that the money is used up when a rolling call closed before its time", async () => {
    const call = await aCall({}, "secemin-19a");
    const at = "2027-02-05T09:00:00.000Z";
    const condition = { expression: "attribute_exists(pk)", values: { ":at": at } };
    await transact(tableName, [{ update: keys.counter(call.id), expression: "SET closesAt = :at", condition }]);
    const page = await pageOf(call);
    expect(page).toContain("Pula środków została wyczerpana");
    expect(page).not.toContain(longForm(call));
    expect((await postTo(call)).statusCode).toBe(410);
  });
});
