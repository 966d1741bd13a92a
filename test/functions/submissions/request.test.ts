import { describe, expect, it } from "vitest";
import type { DoorRequest } from "../../../functions/shared/http/door.ts";
import { checkRequest } from "../../../functions/shared/submissions/request.ts";
import { aCall, aConference, whileOpen } from "../../support/forms.ts";
import { exampleRequest, formPost } from "../../support/requests.ts";
import { httpEvent } from "../support/events.ts";

const call = aCall();
const key = "key-of-somebody";

const request = (
  body: DoorRequest["body"],
  headers: Record<string, string> = { "idempotency-key": key },
): DoorRequest => ({
  event: httpEvent({ method: "POST", path: "/forms/x/submissions", headers }),
  body,
  language: "pl",
  now: whileOpen,
  path: () => "",
  headers: {},
});
const json = (value: unknown, headers?: Record<string, string>) =>
  checkRequest(request({ type: "json", value }, headers), call, {});
const faultsOf = (value: unknown, headers?: Record<string, string>) => {
  const checked = json(value, headers);
  return "faults" in checked ? checked.faults.map(({ field, code }) => `${field} ${code}`) : [];
};

const example = exampleRequest(call);
const { email: _email, ...answersWithoutEmail } = example.answers;

describe("a submission", () => {
  it.each([aConference(), call])("is the same in both encodings: $id", (form) => {
    const given = exampleRequest(form, "uk");
    const byProgram = checkRequest(request({ type: "json", value: given }), form, {});
    const fields = formPost(given);
    fields.set("_key", key);
    const byBrowser = checkRequest(request({ type: "form", fields }, {}), form, {});
    expect(byProgram).toMatchObject({ ok: { key, language: "uk", consents: given.consents } });
    expect({ ...byBrowser, ok: { ...("ok" in byBrowser && byBrowser.ok), requestHash: "" } }).toEqual({
      ok: { ...("ok" in byProgram && byProgram.ok), requestHash: "" },
    });
  });

  it("may have its key in the header in either encoding; that of the page comes first", () => {
    const post = (headers: Record<string, string>, own: Record<string, string>) => {
      const fields = formPost(example);
      for (const [name, value] of Object.entries(own)) fields.set(name, value);
      return checkRequest(request({ type: "form", fields }, headers), call, {});
    };
    expect(post({ "idempotency-key": key }, {})).toMatchObject({ ok: { key } });
    expect(post({ "idempotency-key": "of-the-header" }, { _key: key })).toMatchObject({ ok: { key } });
    for (const [headers, own] of [
      [{}, {}],
      [{ "idempotency-key": "" }, {}],
      [{ "idempotency-key": key }, { _key: "" }],
    ]) {
      expect(post(headers ?? {}, own ?? {})).toMatchObject({ faults: [{ field: "Idempotency-Key" }] });
    }
  });

  it("is recognised when it is sent again, whatever the order of its keys", () => {
    const again = { ...example, answers: Object.fromEntries(Object.entries(example.answers).toReversed()) };
    expect(json(again)).toEqual(json(example));
    const other = { ...example, answers: { ...example.answers, applicantName: "Inna" } };
    const [first, second] = [json(example), json(other)];
    expect("ok" in first && "ok" in second && first.ok.requestHash !== second.ok.requestHash).toBe(true);
  });
});

describe("every fault is listed at once", () => {
  it("whether it is of the request, of its answers, of rules between them, or of consents", () => {
    const wrong = {
      ...example,
      answers: { ...example.answers, nip: "1", ownContribution: 0 },
      consents: { rules: "0" },
    };
    expect(faultsOf(wrong, {})).toEqual([
      "Idempotency-Key idempotencyKey",
      "nip nip",
      "budget budgetSum",
      "consents.privacy consentMissing",
      "consents.rules consentOutdated",
    ]);
  });

  it("in the order of the page: rules between answers are where their fields are", () => {
    const wrong = { nip: "1", ownContribution: 0, startsOn: "2020-01-01", endsOn: "2020-01-02" };
    const faults = faultsOf({ ...example, answers: { ...example.answers, ...wrong } });
    expect(faults).toEqual(["nip nip", "startsOn inThePast", "endsOn inThePast", "budget budgetSum"]);
  });

  it("although the request has a member too many", () => {
    expect(faultsOf({ ...example, answers: answersWithoutEmail, admin: true })).toEqual([
      "admin unknownField",
      "email required",
    ]);
  });

  it("although its language is not spoken here", () => {
    expect(faultsOf({ ...example, consents: {}, language: "de" })).toEqual([
      "language language",
      "consents.privacy consentMissing",
      "consents.rules consentMissing",
    ]);
  });

  it("although it has no consents, or no answers", () => {
    expect(faultsOf({ answers: answersWithoutEmail, language: "pl" })).toEqual([
      "consents wrongType",
      "email required",
    ]);
    expect(faultsOf({ consents: {}, language: "pl" })).toEqual([
      "answers wrongType",
      "consents.privacy consentMissing",
      "consents.rules consentMissing",
    ]);
  });

  it("in the language of the request, if that can be read", () => {
    const english = { ...example, language: "en", admin: true };
    expect(json(english)).toMatchObject({ language: "en" });
    expect(json({ ...english, language: "de" })).toMatchObject({ language: "pl" });
  });
});

describe("a request is refused", () => {
  it.each([
    ["null", null],
    ["text", "{}"],
    ["a list", [example]],
    ["a number", 7],
  ])("when it is %s", (_, value) => {
    expect(faultsOf(value)).toEqual(["body wrongType"]);
  });

  it.each(["with space", "\t", "ż".repeat(10), "x".repeat(201), ""])("with the key %j", (bad) => {
    expect(faultsOf(example, { "idempotency-key": bad })).toEqual(["Idempotency-Key idempotencyKey"]);
  });

  it.each(["__proto__", "constructor"])("with an answer called %s", (name) => {
    const raw = JSON.stringify(example).replace('"answers":{', `"answers":{"${name}":"x",`);
    expect(faultsOf(JSON.parse(raw))).toEqual([`${name} unknownField`]);
  });

  it.each(["__proto__", "constructor"])("with a consent called %s", (name) => {
    const raw = JSON.stringify(example).replace('"consents":{', `"consents":{"${name}":"1",`);
    expect(faultsOf(JSON.parse(raw))).toEqual([`consents.${name} unknownField`]);
  });

  it("with a blank row whose name no text can hold, which has no canonical form", () => {
    const budget = [{ item: "Farba", amount: 1 }, { "\ud800": "" }];
    expect(faultsOf({ ...example, answers: { ...example.answers, budget } })).toContain(
      "budget[1].\ud800 unknownField",
    );
  });

  it("never for what it is not asked for, whatever that is: it is left out, and is the same without it", () => {
    const sent = (members: unknown) => json({ ...example, answers: { ...example.answers, members } });
    const odd = sent([{ "\ud800": "\udfff" }]);
    expect(odd).toHaveProperty("ok");
    expect(odd).toEqual(sent(7));
  });

  it("without echoing more than sixty characters of a name", () => {
    const faults = faultsOf({ ...example, ["x".repeat(1000)]: 1, consents: { ["y".repeat(1000)]: 1 } });
    expect(Math.max(...faults.map((fault) => fault.split(" ")[0]?.length ?? 0))).toBeLessThanOrEqual(60);
  });
});
