import { createServer, request as httpRequest, type Server } from "node:http";
import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SFNClient,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workflowEndpoint } from "../../../local/workflow/index.ts";
import { callback, MACHINE, Stage } from "./support/stage.ts";

let stage: Stage;
let server: Server;
let client: SFNClient;
let endpoint: string;
const tokens: string[] = [];

beforeEach(async () => {
  tokens.length = 0;
  const Ask = ({ token }: { token: string }) => void tokens.push(token);
  const Wait = { Type: "Wait", Seconds: 1, Next: "Ask" };
  stage = await Stage.of({ Wait, Ask: callback("Ask", { HeartbeatSeconds: 60, End: true }) }, { handlers: { Ask } });
  server = createServer(workflowEndpoint(stage.workflows));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  client = new SFNClient({ endpoint, region: "eu-central-1", credentials, maxAttempts: 1 });
});

afterEach(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
  await stage.clear();
});

const start = (name: string, input = "{}") =>
  client.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name, input }));

describe("the Step Functions API, as its SDK speaks it", () => {
  it("starts an execution, answers its task and describes its end", async () => {
    // given an execution that waits for an answer
    const { executionArn, startDate } = await start("one", '{"id":1}');
    expect(executionArn).toBe("arn:aws:states:eu-central-1:000000000000:execution:Sample:one");
    expect(Math.abs((startDate?.getTime() ?? 0) - stage.clock.now())).toBeLessThan(60_000);
    await stage.advance(2_000);
    const running = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(running).toMatchObject({ status: "RUNNING", name: "one", input: '{"id":1}', stateMachineArn: MACHINE });
    expect(running.stopDate).toBeUndefined();
    // when it is answered
    const [taskToken] = tokens;
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"decision":"award"}' }));
    await stage.idle();
    // then it has succeeded
    const ended = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(ended).toMatchObject({ status: "SUCCEEDED", output: '{"decision":"award"}' });
    expect(ended.stopDate).toBeInstanceOf(Date);
  });

  it("tells failures and stops with their error and cause", async () => {
    const failing = await start("failing");
    await stage.advance(2_000);
    await client.send(new SendTaskFailureCommand({ taskToken: tokens[0], error: "Refused", cause: "no" }));
    await stage.idle();
    const failed = await client.send(new DescribeExecutionCommand({ executionArn: failing.executionArn }));
    expect(failed).toMatchObject({ status: "FAILED", error: "Refused", cause: "no" });
    const { executionArn } = await start("stopped");
    const { stopDate } = await client.send(new StopExecutionCommand({ executionArn, error: "Enough" }));
    expect(stopDate).toBeInstanceOf(Date);
    const stopped = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(stopped).toMatchObject({ status: "ABORTED", error: "Enough" });
  });

  it("lists the newest first, by status and in pages", async () => {
    for (const name of ["one", "two", "three"]) {
      await start(name);
      await stage.advance(10);
    }
    const arn = (await start("four")).executionArn;
    await client.send(new StopExecutionCommand({ executionArn: arn }));
    const list = (more: object) => client.send(new ListExecutionsCommand({ stateMachineArn: MACHINE, ...more }));
    const first = await list({ statusFilter: "RUNNING", maxResults: 2 });
    expect(first.executions?.map(({ name }) => name)).toEqual(["three", "two"]);
    const rest = await list({ statusFilter: "RUNNING", maxResults: 2, nextToken: first.nextToken });
    expect(rest.executions?.map(({ name }) => name)).toEqual(["one"]);
    expect(rest.nextToken).toBeUndefined();
  });

  it.each([
    ["InvalidToken", new SendTaskSuccessCommand({ taskToken: "x", output: "1" })],
    ["ExecutionDoesNotExist", new DescribeExecutionCommand({ executionArn: "arn:aws:states:x:0:execution:S:no" })],
    ["StateMachineDoesNotExist", new StartExecutionCommand({ stateMachineArn: "arn:aws:states:x:0:stateMachine:No" })],
    ["InvalidName", new StartExecutionCommand({ stateMachineArn: MACHINE, name: "a b" })],
    ["InvalidExecutionInput", new StartExecutionCommand({ stateMachineArn: MACHINE, input: "nonsense" })],
    ["ValidationException", new SendTaskHeartbeatCommand({ taskToken: "" })],
  ])("refuses with %s", async (name, command) => {
    await expect(client.send(command as StartExecutionCommand)).rejects.toMatchObject({ name });
  });

  it("refuses a name in use with ExecutionAlreadyExists, and a second answer with TaskTimedOut", async () => {
    await start("one", '{"id":1}');
    await expect(start("one", '{"id":2}')).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
    await stage.advance(2_000);
    const answer = () => client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: "1" }));
    const outcomes = await Promise.allSettled([answer(), answer()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(answer()).rejects.toMatchObject({ name: "TaskTimedOut" });
  });
});

describe("requests no SDK would send", () => {
  const send = (target: string, body: string) =>
    fetch(endpoint, { method: "POST", headers: { "x-amz-target": target }, body });

  it("get a refusal, never a crash", async () => {
    expect((await send("AWSStepFunctions.DeleteStateMachine", "{}")).status).toBe(400);
    expect((await send("AWSStepFunctions.StartExecution", "{")).status).toBe(400);
    expect((await send("AWSStepFunctions.StartExecution", '{"stateMachineArn":7}')).status).toBe(400);
    const long = await send("AWSStepFunctions.StartExecution", "x".repeat(1_100_000)).catch(() => undefined);
    expect(long?.status ?? 400).toBe(400);
    expect((await start("after")).executionArn).toContain("after");
  });

  it("may break off in the middle of the body", async () => {
    await new Promise<void>((resolve) => {
      const broken = httpRequest(endpoint, { method: "POST", headers: { "content-length": 100 } });
      broken.on("error", () => resolve());
      broken.write("{");
      setTimeout(() => broken.destroy(new Error("gone")), 20);
    });
    expect((await start("after")).executionArn).toContain("after");
  });
});
