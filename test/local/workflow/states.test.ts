import { afterEach, describe, expect, it } from "vitest";
import { branch, DAY, Stage, task, type Setting, type States } from "./support/stage.ts";

/** One branch fails at once while the other one waits. */
const catching = (name: string) => ({
  Both: {
    Type: "Parallel",
    Branches: [
      { StartAt: "Bad", States: { Bad: { Type: "Fail", Error: "Custom", Cause: "no" } } },
      {
        StartAt: "Slow",
        States: { Slow: { Type: "Wait", Seconds: 60, Next: "After" }, After: { Type: "Pass", End: true } },
      },
    ],
    Catch: [{ ErrorEquals: [name], Next: "Caught" }],
    End: true,
  },
  Caught: { Type: "Succeed", Output: "{% $states.input.Error %}" },
});

let stage: Stage | undefined;

async function run(states: States, input: unknown = {}, setting: Setting & { top?: object } = {}) {
  stage = await Stage.of(states, setting);
  return stage.run(input);
}

afterEach(async () => {
  await stage?.clear();
  stage = undefined;
});

describe("fields and defaults", () => {
  it("Seconds and MaxConcurrency can be computed, and Seconds can be 0", async () => {
    const running = { now: 0, most: 0 };
    const together = Promise.withResolvers<void>();
    const Slow = async () => {
      running.most = Math.max(running.most, (running.now += 1));
      if (running.now === 2) together.resolve();
      await together.promise;
      await new Promise((resolve) => setTimeout(resolve, 2));
      running.now -= 1;
      return null;
    };
    const ended = await run(
      {
        Pause: { Type: "Wait", Seconds: "{% $states.input.pause %}", Next: "Each" },
        Each: {
          Type: "Map",
          Items: "{% $states.input.items %}",
          MaxConcurrency: "{% $states.input.most %}",
          ItemProcessor: { ProcessorConfig: { Mode: "INLINE" }, StartAt: "One", States: { One: task("Slow") } },
          End: true,
        },
      },
      { pause: 0, most: 2, items: [1, 2, 3, 4, 5, 6] },
      { handlers: { Slow }, concurrency: 10 },
    );
    expect(ended.status).toBe("SUCCEEDED");
    expect(running.most).toBe(2);
  });

  it("MaxConcurrency 1 takes the items in their order", async () => {
    const handlers = {
      Echo: async (value: number) => (await new Promise((resolve) => setTimeout(resolve, 5 - value)), value),
    };
    const ItemProcessor = { StartAt: "One", States: { One: task("Echo") } };
    await run({ Each: { Type: "Map", MaxConcurrency: 1, ItemProcessor, End: true } }, [1, 2, 3, 4], { handlers });
    expect(stage?.calls.map(({ payload }) => payload)).toEqual([1, 2, 3, 4]);
  });

  it("a Map over nothing gives an empty array", async () => {
    const ItemProcessor = { StartAt: "One", States: { One: { Type: "Pass", End: true } } };
    expect((await run({ Each: { Type: "Map", ItemProcessor, End: true } }, [])).output).toEqual([]);
  });

  it("a Map whose items are no array fails as a query", async () => {
    const ItemProcessor = { StartAt: "One", States: { One: { Type: "Pass", End: true } } };
    const ended = await run({ Each: { Type: "Map", ItemProcessor, End: true } }, { items: 1 });
    expect(ended).toMatchObject({ status: "FAILED", error: "States.QueryEvaluationError" });
  });

  it("Parallel Arguments replace the input of every branch", async () => {
    const pass = { Type: "Pass", End: true };
    const Both = {
      Type: "Parallel",
      Arguments: { n: "{% $states.input + 1 %}" },
      Branches: [branch("a", pass), branch("b", pass)],
    };
    expect((await run({ Both: { ...Both, End: true } }, 1)).output).toEqual([{ n: 2 }, { n: 2 }]);
  });

  it("the context object tells of the execution, the state, the machine and the item, also inside an iteration", async () => {
    const Output = "{% $states.context %}";
    const ItemProcessor = { StartAt: "One", States: { One: { Type: "Pass", Output, End: true } } };
    const ended = await run({ Each: { Type: "Map", Items: ["only"], ItemProcessor, End: true } }, { id: 7 });
    const [context] = ended.output as [{ Execution: { StartTime: string }; State: { EnteredTime: string } }];
    expect(context).toMatchObject({
      Execution: { Input: { id: 7 }, RoleArn: "arn:aws:iam::0:role/Sample" },
      State: { Name: "One", RetryCount: 0 },
      StateMachine: { Name: "Sample", Id: expect.stringMatching(/:stateMachine:Sample$/) },
      Map: { Item: { Index: 0, Value: "only" } },
    });
    expect(new Date(context.Execution.StartTime).toISOString()).toBe(context.Execution.StartTime);
    expect(context.State.EnteredTime >= context.Execution.StartTime).toBe(true);
  });

  it("a handler that returns nothing gives null, and lambda:invoke its status", async () => {
    const Quiet = { ...task("Quiet"), Output: "{% $states.result %}" };
    const ended = await run({ Quiet }, {}, { handlers: { Quiet: () => undefined } });
    expect(ended.output).toEqual({ ExecutedVersion: "$LATEST", Payload: null, StatusCode: 200 });
  });
});

describe("failures of the machine itself", () => {
  it.each([
    ["an undefined result", "{% $states.input.thisFieldDoesNotExist %}"],
    ["a type error", "{% $states.input.text + 1 %}"],
    ["a function", "{% function($x){ $x } %}"],
    ["an endless recursion", "{% ($f := function($n){ $f($n + 1) }; $f(1)) %}"],
    ["a sequence without measure", "{% $sum([1..9000000]) %}"],
  ])("%s ends in States.QueryEvaluationError that names the state", async (_case, Output) => {
    const ended = await run({ Broken: { Type: "Pass", Output, End: true } }, { text: "a" });
    expect(ended).toMatchObject({ status: "FAILED", error: "States.QueryEvaluationError" });
    expect(ended.cause).toContain("'Broken'");
  });

  it.each([
    ["Seconds", { Type: "Wait", Seconds: "{% -1 %}" }],
    ["Timestamp", { Type: "Wait", Timestamp: "{% 'tomorrow' %}" }],
    ["TimeoutSeconds", task("Any", { TimeoutSeconds: "{% 'soon' %}" })],
  ])("%s of the wrong kind is a query error", async (_field, state) => {
    const ended = await run({ Odd: { ...state, End: true } }, {}, { handlers: { Any: () => 1 } });
    expect(ended).toMatchObject({ status: "FAILED", error: "States.QueryEvaluationError" });
  });

  it("no matching choice without a Default is States.NoChoiceMatched", async () => {
    const ended = await run({
      Choose: { Type: "Choice", Choices: [{ Condition: false, Next: "Never" }] },
      Never: { Type: "Succeed" },
    });
    expect(ended).toMatchObject({ status: "FAILED", error: "States.NoChoiceMatched" });
  });

  it("more than 256 KiB is States.DataLimitExceeded, which States.ALL does not catch", async () => {
    const handlers = { Long: () => "ż".repeat(131_072) };
    const Catch = [{ ErrorEquals: ["States.ALL"], Next: "Never" }];
    const ended = await run({ Long: { ...task("Long"), Catch }, Never: { Type: "Succeed" } }, {}, { handlers });
    expect(ended).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
  });

  it("a machine that runs in circles ends", async () => {
    const ended = await run({ A: { Type: "Pass", Next: "B" }, B: { Type: "Pass", Next: "A" } });
    expect(ended).toMatchObject({ status: "FAILED", error: "States.Runtime" });
    expect(ended.states).toHaveLength(25_000);
  });

  it("TimeoutSeconds of the machine ends it as TIMED_OUT", async () => {
    const ended = await run(
      { Long: { Type: "Wait", Seconds: 90 * 86_400, End: true } },
      {},
      { top: { TimeoutSeconds: 864_000 } },
    );
    expect(ended).toMatchObject({ status: "TIMED_OUT", error: "States.Timeout", states: ["Long"] });
  });

  it("a failing branch ends the others and keeps its error name", async () => {
    for (const name of ["Custom", "States.BranchFailed", "States.ALL", "States.TaskFailed"]) {
      const ended = await run(catching(name));
      expect(ended).toMatchObject({ status: "SUCCEEDED", output: "Custom" });
      await stage?.advance(DAY);
      expect(ended.states).not.toContain("After");
      await stage?.clear();
    }
    stage = undefined;
  });
});
