import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { retryDelay, type Retrier } from "../../../local/workflow/retry.ts";
import { branch, DAY, SECOND, Stage, task, thrown, type Setting, type States } from "./support/stage.ts";

let stage: Stage | undefined;

async function run(states: States, setting: Setting = {}) {
  stage = await Stage.of(states, setting);
  return stage.run();
}

/** Seconds between the calls of the handler. */
function pauses(): number[] {
  const instants = stage?.calls.map(({ at }) => at) ?? [];
  return instants.slice(1).map((at, index) => Math.round((at - (instants[index] ?? 0)) / 100) / 10);
}

/** A handler that throws these errors in turn, and then succeeds. */
function throwing(...errors: string[]): () => unknown {
  const left = [...errors];
  return () => {
    const error = left.shift();
    if (error !== undefined) throw thrown(error);
    return "done";
  };
}

afterEach(async () => {
  await stage?.clear();
  stage = undefined;
});

describe("retrying", () => {
  it("waits 3 and 6 seconds before two retries, as the specification shows", async () => {
    const Retry = [{ ErrorEquals: ["Mishap"], IntervalSeconds: 3, MaxAttempts: 2, BackoffRate: 2 }];
    const X = { ...task("Work"), Retry };
    const ended = await run({ X }, { handlers: { Work: throwing("Mishap", "Mishap", "Mishap") } });
    expect(ended).toMatchObject({ status: "FAILED", error: "Mishap", states: ["X"] });
    expect(pauses()).toEqual([3, 6]);
  });

  it("waits at most MaxDelaySeconds", async () => {
    const Retry = [{ ErrorEquals: ["Mishap"], IntervalSeconds: 3, MaxAttempts: 2, BackoffRate: 2, MaxDelaySeconds: 4 }];
    const ended = await run({ X: { ...task("Work"), Retry } }, { handlers: { Work: throwing("Mishap", "Mishap") } });
    expect(ended).toMatchObject({ status: "SUCCEEDED", output: "done" });
    expect(pauses()).toEqual([3, 4]);
  });

  it("retries any error but a timeout, three times, by default", async () => {
    const Retry = [{ ErrorEquals: ["States.Timeout"], MaxAttempts: 0 }, { ErrorEquals: ["States.ALL"] }];
    await run({ X: { ...task("Work"), Retry } }, { handlers: { Work: throwing("A", "B", "C", "D") } });
    expect(pauses()).toEqual([1, 2, 4]);
  });

  it("keeps a count for each retrier: ErrorA, ErrorB, ErrorC, ErrorB wait 1, 2 and 5 seconds, then Z", async () => {
    const X = {
      ...task("Work"),
      Retry: [
        { ErrorEquals: ["ErrorA", "ErrorB"], IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 2 },
        { ErrorEquals: ["ErrorC"], IntervalSeconds: 5 },
      ],
      Catch: [{ ErrorEquals: ["States.ALL"], Next: "Z" }],
    };
    const Z = { Type: "Succeed", Output: "{% $states.input.Error %}" };
    const ended = await run({ X, Z }, { handlers: { Work: throwing("ErrorA", "ErrorB", "ErrorC", "ErrorB") } });
    expect(ended).toMatchObject({ states: ["X", "Z"], output: "ErrorB" });
    expect(pauses()).toEqual([1, 2, 5]);
  });

  it("starts its counts anew when the state is entered again", async () => {
    const Retry = [{ ErrorEquals: ["Mishap"], MaxAttempts: 1 }];
    const ended = await run(
      {
        X: { ...task("Work"), Retry, End: undefined, Next: "Again" },
        Again: { Type: "Choice", Choices: [{ Condition: "{% $exists($second) %}", Next: "Y" }], Default: "Back" },
        Back: { Type: "Pass", Assign: { second: true }, Next: "X" },
        Y: { Type: "Succeed" },
      },
      {
        handlers: {
          Work: (() => {
            let call = 0;
            return () => {
              if ((call += 1) % 2 === 1) throw thrown("Mishap");
              return call;
            };
          })(),
        },
      },
    );
    expect(ended).toMatchObject({ status: "SUCCEEDED", output: 4 });
  });

  it("tells the handler how many retries there were", async () => {
    const X = {
      ...task("Work"),
      Arguments: { FunctionName: "Work", Payload: "{% $states.context.State.RetryCount %}" },
      Retry: [{ ErrorEquals: ["States.ALL"] }],
    };
    await run({ X }, { handlers: { Work: throwing("A", "B") } });
    expect(stage?.calls.map(({ payload }) => payload)).toEqual([0, 1, 2]);
  });

  it("retries a whole Parallel, with all its branches from the start", async () => {
    const Both = {
      Type: "Parallel",
      Branches: [branch("Good", task("Good")), branch("Bad", task("Bad"))],
      Retry: [{ ErrorEquals: ["Mishap"] }],
      End: true,
    };
    const ended = await run({ Both }, { handlers: { Good: () => 1, Bad: throwing("Mishap") } });
    expect(ended.output).toEqual([1, "done"]);
    expect(stage?.calls.filter(({ name }) => name === "Good")).toHaveLength(2);
  });

  it("retries and catches a failing Output of a Task as well", async () => {
    const X = {
      ...task("Work"),
      Output: "{% $states.result.Nothing %}",
      Retry: [{ ErrorEquals: ["States.ALL"], MaxAttempts: 1 }],
    };
    const ended = await run(
      { X: { ...X, Catch: [{ ErrorEquals: ["States.QueryEvaluationError"], Next: "Z" }] }, Z: { Type: "Succeed" } },
      { handlers: { Work: () => 1 } },
    );
    expect(ended.states).toEqual(["X", "Z"]);
    expect(stage?.calls).toHaveLength(2);
  });

  it("never retries or catches States.Runtime", async () => {
    const X = {
      ...task("Work"),
      Arguments: "{% { 'Nonsense': 1 } %}",
      Retry: [{ ErrorEquals: ["States.Runtime"] }],
      Catch: [{ ErrorEquals: ["States.ALL"], Next: "Z" }],
    };
    expect(await run({ X, Z: { Type: "Succeed" } })).toMatchObject({ status: "FAILED", error: "States.Runtime" });
  });

  it("waits 90 days before a retry if it must", async () => {
    const Retry = [{ ErrorEquals: ["Mishap"], IntervalSeconds: 90 * 86_400, MaxAttempts: 1 }];
    stage = await Stage.of({ X: { ...task("Work"), Retry } }, { handlers: { Work: throwing("Mishap") } });
    const arn = await stage.start();
    await stage.advance(90 * DAY - 10 * SECOND);
    expect(stage.isRunning(arn)).toBe(true);
    await stage.advance(20 * SECOND);
    expect(stage.ended(arn)).toMatchObject({ status: "SUCCEEDED", output: "done" });
  });
});

describe("the delay of a retry", () => {
  const retrier = fc.record({
    ErrorEquals: fc.constant<string[]>(["States.ALL"]),
    IntervalSeconds: fc.integer({ min: 1, max: 99_999_999 }),
    MaxAttempts: fc.nat(99_999_999),
    BackoffRate: fc.double({ min: 1, max: 1_000, noNaN: true }),
    MaxDelaySeconds: fc.option(fc.integer({ min: 1, max: 31_622_399 }), { nil: undefined }),
    JitterStrategy: fc.constantFrom<Retrier["JitterStrategy"][]>("FULL", "NONE"),
  });
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it("never falls below zero nor above its bounds, whatever the retrier", () => {
    fc.assert(
      fc.property(retrier, fc.nat(1_000_000), random, (one, used, chance) => {
        const delay = retryDelay(one, used, () => chance);
        expect(Number.isSafeInteger(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual((one.MaxDelaySeconds ?? 31_622_400) * 1_000);
      }),
    );
  });

  it("grows by the rate until it reaches the bound, and jitter only shortens it", () => {
    fc.assert(
      fc.property(retrier, fc.nat(50), random, (one, used, chance) => {
        const exact = retryDelay({ ...one, JitterStrategy: "NONE" }, used, () => chance);
        const next = retryDelay({ ...one, JitterStrategy: "NONE" }, used + 1, () => chance);
        const jittered = retryDelay({ ...one, JitterStrategy: "FULL" }, used, () => chance);
        expect(next).toBeGreaterThanOrEqual(exact);
        expect(jittered).toBeLessThanOrEqual(exact);
        if (used === 0 && one.MaxDelaySeconds === undefined && one.IntervalSeconds <= 31_622_400) {
          expect(exact).toBe(one.IntervalSeconds * 1_000);
        }
      }),
    );
  });
});
