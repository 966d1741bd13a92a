import { afterEach, describe, expect, it } from "vitest";
import { branch, DAY, SECOND, Stage, task, thrown, type Setting, type States } from "./support/stage.ts";

let stage: Stage | undefined;

async function run(states: States, input: unknown = {}, setting: Setting & { top?: object } = {}) {
  stage = await Stage.of(states, setting);
  return stage.run(input);
}

afterEach(async () => {
  await stage?.clear();
  stage = undefined;
});

describe("the examples of the specification", () => {
  it("Hello World: the output of a Task is its result", async () => {
    const handlers = { HelloWorld: () => "Hello" };
    const ended = await run({ "Hello World": task("HelloWorld") }, {}, { handlers });
    expect(ended).toMatchObject({ status: "SUCCEEDED", states: ["Hello World"], output: "Hello" });
  });

  it("Add: 3 and 4 make 7", async () => {
    const handlers = { Add: ({ val1, val2 }: { val1: number; val2: number }) => val1 + val2 };
    const ended = await run({ Add: task("Add") }, { val1: 3, val2: 4 }, { handlers });
    expect(ended.output).toBe(7);
  });

  it("Variables: a later state reads what an earlier one assigned", async () => {
    const ended = await run({
      FirstState: { Type: "Pass", Assign: { make: "Infiniti", model: "G35", year: 2006 }, Next: "SecondState" },
      SecondState: { Type: "Pass", Output: "{% $year & ' ' & $make & ' ' & $model %}", End: true },
    });
    expect(ended.output).toBe("2006 Infiniti G35");
  });

  it("Variables: an assignment takes effect in the next state only", async () => {
    const ended = await run({
      Before: { Type: "Pass", Assign: { x: 5 }, Next: "Assigning" },
      Assigning: { Type: "Pass", Assign: { x: 42, newOrOld: "{% $x %}" }, Next: "Referencing" },
      Referencing: { Type: "Pass", Output: ["{% $x %}", "{% $newOrOld %}"], End: true },
    });
    expect(ended.output).toEqual([42, 5]);
  });

  it("Scope: an iteration reads outer variables, and its own are gone afterwards", async () => {
    const ended = await run({
      "Get Greeting": { Type: "Pass", Assign: { outer: "hello" }, Next: "Greet Everyone" },
      "Greet Everyone": {
        Type: "Map",
        Items: ["somebody"],
        ItemProcessor: {
          StartAt: "Begin",
          States: {
            Begin: { Type: "Pass", Assign: { inner: "world", hi: "{% $outer %}" }, Next: "End" },
            End: { Type: "Succeed", Output: "{% $hi %}" },
          },
        },
        Assign: { outer: 2 },
        Next: "Goodbye",
      },
      Goodbye: { Type: "Succeed", Output: ["{% $outer %}", "{% $exists($hi) %}", "{% $states.input %}"] },
    });
    expect(ended.output).toEqual([2, false, ["hello"]]);
  });

  it("JSONata evaluation: expressions in nested fields and items, and one for a whole value", async () => {
    const handlers = { DoTheTask: () => ({}) };
    const student = { name: "Scotland", course: [{ grade: 34 }, { grade: 99 }, { grade: 76 }, { grade: 96 }] };
    const Payload = {
      student: "{% $student.name %}",
      classInfo: { teacher: "{% $class.teacher %}" },
      values: [1, "{% $two %}", "three"],
    };
    const ended = await run(
      {
        GetSampleData: {
          Type: "Pass",
          Assign: { student, class: { teacher: "Bert" }, two: "the number 2" },
          Next: "A Task",
        },
        "A Task": {
          ...task("DoTheTask"),
          Arguments: { FunctionName: "DoTheTask", Payload },
          Output: "{% { 'avg': $average($student.course.grade), 'num': $count($student.course) }  %}",
        },
      },
      {},
      { handlers },
    );
    expect(stage?.calls.map(({ payload }) => payload)).toEqual([
      { student: "Scotland", classInfo: { teacher: "Bert" }, values: [1, "the number 2", "three"] },
    ]);
    expect(ended.output).toEqual({ avg: 76.25, num: 4 });
  });

  it("Expressions: a function defined inside calculates 5 factorial", async () => {
    const Output = "{% ($product := function($x, $y) {$x * $y}; $reduce([1..5], $product)) %}";
    expect((await run({ Five: { Type: "Pass", Output, End: true } })).output).toBe(120);
  });

  it.each([
    ["something thrown in Java", "java.lang.Exception", "RecoveryState", undefined],
    ["something fatal", "MyFatalError", "EndMachine", true],
    ["something else", "Mishap", "EndMachine", false],
  ])("Catchers: %s goes to its state with its output and variables", async (_case, error, state, isCritical) => {
    const handlers = { Fragile: () => Promise.reject(thrown(error)) };
    const ended = await run(
      {
        Try: {
          ...task("Fragile"),
          Catch: [
            {
              ErrorEquals: ["java.lang.Exception"],
              Output: "{% $merge([ $states.input, {'error-info': $states.errorOutput} ]) %}",
              Next: "RecoveryState",
            },
            {
              ErrorEquals: ["States.ALL"],
              Assign: { isCritical: "{% $contains($lowercase($states.errorOutput.Error), /.*fatal.*/)  %}" },
              Next: "EndMachine",
            },
          ],
        },
        RecoveryState: { Type: "Succeed" },
        EndMachine: { Type: "Succeed", Output: { isCritical: "{% $isCritical %}", seen: "{% $states.input.Error %}" } },
      },
      { id: 1 },
      { handlers },
    );
    expect(ended.states).toEqual(["Try", state]);
    const Cause = JSON.stringify({ errorType: error, errorMessage: "broken", trace: [] });
    const recovered = { id: 1, "error-info": { Error: error, Cause } };
    expect(ended.output).toEqual(state === "RecoveryState" ? recovered : { isCritical, seen: error });
  });

  it("Pass: fixed data and an alternative for what is missing", async () => {
    const additional = "{% $exists($states.input.moreData) ? $states.input.moreData : {} %}";
    const ended = await run({
      ProvideTestData: { Type: "Pass", Assign: { coords: { "x-datum": 0.381018, additional } }, Next: "Show" },
      Show: { Type: "Succeed", Output: "{% $coords %}" },
    });
    expect(ended.output).toEqual({ "x-datum": 0.381018, additional: {} });
  });

  const dispatch = {
    Values: { Type: "Pass", Assign: { value: "{% $states.input.value %}", range: "none" }, Next: "DispatchEvent" },
    DispatchEvent: {
      Type: "Choice",
      Choices: [
        { Condition: "{% $states.input.type != 'Private' %}", Next: "Public" },
        {
          Condition: "{% $exists($value) and $type($value)='number' and $value>=20 and $value<30 %}",
          Assign: { range: "twenties" },
          Next: "ValueInTwenties",
        },
        {
          Condition: "{% $states.input.rating >= $states.input.auditThreshold %}",
          Output: { excess: "{% $states.input.rating - $states.input.auditThreshold %}" },
          Next: "StartAudit",
        },
      ],
      Default: "RecordEvent",
      Assign: { range: "default" },
    },
    ...Object.fromEntries(
      ["Public", "ValueInTwenties", "StartAudit", "RecordEvent"].map((name) => [
        name,
        { Type: "Succeed", Output: ["{% $range %}", "{% $states.input %}"] },
      ]),
    ),
  };

  it.each([
    [{ type: "Open", value: 1 }, "Public", "none", undefined],
    [{ type: "Private", value: 23 }, "ValueInTwenties", "twenties", undefined],
    [{ type: "Private", value: 5, rating: 9, auditThreshold: 4 }, "StartAudit", "none", { excess: 5 }],
    [{ type: "Private", value: 5, rating: 1, auditThreshold: 4 }, "RecordEvent", "default", undefined],
  ])("Choice: %j goes to %s", async (input, state, range, output) => {
    const ended = await run(dispatch, input);
    expect(ended.states).toEqual(["Values", "DispatchEvent", state]);
    expect(ended.output).toEqual([range, output ?? input]);
  });

  it("Fail: literal and computed Error and Cause", async () => {
    const fixed = await run({ FailState: { Type: "Fail", Error: "ErrorA", Cause: "Kaiju attack" } });
    expect(fixed).toMatchObject({ status: "FAILED", error: "ErrorA", cause: "Kaiju attack" });
    await stage?.clear();
    const input = { Error: "ErrorB", Cause: "from the input" };
    const FailState = { Type: "Fail", Error: "{% $states.input.Error %}", Cause: "{% $states.input.Cause %}" };
    expect(await run({ FailState }, input)).toMatchObject({
      status: "FAILED",
      error: "ErrorB",
      cause: "from the input",
    });
  });

  it("Parallel: 3 and 2 make 5 and 1, in the order of the branches", async () => {
    const handlers = {
      Add: ([a, b]: [number, number]) => new Promise((resolve) => setTimeout(() => resolve(a + b), 10)),
      Subtract: ([a, b]: [number, number]) => a - b,
    };
    const FunWithMath = {
      Type: "Parallel",
      Branches: [branch("Add", task("Add")), branch("Subtract", task("Subtract"))],
      Next: "NextState",
    };
    const ended = await run({ FunWithMath, NextState: { Type: "Pass", End: true } }, [3, 2], { handlers });
    expect(ended.output).toEqual([5, 1]);
    expect(ended.states[0]).toBe("FunWithMath");
    expect(ended.states.at(-1)).toBe("NextState");
  });

  it("Map: each parcel is validated with its courier, and Output counts them", async () => {
    const shipped = [9511, 9511, 9833].map((code, index) => ({ prod: `R${index}`, "dest-code": code }));
    const handlers = { "ship-val": ({ parcel }: { parcel: { prod: string } }) => parcel.prod };
    const ended = await run(
      {
        "Validate-All": {
          Type: "Map",
          Items: "{% $states.input.detail.shipped %}",
          MaxConcurrency: 0,
          ItemSelector: {
            parcel: "{% $states.context.Map.Item.Value %}",
            courier: "{% $states.input.detail.`delivery-partner` %}",
          },
          ItemProcessor: { StartAt: "Validate", States: { Validate: task("ship-val") } },
          Assign: { shipped: "{% $states.result %}" },
          Output: { numItemsProcessed: "{% $count($states.input.detail.shipped) %}" },
          Next: "Show",
        },
        Show: { Type: "Succeed", Output: ["{% $shipped %}", "{% $states.input %}"] },
      },
      { detail: { "delivery-partner": "UQS", shipped } },
      { handlers },
    );
    expect(ended.output).toEqual([["R0", "R1", "R2"], { numItemsProcessed: 3 }]);
    expect(stage?.calls.map(({ payload }) => payload)).toEqual(shipped.map((parcel) => ({ parcel, courier: "UQS" })));
  });

  it("Wait: ten seconds, and until a time in the input", async () => {
    stage = await Stage.of({
      wait_ten_seconds: { Type: "Wait", Seconds: 10, Next: "wait_until" },
      wait_until: { Type: "Wait", Timestamp: "{% $states.input.expirydate %}", Assign: { done: true }, Next: "Show" },
      Show: { Type: "Succeed", Output: { done: "{% $done %}", input: "{% $states.input %}" } },
    });
    const start = stage.clock.now();
    const expirydate = new Date(start + 60 * DAY).toISOString();
    const arn = await stage.start({ expirydate });
    await stage.advance(9 * SECOND);
    expect(stage.workflows.describe(arn).states).toEqual(["wait_ten_seconds"]);
    await stage.advance(2 * SECOND);
    expect(stage.workflows.describe(arn).states).toEqual(["wait_ten_seconds", "wait_until"]);
    await stage.advance(59 * DAY);
    expect(stage.isRunning(arn)).toBe(true);
    await stage.advance(DAY);
    expect(stage.ended(arn)).toMatchObject({ status: "SUCCEEDED", output: { done: true, input: { expirydate } } });
  });
});
