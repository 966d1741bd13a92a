import { describe, expect, it } from "vitest";
import { filterOf, patternOf } from "../../../local/streams/pattern.ts";

const record = {
  eventName: "MODIFY",
  dynamodb: {
    Keys: { sk: { S: "LETTER#receipt#1" } },
    NewImage: { status: { S: "queued" }, note: { NULL: true } },
    SizeBytes: 120,
  },
};

const keys = (rule: unknown) => ({ dynamodb: { Keys: { sk: { S: [rule] } } } });

describe("an event pattern", () => {
  it.each([
    ["an exact value", { eventName: ["INSERT", "MODIFY"] }, true],
    ["another value", { eventName: ["INSERT"] }, false],
    ["a prefix", keys({ prefix: "LETTER#" }), true],
    ["another prefix", keys({ prefix: "FORM#" }), false],
    ["a suffix", keys({ suffix: "#1" }), true],
    ["another case", { eventName: [{ "equals-ignore-case": "modify" }] }, true],
    ["anything but it", { eventName: [{ "anything-but": ["MODIFY"] }] }, false],
    ["anything but another", { eventName: [{ "anything-but": "REMOVE" }] }, true],
    ["anything but a prefix", keys({ "anything-but": { prefix: "LETTER#" } }), false],
    ["anything but, where nothing is", { userIdentity: { type: [{ "anything-but": "Service" }] } }, false],
    ["something that exists", { dynamodb: { NewImage: { status: { S: [{ exists: true }] } } } }, true],
    ["something that does not", { dynamodb: { OldImage: { status: { S: [{ exists: false }] } } } }, true],
    ["a number in a range", { dynamodb: { SizeBytes: [{ numeric: [">", 100, "<=", 120] }] } }, true],
    ["a number out of it", { dynamodb: { SizeBytes: [{ numeric: ["<", 120] }] } }, false],
    ["a boolean", { dynamodb: { NewImage: { note: { NULL: [true] } } } }, true],
    ["one of several", { $or: [{ eventName: ["INSERT"] }, { dynamodb: { SizeBytes: [120] } }] }, true],
    ["two fields of which one fails", { eventName: ["MODIFY"], dynamodb: { SizeBytes: [1] } }, false],
  ])("with %s", (_, pattern, passes) => {
    expect(patternOf(JSON.parse(JSON.stringify(pattern)))(record)).toBe(passes);
  });

  it("with an operator that is not known is refused", () => {
    expect(() => patternOf({ eventName: [{ wildcard: "M*" }] })).toThrow("wildcard");
  });

  it("is one of several, any of which lets a record pass", () => {
    const filter = filterOf([{ eventName: ["INSERT"] }, { eventName: ["MODIFY"] }]);
    expect(filter(record)).toBe(true);
    expect(filter({ eventName: "REMOVE" })).toBe(false);
    expect(filterOf([])({ eventName: "REMOVE" })).toBe(true);
  });
});
