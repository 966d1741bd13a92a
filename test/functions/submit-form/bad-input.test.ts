import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { Problem } from "../../../schemas/problem.ts";
import { aCall, aPoolCounter } from "../../support/forms.ts";
import { exampleRequest } from "../../support/requests.ts";
import { postTo, publishForm, stored } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import * as z from "zod/mini";

const hour = 60 * 60 * 1000;
const window = {
  opensAt: new Date(Date.now() - hour).toISOString(),
  closesAt: new Date(Date.now() + hour).toISOString(),
};
/** Before the work of the example begins. */
const inAMonth = new Date(Date.now() + 30 * 24 * hour).toISOString().slice(0, 10);

describe("bad input at the door that takes submissions", () => {
  let database: Database;
  let form: GrantCall;
  beforeAll(async () => {
    database = await openTable();
    form = aCall(window, window.opensAt);
    await publishForm(form, aPoolCounter(window));
  });
  afterAll(async () => {
    expect(await stored(keys.submission(form.id, "").pk, prefix.submission), "nothing was stored").toEqual([]);
    await database.close();
  });

  const json = (change: (request: Record<string, unknown>) => unknown) =>
    JSON.stringify(change(structuredClone(exampleRequest(form))));

  it.each([
    ["malformed JSON", () => ({ body: '{"answers":' }), 422, "body malformed"],
    ["JSON null", () => ({ body: "null" }), 422, "body wrongType"],
    ["an array", () => ({ body: "[]" }), 422, "body wrongType"],
    ["no idempotency key", () => ({ headers: { "idempotency-key": "" } }), 422, "Idempotency-Key idempotencyKey"],
    ["another media type", () => ({ headers: { "content-type": "text/plain" } }), 415, undefined],
    ["XML", () => ({ headers: { "content-type": "application/xml" }, body: "<a/>" }), 415, undefined],
    ["a body over 64 KB", () => ({ answers: { projectDescription: "x".repeat(66_000) } }), 413, undefined],
    ["an unknown field", () => ({ answers: { pesel: "1" } }), 422, "pesel unknownField"],
    [
      "an unknown member of the request",
      () => ({ body: json((r) => ({ ...r, admin: true })) }),
      422,
      "admin unknownField",
    ],
    ["an unknown language", () => ({ body: json((r) => ({ ...r, language: "de" })) }), 422, "language language"],
    [
      "a missing consent",
      () => ({ body: json((r) => ({ ...r, consents: { rules: "1" } })) }),
      422,
      "consents.privacy consentMissing",
    ],
    [
      "an outdated consent",
      () => ({ body: json((r) => ({ ...r, consents: { rules: "1", privacy: "0" } })) }),
      422,
      "consents.privacy consentOutdated",
    ],
    [
      "a name of 10,000 characters",
      () => ({ answers: { contactName: "a".repeat(10_000) } }),
      422,
      "contactName tooLong",
    ],
    [
      "a control character",
      () => ({ answers: { contactName: "Jan\u0000Nowak" } }),
      422,
      "contactName controlCharacter",
    ],
    [
      "a line break in a name",
      () => ({ answers: { contactName: "Jan\r\nBcc: x@example.org" } }),
      422,
      "contactName controlCharacter",
    ],
    [
      "text that turns around",
      () => ({ answers: { projectTitle: "abc\u202egpj.exe" } }),
      422,
      "projectTitle controlCharacter",
    ],
    ["a wrong NIP", () => ({ answers: { nip: "6281955389" } }), 422, "nip nip"],
    ["a wrong REGON", () => ({ answers: { regon: "732065834" } }), 422, "regon regon"],
    [
      "a PESEL in free text",
      () => ({ answers: { projectDescription: "Mój numer to 440514 01359, proszę." } }),
      422,
      "projectDescription pesel",
    ],
    ["0.1 + 0.2", () => ({ answers: { ownContribution: 0.1 + 0.2 } }), 422, "ownContribution money"],
    ["a negative amount", () => ({ answers: { ownContribution: -1 } }), 422, "ownContribution money"],
    ["too large an amount", () => ({ answers: { requestedAmount: 10_000.01 } }), 422, "requestedAmount tooLarge"],
    ["a budget that does not add up", () => ({ answers: { ownContribution: 999.99 } }), 422, "budget budgetSum"],
    ["an object where text belongs", () => ({ answers: { contactName: { $ne: null } } }), 422, "contactName wrongType"],
    [
      "work that begins before the day of applying",
      () => ({ answers: { startsOn: "2020-04-01" } }),
      422,
      "startsOn inThePast",
    ],
    ["work that ends before it starts", () => ({ answers: { endsOn: inAMonth } }), 422, "endsOn endsBeforeStart"],
    ["a choice that is not offered", () => ({ answers: { applicantKind: "company" } }), 422, "applicantKind option"],
  ])("%s is refused", async (_name, posting, status, fault) => {
    const response = await postTo(form, posting());
    expect(response.statusCode).toBe(status);
    expect(response.headers?.["content-type"]).toMatch(/^application\/problem\+json/);
    const problem = z.parse(Problem, JSON.parse(response.body ?? ""));
    expect(problem.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual(
      fault === undefined ? undefined : [fault],
    );
  });

  it("says every fault at once, in the language of the request", async () => {
    const { answers } = exampleRequest(form);
    const wrong = { ...answers, email: "x", nip: "1", phone: "abc", contactName: "" };
    for (const [language, word] of [
      ["pl", /pole|adres|numer/i],
      ["en", /field|address|number/i],
      ["uk", /поле|адрес|номер/i],
    ] as const) {
      const body = JSON.stringify({ ...exampleRequest(form, language), answers: wrong });
      const response = await postTo(form, { body });
      const { errors } = z.parse(Problem, JSON.parse(response.body ?? ""));
      expect(errors?.map(({ field }) => field).toSorted()).toEqual(["contactName", "email", "nip", "phone"]);
      expect(errors?.map(({ message }) => message).join(" ")).toMatch(word);
    }
  });

  it("does not know a form that is not there", async () => {
    for (const id of ["nie-ma", "__proto__", "..", "A".repeat(200), "KRAKOW"]) {
      expect((await postTo({ ...form, id })).statusCode, id).toBe(404);
    }
  });
});
