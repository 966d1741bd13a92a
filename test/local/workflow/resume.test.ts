import { afterEach, describe, expect, it } from "vitest";
import { openJournal } from "../../../local/workflow/journal.ts";
import { callback, DAY, SECOND, Stage, task, thrown, type Setting, type States } from "./support/stage.ts";

let stage: Stage;

afterEach(() => stage.clear());

/** Ends the engine and opens it again on the same directory, `later` milliseconds on. */
async function restart(states: States, setting: Setting & { top?: object } = {}, later = 0): Promise<void> {
  await stage.close();
  stage = await Stage.of(states, { ...setting, directory: stage.directory, offset: stage.clock.offset + later });
  await stage.idle();
}

describe("after a restart", () => {
  it("a wait ends when it would have ended anyway", async () => {
    const states = { Wait: { Type: "Wait", Seconds: 30 * 86_400, End: true } };
    stage = await Stage.of(states);
    const arn = await stage.start();
    await stage.advance(20 * DAY);
    await restart(states);
    await stage.advance(10 * DAY - 20 * SECOND);
    expect(stage.isRunning(arn)).toBe(true);
    await stage.advance(40 * SECOND);
    expect(stage.ended(arn).status).toBe("SUCCEEDED");
  });

  it("a retry comes when it would have come, even with jitter, and counts go on", async () => {
    const Retry = [{ ErrorEquals: ["Mishap"], IntervalSeconds: 86_400, MaxAttempts: 1, JitterStrategy: "FULL" }];
    const states = { Work: { ...task("Work"), Retry } };
    const handlers = { Work: () => Promise.reject(thrown("Mishap")) };
    stage = await Stage.of(states, { handlers });
    const arn = await stage.start();
    await stage.idle();
    await restart(states, { handlers }, DAY);
    // then the retry that fell due meanwhile is the last one
    expect(stage.calls).toHaveLength(1);
    expect(stage.ended(arn)).toMatchObject({ status: "FAILED", error: "Mishap" });
  });

  it("a timeout that passed meanwhile strikes before the handler is called again", async () => {
    const Catch = [{ ErrorEquals: ["States.Timeout"], Next: "Late" }];
    const states = { Work: { ...task("Work"), TimeoutSeconds: 90 * 86_400, Catch }, Late: { Type: "Succeed" } };
    stage = await Stage.of(states, { handlers: { Work: () => new Promise(() => {}) } });
    const arn = await stage.start();
    await expect.poll(() => stage.calls.length, { timeout: 30_000 }).toBe(1);
    await restart(states, { handlers: { Work: () => "too late" } }, 91 * DAY);
    expect(stage.calls).toEqual([]);
    expect(stage.ended(arn).states).toEqual(["Work", "Late"]);
  });

  it("a heartbeat is expected from the last one on", async () => {
    const states = { Ask: callback("Ask", { HeartbeatSeconds: 100, End: true }) };
    let token = "";
    const handlers = { Ask: (payload: { token: string }) => void (token = payload.token) };
    stage = await Stage.of(states, { handlers });
    const arn = await stage.start();
    await stage.advance(80 * SECOND);
    await stage.workflows.sendTaskHeartbeat({ taskToken: token });
    await restart(states, { handlers }, 60 * SECOND);
    expect(stage.isRunning(arn)).toBe(true);
    await stage.advance(50 * SECOND);
    expect(stage.ended(arn)).toMatchObject({ status: "FAILED", error: "States.HeartbeatTimeout" });
  });

  it("an interrupted attempt is made again with the same token and payload, a finished call is not", async () => {
    const Payload = {
      token: "{% $states.context.Task.Token %}",
      uuid: "{% $uuid() %}",
      now: "{% $now() %}",
      chance: "{% $random() %}",
    };
    const Ask = { ...callback("Ask"), Arguments: { FunctionName: "Ask", Payload } };
    stage = await Stage.of({ Ask }, { handlers: { Ask: () => new Promise(() => {}) } });
    const arn = await stage.start();
    await expect.poll(() => stage.calls.length, { timeout: 30_000 }).toBe(1);
    const [interrupted] = stage.calls;
    // when it is restarted twice, the second time after the handler has returned
    await restart({ Ask }, { handlers: { Ask: () => null } });
    expect(stage.calls.map(({ payload }) => payload)).toEqual([interrupted?.payload]);
    await restart({ Ask }, { handlers: { Ask: () => null } });
    expect(stage.calls).toEqual([]);
    // then the token still counts
    const taskToken = (interrupted?.payload as { token?: string } | undefined)?.token ?? "";
    await stage.workflows.sendTaskSuccess({ taskToken, output: "1" });
    await stage.idle();
    expect(stage.ended(arn)).toMatchObject({ status: "SUCCEEDED", output: 1 });
    await restart({ Ask });
    await expect(stage.workflows.sendTaskSuccess({ taskToken, output: "2" })).rejects.toMatchObject({
      name: "TaskTimedOut",
    });
  });

  it("a running execution keeps the definition it began with, a new one takes the new", async () => {
    const version = (Output: string) => ({ Wait: { Type: "Wait", Seconds: 60, Output, End: true } });
    stage = await Stage.of(version("old"));
    const old = await stage.start();
    await stage.idle();
    await restart(version("new"));
    const fresh = await stage.start();
    await stage.advance(DAY);
    expect([stage.ended(old).output, stage.ended(fresh).output]).toEqual(["old", "new"]);
  });

  it("the time limit of the whole machine counts from its start", async () => {
    const states = { Ask: callback("Ask") };
    const setting = { handlers: { Ask: () => null }, top: { TimeoutSeconds: 90 * 86_400 } };
    stage = await Stage.of(states, setting);
    const [within, over] = [await stage.start({}, "within"), await stage.start({}, "over")];
    await stage.idle();
    await stage.workflows.stop(within);
    await restart(states, setting, 91 * DAY);
    expect(stage.ended(over)).toMatchObject({ status: "TIMED_OUT", error: "States.Timeout" });
    expect(stage.ended(within).status).toBe("ABORTED");
    expect(stage.calls).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4, 6, 8])(
    "an engine that closes %i turns after an answer takes it or refuses to speak",
    async (turns) => {
      // given a task that waits
      let taskToken = "";
      const handlers = { Ask: ({ token }: { token: string }) => void (taskToken = token) };
      const states = { Ask: callback("Ask") };
      stage = await Stage.of(states, { handlers });
      const arn = await stage.start();
      await stage.idle();
      // when an answer and the end of the process cross
      const answer = stage.workflows.sendTaskSuccess({ taskToken, output: '"yes"' });
      const outcome = answer.then(() => "taken", String);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      const closing = stage.close();
      await expect(stage.workflows.sendTaskSuccess({ taskToken, output: "2" })).rejects.toThrow("closed");
      await closing;
      // then the answer holds exactly if it was taken, and nobody was told that the task is over
      const said = await outcome;
      stage = await Stage.of(states, { directory: stage.directory, handlers });
      await stage.idle();
      expect([said, stage.workflows.describe(arn).status]).toEqual(
        said === "taken" ? ["taken", "SUCCEEDED"] : ["Error: The workflow engine is closed", "RUNNING"],
      );
    },
  );

  it("requests made before everything is taken up wait for it", async () => {
    const states = { Wait: { Type: "Wait", Seconds: 60, End: true } };
    stage = await Stage.of(states);
    await stage.start({ id: 1 }, "one");
    await stage.close();
    stage = await Stage.open({ directory: stage.directory, offset: stage.clock.offset });
    await stage.define(states);
    const early = stage.start({ id: 1 }, "one");
    await stage.workflows.resume();
    await early;
    await stage.advance(DAY);
    expect(await stage.workflows.executions()).toEqual([
      { name: "one", machine: "Sample", status: "SUCCEEDED", states: ["Wait"] },
    ]);
  });
});

describe("the journal", () => {
  it("keeps only a summary of what has ended", async () => {
    const ItemProcessor = { StartAt: "Work", States: { Work: task("Work") } };
    const states = {
      Each: { Type: "Map", ItemProcessor, Next: "Rest" },
      Rest: { Type: "Wait", Seconds: 60, End: true },
    };
    stage = await Stage.of(states, { handlers: { Work: () => 1 } });
    await stage.start([1, 2, 3], "one");
    await stage.start([1], "two");
    await stage.advance(DAY);
    await stage.close();
    const journal = await openJournal(stage.directory);
    const found: string[] = [];
    for await (const [key] of journal.entries("")) found.push(key.replace(/\/.*:/, " "));
    await journal.close();
    expect(found.map((key) => key.replace(/^(definition)\/.*/, "$1"))).toEqual([
      "definition",
      "finished one",
      "finished two",
    ]);
    stage = await Stage.of(states, { directory: stage.directory });
    const summaries = await stage.workflows.executions();
    expect(summaries.map(({ name, states: { length } }) => [name, length])).toEqual([
      ["one", 5],
      ["two", 3],
    ]);
  });

  it("takes three records for an execution of one Task, and drains a thousand of them in the background", async () => {
    let records = 0;
    const states = { Work: task("Work") };
    stage = await Stage.of(states, {
      handlers: { Work: () => new Promise((resolve) => setImmediate(resolve, 1)) },
      through: (journal) => ({
        write: (record) => ((records += 1), journal.write(record)),
        get: (key) => journal.get(key),
        entries: (prefix) => journal.entries(prefix),
        close: () => journal.close(),
      }),
    });
    const arns = await Promise.all(Array.from({ length: 1_000 }, (_, id) => stage.start({ id })));
    await stage.idle();
    expect(arns.every((arn) => stage.ended(arn).status === "SUCCEEDED")).toBe(true);
    // begun, about to call, ended, and one for the definition
    expect(records).toBe(3_001);
  });
});
