import { expect, test } from "vitest";
import { wasAsked } from "../../domain/conditions.ts";

const regon = { name: "regon", showWhen: [{ field: "kind", is: ["organisation"] }] };

test.each([
  ["asked for and left blank", { kind: "organisation" }, true],
  ["not asked for", { kind: "informalGroup" }, false],
  ["answered, whatever has become of the question", { regon: "123456785" }, true],
])("an answer that was %s", (_, answers, listed) => {
  expect(wasAsked(regon, answers)).toBe(listed);
});
