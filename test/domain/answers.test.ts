import { describe, expect, it } from "vitest";
import { checkAnswers, checkConsents } from "../../domain/answers.ts";
import { aField, aGroup } from "../support/fields.ts";

const parsed = (json: string): Record<string, unknown> => JSON.parse(json);

describe("answers as a whole", () => {
  const fields = [aField("text", { required: true }), aField("money"), aField("checkbox"), aGroup()];
  const rows = [{ text: "a", money: "1,50" }, { text: " b " }];

  it("are kept without what is blank, in grosze and trimmed", () => {
    const { answers, faults } = checkAnswers(fields, { text: " Anna ", money: "", rows });
    expect(faults).toEqual([]);
    expect(answers).toEqual({ text: "Anna", rows: [{ text: "a", money: 150 }, { text: "b" }] });
  });

  it("have every fault listed at once", () => {
    const { faults } = checkAnswers(fields, {
      money: "1e3",
      checkbox: "maybe",
      colour: "red",
      rows: [
        { text: "", money: "x" },
        { text: "b", size: 3 },
      ],
    });
    expect(faults).toHaveLength(7);
    expect(faults).toEqual(
      expect.arrayContaining([
        { field: "text", code: "required" },
        { field: "money", code: "money" },
        { field: "checkbox", code: "wrongType" },
        { field: "colour", code: "unknownField" },
        { field: "rows[0].text", code: "required" },
        { field: "rows[0].money", code: "money" },
        { field: "rows[1].size", code: "unknownField" },
      ]),
    );
  });

  it("never take a field from the prototype", () => {
    const inherited = Object.create({ text: "Anna", rows });
    expect(checkAnswers(fields, inherited).faults).toEqual([
      { field: "text", code: "required" },
      { field: "rows", code: "tooFewRows", limit: 2 },
    ]);
  });

  it("may hold fields that are called like members of every object", () => {
    const named = ["constructor", "toString", "valueOf"].map((name) => aField("text", { name, required: true }));
    const missing = named.map(({ name }) => ({ field: name, code: "required" }));
    expect(checkAnswers(named, {}).faults).toEqual(missing);
    const given = { constructor: "a", toString: "b", valueOf: "c" };
    expect(checkAnswers(named, given)).toEqual({ answers: given, faults: [] });
  });
});

describe("unknown fields", () => {
  const fields = [aField("text"), aGroup({ min: 0 })];

  it.each(["__proto__", "constructor", "toString", "Text", "text ", ""])("are refused at the top: %j", (name) => {
    const { answers, faults } = checkAnswers(fields, parsed(`{${JSON.stringify(name)}: "x"}`));
    expect(faults).toEqual([{ field: name, code: "unknownField" }]);
    expect(answers).toEqual({});
  });

  it.each(["__proto__", "constructor", "rows"])("are refused in a row: %j", (name) => {
    const { faults } = checkAnswers(fields, parsed(`{"rows": [{"text": "a", ${JSON.stringify(name)}: "x"}]}`));
    expect(faults).toEqual([{ field: `rows[0].${name}`, code: "unknownField" }]);
  });

  it.each(["__proto__", "size", "\ud800"])("are refused in a row that is blank otherwise: %j", (name) => {
    const { faults } = checkAnswers(fields, parsed(`{"rows": [{"text": "a"}, {${JSON.stringify(name)}: ""}]}`));
    expect(faults).toContainEqual({ field: `rows[1].${name}`, code: "unknownField" });
  });

  it("are echoed only in part", () => {
    const long = "x".repeat(10_000);
    const { faults } = checkAnswers(fields, { [long]: 1, rows: [{ text: "a", [long]: 1 }] });
    expect(faults.map(({ field }) => field)).toEqual(["x".repeat(60), `rows[0].${"x".repeat(60)}`]);
  });
});

describe("rows", () => {
  const group = aGroup();
  const faultsOf = (rows: unknown, changes = {}) => checkAnswers([{ ...group, ...changes }], { rows }).faults;
  const row = { text: "a" };

  it("that are blank are left out", () => {
    const rows = [{}, row, { text: " ", money: null }, row];
    expect(checkAnswers([group], { rows })).toEqual({ answers: { rows: [row, row] }, faults: [] });
  });

  it("keep their place in what is said about them", () => {
    expect(faultsOf([{}, row, {}, { text: "a", money: "x" }])).toEqual([{ field: "rows[3].money", code: "money" }]);
  });

  it("are too few when blank ones were meant to fill them up", () => {
    expect(faultsOf([row, { text: "" }])).toEqual([{ field: "rows", code: "tooFewRows", limit: 2 }]);
  });

  it("are too many above the limit, and are not looked into", () => {
    expect(faultsOf([row, row, row])).toEqual([]);
    const many = Array.from({ length: 10_000 }, () => ({ text: 7 }));
    expect(faultsOf(many)).toEqual([{ field: "rows", code: "tooManyRows", limit: 3 }]);
  });

  it("are missing where they are required", () => {
    for (const none of [undefined, null, [], [{}]]) {
      expect(faultsOf(none, { required: true })).toEqual([{ field: "rows", code: "required" }]);
    }
  });

  it("may be none where none is enough", () => {
    for (const none of [undefined, null, []]) expect(faultsOf(none, { min: 0 })).toEqual([]);
  });

  it.each([["text"], [7], [{ 0: row }], [[row, "text"]], [[row, null]], [[[row]]], [true]])("are not %j", (rows) => {
    expect(faultsOf(rows)).toContainEqual({ field: "rows", code: "wrongType" });
  });
});

describe("consents", () => {
  const consent = (name: string, required: boolean) => ({ name, version: "2", required, text: { pl: name } });
  const consents = [consent("privacy", true), consent("newsletter", false)];

  it("count for the version that was shown", () => {
    expect(checkConsents(consents, { privacy: "2", newsletter: "2" })).toEqual([]);
  });

  it("may be left out only where they are not required", () => {
    expect(checkConsents(consents, { privacy: "2" })).toEqual([]);
    expect(checkConsents(consents, { newsletter: "2" })).toEqual([
      { field: "consents.privacy", code: "consentMissing" },
    ]);
    expect(checkConsents(consents, { privacy: "", newsletter: "" })).toEqual([
      { field: "consents.privacy", code: "consentMissing" },
    ]);
  });

  it("to a text that has changed since do not count, required or not", () => {
    expect(checkConsents(consents, { privacy: "1", newsletter: "1" })).toEqual([
      { field: "consents.privacy", code: "consentOutdated" },
      { field: "consents.newsletter", code: "consentOutdated" },
    ]);
  });

  it.each(["__proto__", "constructor", "x".repeat(60)])("to what nobody asked for are refused: %s", (name) => {
    const given: Record<string, string> = JSON.parse(`{"privacy": "2", ${JSON.stringify(name)}: "2"}`);
    expect(checkConsents(consents, given)).toEqual([{ field: `consents.${name}`, code: "unknownField" }]);
  });
});
