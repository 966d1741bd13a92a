import { describe, expect, it } from "vitest";
import { compileExpression } from "../../../local/workflow/expressions/expression.ts";
import { functionsAt } from "../../../local/workflow/expressions/functions.ts";

const INSTANT = Date.UTC(2026, 2, 29, 1, 30);
const evaluate = (source: string, variables: object = {}) =>
  compileExpression(`{% ${source} %}`, [])({ ...functionsAt(INSTANT), ...variables });

describe("the functions that Step Functions adds to JSONata", () => {
  it.each([
    ["$partition([1,2,3,4,5,6,7,8,9], 4)", [[1, 2, 3, 4], [5, 6, 7, 8], [9]]],
    ["$range(0, 10, 2)", [0, 2, 4, 6, 8, 10]],
    ["$range(1, 9, 2)", [1, 3, 5, 7, 9]],
    ["$range(3, 1, -1)", [3, 2, 1]],
    ["$range(3, 1, 1)", []],
    ["$hash('input data', 'SHA-1')", "aaff4a450a104cd177d28d18d74485e8cae074b7"],
    ["$hash('', 'MD5')", "d41d8cd98f00b204e9800998ecf8427e"],
    ["$length($hash('x', 'SHA-512'))", 128],
    [`$parse('{"number": 20}')`, { number: 20 }],
    ["$random(7) = $random(7)", true],
    ["$random(7) = $random(8)", false],
    ["$random() >= 0 and $random() < 1", true],
    ["$now()", "2026-03-29T01:30:00.000Z"],
    ["$now('[Y]/[M01]', '+0200')", "2026/03"],
    ["$millis()", INSTANT],
  ])("%s", async (source, value) => {
    expect(await evaluate(source)).toEqual(value);
  });

  it("$uuid is a version 4 identifier, another one each time", async () => {
    const [first, second] = [await evaluate("$uuid()"), await evaluate("$uuid()")];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
  });

  it.each([
    "$partition([1], 0)",
    "$range(1, 2, 0)",
    "$range(1, 1e9, 1)",
    "$hash('x', 'SHA-0')",
    "$parse('{')",
    "$range('a', 2, 1)",
  ])("%s is a query error", async (source) => {
    await expect(evaluate(source)).rejects.toMatchObject({ name: "States.QueryEvaluationError" });
  });

  it("a variable keeps what an expression cannot change", async () => {
    const variables = { list: [1, 2] };
    expect(await evaluate("($list := $append($list, 3); $list)", variables)).toEqual([1, 2, 3]);
    expect(variables.list).toEqual([1, 2]);
  });
});
