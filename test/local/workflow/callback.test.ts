import { afterEach, describe, expect, it } from "vitest";
import { callback, DAY, SECOND, Stage, task, thrown, type Setting, type States } from "./support/stage.ts";

let stage: Stage;
let tokens: string[] = [];
const Ask = ({ token }: { token: string }) => void tokens.push(token);

const AskAndFail = (payload: { token: string }) => {
  Ask(payload);
  throw thrown("Mishap");
};

async function open(states: States, setting: Setting = {}): Promise<string> {
  tokens = [];
  stage = await Stage.of(states, { handlers: { Ask }, ...setting });
  const arn = await stage.start();
  await stage.idle();
  return arn;
}

const succeed = (taskToken = tokens[0] ?? "", output: unknown = "yes") =>
  stage.workflows.sendTaskSuccess({ taskToken, output: JSON.stringify(output) });

afterEach(() => stage.clear());

describe("a task that waits for its token", () => {
  it("goes on with the answer, months later", async () => {
    const arn = await open({ Ask: callback("Ask") });
    await stage.advance(200 * DAY);
    expect(stage.isRunning(arn)).toBe(true);
    await succeed(tokens[0], { decision: "award" });
    await stage.idle();
    expect(stage.ended(arn)).toMatchObject({ status: "SUCCEEDED", output: { decision: "award" } });
  });

  it("takes the first of two answers, even at the same moment, and refuses the other", async () => {
    const arn = await open({ Ask: callback("Ask") });
    const answers = await Promise.allSettled([succeed(tokens[0], "first"), succeed(tokens[0], "second")]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    await stage.idle();
    expect(stage.ended(arn).output).toBe("first");
    await expect(succeed()).rejects.toMatchObject({ name: "TaskTimedOut" });
  });

  it("refuses what is no token, and the token of an execution it does not know", async () => {
    await open({ Ask: callback("Ask") });
    await expect(succeed("nonsense")).rejects.toMatchObject({ name: "InvalidToken" });
    const foreign = Buffer.from(`arn:aws:states:x:0:execution:Other:one ${"0".repeat(48)}`).toString("base64url");
    await expect(succeed(foreign)).rejects.toMatchObject({ name: "TaskDoesNotExist" });
    const bad = stage.workflows.sendTaskSuccess({ taskToken: tokens[0] ?? "", output: "{" });
    await expect(bad).rejects.toMatchObject({ name: "InvalidOutput" });
  });

  it("fails as it is told to", async () => {
    const Catch = [{ ErrorEquals: ["Refused"], Next: "Sorry" }];
    const arn = await open({ Ask: { ...callback("Ask"), Catch }, Sorry: { Type: "Succeed" } });
    await stage.workflows.sendTaskFailure({ taskToken: tokens[0] ?? "", error: "Refused", cause: "no time" });
    await stage.idle();
    expect(stage.ended(arn).output).toEqual({ Error: "Refused", Cause: "no time" });
  });

  it("can be answered by the handler itself, before that returns", async () => {
    const arn = await open(
      { Ask: callback("Ask") },
      { handlers: { Ask: ({ token }: { token: string }) => succeed(token) } },
    );
    expect(stage.ended(arn).output).toBe("yes");
  });

  it("fails when its handler does, and then takes no answer", async () => {
    const arn = await open({ Ask: callback("Ask") }, { handlers: { Ask: AskAndFail } });
    expect(stage.ended(arn)).toMatchObject({ status: "FAILED", error: "Mishap" });
    await expect(succeed()).rejects.toMatchObject({ name: "TaskTimedOut" });
  });

  it("times out after 90 days, to the second, and a fresh token replaces the old one", async () => {
    const limits = { TimeoutSeconds: 90 * 86_400, Retry: [{ ErrorEquals: ["States.Timeout"], MaxAttempts: 1 }] };
    const arn = await open({ Ask: { ...callback("Ask"), ...limits } });
    await stage.advance(90 * DAY - 5 * SECOND);
    expect(tokens).toHaveLength(1);
    await stage.advance(10 * SECOND);
    // then a retry has begun, whose token is another one
    expect(tokens).toHaveLength(2);
    expect(tokens[1]).not.toBe(tokens[0]);
    await expect(succeed(tokens[0])).rejects.toMatchObject({ name: "TaskTimedOut" });
    await succeed(tokens[1]);
    await stage.idle();
    expect(stage.ended(arn).status).toBe("SUCCEEDED");
  });

  it.each(["States.HeartbeatTimeout", "States.Timeout", "States.ALL"])(
    "a missed heartbeat is caught as %s",
    async (name) => {
      const limits = {
        TimeoutSeconds: "{% 86400 %}",
        HeartbeatSeconds: "{% 60 %}",
        Catch: [{ ErrorEquals: [name], Next: "Late" }],
      };
      const arn = await open({
        Ask: { ...callback("Ask"), ...limits },
        Late: { Type: "Succeed", Output: "{% $states.input.Error %}" },
      });
      // given heartbeats in time
      for (let beat = 0; beat < 5; beat += 1) {
        await stage.advance(50 * SECOND);
        await stage.workflows.sendTaskHeartbeat({ taskToken: tokens[0] ?? "" });
      }
      expect(stage.isRunning(arn)).toBe(true);
      // when they cease
      await stage.advance(58 * SECOND);
      expect(stage.isRunning(arn)).toBe(true);
      await stage.advance(4 * SECOND);
      // then the state fails
      expect(stage.ended(arn)).toMatchObject({ states: ["Ask", "Late"], output: "States.HeartbeatTimeout" });
      await expect(stage.workflows.sendTaskHeartbeat({ taskToken: tokens[0] ?? "" })).rejects.toMatchObject({
        name: "TaskTimedOut",
      });
    },
  );

  it("is not matched by States.TaskFailed when it times out", async () => {
    const limits = { TimeoutSeconds: 10, Catch: [{ ErrorEquals: ["States.TaskFailed"], Next: "Late" }] };
    const arn = await open({ Ask: { ...callback("Ask"), ...limits }, Late: { Type: "Succeed" } });
    await stage.advance(DAY);
    expect(stage.ended(arn)).toMatchObject({ status: "FAILED", error: "States.Timeout" });
  });

  it("does not go on once its execution is stopped", async () => {
    const arn = await open({ Ask: callback("Ask", { Next: "Never" }), Never: { Type: "Pass", End: true } });
    const stopped = await stage.workflows.stop(arn, "Enough", "asked to");
    expect(stopped).toMatchObject({ status: "ABORTED", error: "Enough", cause: "asked to", states: ["Ask"] });
    await expect(succeed()).rejects.toMatchObject({ name: "TaskTimedOut" });
    expect(await stage.workflows.stop(arn)).toEqual(stopped);
    await expect(stage.workflows.stop(`${arn}x`)).rejects.toMatchObject({ name: "ExecutionDoesNotExist" });
  });
});

describe("handlers", () => {
  it("run at most as many at once as allowed, and a queue does not use up timeouts", async () => {
    const running = { now: 0, most: 0 };
    const together = Promise.withResolvers<void>();
    const Work = async () => {
      running.most = Math.max(running.most, (running.now += 1));
      if (running.now === 3) together.resolve();
      await together.promise;
      await new Promise((resolve) => setTimeout(resolve, 5));
      running.now -= 1;
      return 1;
    };
    stage = await Stage.of(
      { Work: task("Work", { TimeoutSeconds: 10, End: true }) },
      { handlers: { Work }, concurrency: 3 },
    );
    const arns = await Promise.all(Array.from({ length: 30 }, () => stage.start()));
    await stage.idle();
    expect(arns.map((arn) => stage.ended(arn).status)).toEqual(arns.map(() => "SUCCEEDED"));
    expect(running.most).toBe(3);
  });
});

describe("starting", () => {
  it("gives the running execution again for the same name and input, and refuses every other use of the name", async () => {
    stage = await Stage.of({ Wait: { Type: "Wait", Seconds: 60, End: true } });
    const [first, second] = await Promise.all([stage.start({ id: 1 }, "one"), stage.start({ id: 1 }, "one")]);
    expect(second).toBe(first);
    await expect(stage.start({ id: 2 }, "one")).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
    await stage.advance(DAY);
    await expect(stage.start({ id: 1 }, "one")).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
    expect(await stage.workflows.executions()).toEqual([
      { name: "one", machine: "Sample", status: "SUCCEEDED", states: ["Wait"] },
    ]);
  });

  it.each(["with space", "a/b", "", "x".repeat(81), "a:b"])("refuses the name %j", async (name) => {
    stage = await Stage.of({ Pass: { Type: "Pass", End: true } });
    const stateMachineArn = "arn:aws:states:eu-central-1:000000000000:stateMachine:Sample";
    await expect(stage.workflows.start({ stateMachineArn, name })).rejects.toMatchObject({ name: "InvalidName" });
    await expect(stage.workflows.start({ stateMachineArn, input: "{" })).rejects.toMatchObject({
      name: "InvalidExecutionInput",
    });
    const unknown = stage.workflows.start({ stateMachineArn: "arn:aws:states:x:0:stateMachine:No" });
    await expect(unknown).rejects.toMatchObject({ name: "StateMachineDoesNotExist" });
  });

  it("lists the states of running and finished executions, the oldest first", async () => {
    const states = {
      Choose: { Type: "Choice", Choices: [{ Condition: "{% $states.input.wait %}", Next: "Wait" }], Default: "Done" },
    };
    stage = await Stage.of({ ...states, Wait: { Type: "Wait", Seconds: 9, End: true }, Done: { Type: "Succeed" } });
    await stage.start({ wait: true }, "waiting");
    await stage.advance(SECOND);
    await stage.start({ wait: false }, "finished");
    await stage.idle();
    expect(await stage.workflows.executions()).toEqual([
      { name: "waiting", machine: "Sample", status: "RUNNING", states: ["Choose", "Wait"] },
      { name: "finished", machine: "Sample", status: "SUCCEEDED", states: ["Choose", "Done"] },
    ]);
  });
});
