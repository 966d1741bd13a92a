import { describe, expect, it } from "vitest";
import { checkValue } from "../../domain/answer-value.ts";
import type { SimpleField } from "../../schemas/field.ts";
import { aField, everyField } from "../support/fields.ts";

type Type = SimpleField["type"];

describe("an answer of the right kind is kept", () => {
  it.each<[Type, unknown, unknown]>([
    ["text", "  Anna  ", "Anna"],
    ["text", "Zofia Łąka-Ćwik", "Zofia Łąka-Ćwik"],
    ["text", "Z\u0307o\u0301\u0142\u0107", "Żó\u0142\u0107"],
    ["text", "Щедрик Її", "Щедрик Її"],
    ["text", "👩‍👩‍👧 rodzina", "👩‍👩‍👧 rodzina"],
    ["longText", "raz\r\ndwa\n\ttrzy", "raz\ndwa\n\ttrzy"],
    ["email", " anna@example.org ", "anna@example.org"],
    ["phone", "+48 600 700 800", "+48 600 700 800"],
    ["phone", "(12) 616-00-00", "(12) 616-00-00"],
    ["date", "2028-02-29", "2028-02-29"],
    ["date", "1900-01-01", "1900-01-01"],
    ["date", "1.04.2027", "2027-04-01"],
    ["date", "2200-12-31", "2200-12-31"],
    ["number", 50, 50],
    ["number", " 7 ", 7],
    ["number", "00\u00a0050", 50],
    ["money", "5 000,50", 500_050],
    ["money", 0.3 + 0.7, 100],
    ["money", 10_000, 1_000_000],
    ["choice", "resident", "resident"],
    ["choices", ["noon", "morning"], ["noon", "morning"]],
    ["choices", "noon", ["noon"]],
    ["checkbox", true, true],
    ["checkbox", "on", true],
    ["checkbox", "true", true],
    ["checkbox", false, false],
    ["checkbox", "false", false],
    ["nip", "628-195-53-88", "6281955388"],
    ["regon", "357 098 940", "357098940"],
    ["krs", "0000125522", "0000125522"],
    ["organisationNumber", "628-195-53-88", "NIP 6281955388"],
    ["organisationNumber", "nip: 628 195 53 88", "NIP 6281955388"],
    ["organisationNumber", "357098940", "REGON 357098940"],
    ["organisationNumber", "0000125522", "KRS 0000125522"],
    ["postcode", "29-145", "29-145"],
    ["postcode", "29145", "29-145"],
    ["phone", "0048 600 700 800", "0048 600 700 800"],
    ["phone", "+380 44 123 45 67", "+380 44 123 45 67"],
  ])("%s: %j", (type, given, value) => {
    expect(checkValue(aField(type), given)).toEqual({ value });
  });
});

describe("an answer of the wrong kind is named", () => {
  it.each<[Type, unknown, object]>([
    ["text", 7, { code: "wrongType" }],
    ["text", true, { code: "wrongType" }],
    ["text", ["Anna"], { code: "wrongType" }],
    ["text", { toString: "Anna" }, { code: "wrongType" }],
    ["text", "raz\ndwa", { code: "controlCharacter" }],
    ["text", "x".repeat(10_000), { code: "tooLong", limit: 100 }],
    ["longText", "x".repeat(10_000), { code: "tooLong", limit: 4000 }],
    ["longText", "raz\rdwa", { code: "controlCharacter" }],
    ["email", "anna@", { code: "email" }],
    ["email", "anna@example.org, jan@example.org", { code: "email" }],
    ["email", "anna@example.org\nbcc: jan@example.org", { code: "controlCharacter" }],
    ["email", `${"a".repeat(250)}@example.org`, { code: "email" }],
    ["email", ["anna@example.org"], { code: "wrongType" }],
    ["phone", "600", { code: "phone" }],
    ["phone", "zadzwoń", { code: "phone" }],
    ["phone", "1".repeat(16), { code: "phone" }],
    ["date", "2027-02-29", { code: "date" }],
    ["date", "2027-13-01", { code: "date" }],
    ["date", "0027-01-03", { code: "date" }],
    ["date", "1899-12-31", { code: "date" }],
    ["date", "2201-01-01", { code: "date" }],
    ["date", "29.02.2027", { code: "date" }],
    ["date", "4.2027", { code: "date" }],
    ["date", "2027-04-01T00:00:00Z", { code: "date" }],
    ["date", 20_270_401, { code: "wrongType" }],
    ["number", "siedem", { code: "number" }],
    ["number", 1.5, { code: "number" }],
    ["number", "1e1", { code: "number" }],
    ["number", [7], { code: "number" }],
    ["number", 0, { code: "tooSmall", limit: 1, unit: "number" }],
    ["number", 51, { code: "tooLarge", limit: 50, unit: "number" }],
    ["number", Number.MAX_VALUE, { code: "number" }],
    ["money", 0.1 + 0.2, { code: "money" }],
    ["money", "1e3", { code: "money" }],
    ["money", [5000], { code: "money" }],
    ["money", true, { code: "money" }],
    ["money", "0,99", { code: "tooSmall", limit: 1, unit: "PLN" }],
    ["money", "10000,01", { code: "tooLarge", limit: 10_000, unit: "PLN" }],
    ["choice", "toString", { code: "option" }],
    ["choice", ["ngo"], { code: "option" }],
    ["choices", ["morning", "morning"], { code: "option" }],
    ["choices", ["morning", "night"], { code: "option" }],
    ["choices", [["morning"]], { code: "option" }],
    ["choices", { 0: "morning" }, { code: "option" }],
    ["checkbox", "yes", { code: "wrongType" }],
    ["checkbox", 1, { code: "wrongType" }],
    ["nip", "6281955389", { code: "nip" }],
    ["nip", 6_281_955_388, { code: "wrongType" }],
    ["regon", "732065834", { code: "regon" }],
    ["krs", "125522", { code: "krs" }],
    ["krs", `0000125522${" ".repeat(10_000)}1`, { code: "krs" }],
  ])("%s: %j", (type, given, fault) => {
    expect(checkValue(aField(type), given)).toEqual({ fault });
  });

  it("names the shortest text that would do", () => {
    const field = aField("text", { minLength: 3 });
    expect(checkValue(field, "ab")).toEqual({ fault: { code: "tooShort", limit: 3 } });
    expect(checkValue(field, "abc")).toEqual({ value: "abc" });
  });

  it("takes a text that is exactly as long as allowed", () => {
    expect(checkValue(aField("text"), "ż".repeat(100))).toEqual({ value: "ż".repeat(100) });
    expect(checkValue(aField("text"), "ż".repeat(101))).toEqual({ fault: { code: "tooLong", limit: 100 } });
  });

  it.each<Type>(["text", "longText"])("refuses a PESEL in a %s", (type) => {
    expect(checkValue(aField(type), "Mój PESEL: 440514 01359")).toEqual({ fault: { code: "pesel" } });
  });
});

describe("characters that nobody types on purpose", () => {
  it.each([
    ["NUL", "\u0000"],
    ["backspace", "\b"],
    ["escape", "\u001b"],
    ["a control of the second block", "\u0085"],
    ["right-to-left override", "\u202e"],
    ["left-to-right mark", "\u200e"],
    ["Arabic letter mark", "\u061c"],
    ["isolate", "\u2066"],
    ["zero width space", "\u200b"],
    ["byte order mark in the middle", "\ufeff"],
    ["line separator", "\u2028"],
    ["invisible tag", "\u{e0041}"],
    ["lone high surrogate", "\ud800"],
    ["lone low surrogate", "\udc00"],
  ])("are refused: %s", (_, character) => {
    for (const field of [aField("text"), aField("longText"), aField("email"), aField("nip")]) {
      expect(checkValue(field, `a${character}b`)).toEqual({ fault: { code: "controlCharacter" } });
    }
  });
});

describe("text stays text", () => {
  it.each([
    "<script>alert(1)</script>",
    "=HYPERLINK(A1)",
    "+1+1",
    "@SUM(A1)",
    "{{7*7}}",
    "' OR 1=1 --",
    "%s %n",
    "&amp;",
  ])("keeps %j as it was typed", (text) => {
    expect(checkValue(aField("text"), text)).toEqual({ value: text });
    expect(checkValue(aField("longText"), text)).toEqual({ value: text });
  });
});

describe("a blank answer", () => {
  const blanks = [undefined, null, "", "   ", "\n\t", []];

  it.each(everyField)("is no answer to an optional $type", (field) => {
    for (const blank of blanks) expect(checkValue(field, blank)).toEqual({ value: undefined });
  });

  it.each(everyField)("is missing where $type is required", (field) => {
    const required = { ...field, required: true };
    for (const blank of blanks) expect(checkValue(required, blank)).toEqual({ fault: { code: "required" } });
  });

  it("includes an unticked box where it must be ticked", () => {
    const field = aField("checkbox", { required: true });
    for (const unticked of [false, "false"])
      expect(checkValue(field, unticked)).toEqual({ fault: { code: "required" } });
  });

  it("is of every type of field there is", () => {
    expect(everyField).toHaveLength(17);
  });
});
