import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import { ApiError } from "./errors.ts";
import type { ExecutionDescription, Workflows } from "./workflows.ts";

/** Room for 256 KiB of JSON text, escaped in a string of JSON. */
const LONGEST_BODY = 1_048_576;
const TARGET = "AWSStepFunctions.";

/** Answers requests of the Step Functions API in AWS JSON 1.0. It asks for no signature: listen on loopback only. */
export function workflowEndpoint(workflows: Workflows): (request: IncomingMessage, response: ServerResponse) => void {
  const operations = operationsOf(workflows);
  return (request, response) => {
    void answer(operations, request).then(
      (body) => reply(response, 200, body),
      (error: unknown) => replyError(response, error),
    );
  };
}

type Operation = (input: unknown) => Promise<unknown>;

function operationsOf(workflows: Workflows): Map<string, Operation> {
  return new Map([
    operation("StartExecution", startExecution, async (input) => {
      const { arn, started } = await workflows.start(input);
      return { executionArn: arn, startDate: started / 1_000 };
    }),
    operation("SendTaskSuccess", sendTaskSuccess, (input) => workflows.sendTaskSuccess(input)),
    operation("SendTaskFailure", sendTaskFailure, (input) => workflows.sendTaskFailure(input)),
    operation("SendTaskHeartbeat", sendTaskHeartbeat, (input) => workflows.sendTaskHeartbeat(input)),
    operation("DescribeExecution", describeExecution, async (input) => {
      const description = workflows.describe(input.executionArn);
      const texts = { inputDetails: { included: true }, outputDetails: { included: true } };
      return { ...listed(description), ...texts, ...outcomeOf(description), input: description.input };
    }),
    operation("StopExecution", stopExecution, async ({ executionArn, error, cause }) => {
      const { stopped } = await workflows.stop(executionArn, error, cause);
      return { stopDate: stopped / 1_000 };
    }),
    operation("ListExecutions", listExecutions, async (input) => {
      const all = await workflows.list(input.stateMachineArn);
      const matching = all.filter(({ status }) => status === (input.statusFilter ?? status));
      const from = Number(input.nextToken ?? 0);
      const to = from + (input.maxResults || 100);
      return { executions: matching.slice(from, to).map(listed), ...(to < matching.length && { nextToken: `${to}` }) };
    }),
  ]);
}

const arn = z.string().check(z.minLength(1), z.maxLength(256));
const name = z.string().check(z.minLength(1), z.maxLength(80));
const text = z.string();
const taskToken = z.string().check(z.minLength(1), z.maxLength(2048));
const error = z.optional(z.string().check(z.maxLength(256)));
const cause = z.optional(z.string().check(z.maxLength(32_768)));

const startExecution = z.object({ stateMachineArn: arn, name: z.optional(name), input: z.optional(text) });
const sendTaskSuccess = z.object({ taskToken, output: text });
const sendTaskFailure = z.object({ taskToken, error, cause });
const sendTaskHeartbeat = z.object({ taskToken });
const describeExecution = z.object({ executionArn: arn });
const stopExecution = z.object({ executionArn: arn, error, cause });
const listExecutions = z.object({
  stateMachineArn: arn,
  statusFilter: z.optional(z.string()),
  maxResults: z.optional(z.int().check(z.nonnegative(), z.maximum(1000))),
  nextToken: z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
});

function operation<T>(
  target: string,
  schema: z.ZodMiniType<T>,
  run: (input: T) => Promise<unknown>,
): [string, Operation] {
  return [
    `${TARGET}${target}`,
    async (input) => {
      const parsed = schema.safeParse(input);
      if (parsed.success) return run(parsed.data);
      const fields = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
      throw new ApiError("ValidationException", `Invalid request: ${fields}`);
    },
  ];
}

async function answer(operations: Map<string, Operation>, request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request);
  const run = operations.get(String(request.headers["x-amz-target"]));
  if (!run) throw new ApiError("UnknownOperationException", "This operation is not available");
  return run(parseBody(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new ApiError("ValidationException", "The request is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiError("ValidationException", "The request is not valid JSON");
  }
}

function listed(execution: ExecutionDescription) {
  const { arn: executionArn, machineArn: stateMachineArn, name: executionName, status, started } = execution;
  const stop = "stopped" in execution ? { stopDate: execution.stopped / 1_000 } : {};
  return { executionArn, stateMachineArn, name: executionName, status, startDate: started / 1_000, ...stop };
}

function outcomeOf(execution: ExecutionDescription) {
  if (!("stopped" in execution)) return {};
  return { output: execution.output, error: execution.error, cause: execution.cause };
}

function replyError(response: ServerResponse, thrown: unknown): void {
  if (thrown instanceof ApiError) {
    reply(response, 400, { __type: `com.amazonaws.states#${thrown.name}`, message: thrown.message });
  } else {
    reply(response, 500, { __type: "InternalFailure", message: "Internal failure" });
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  const content = JSON.stringify(body ?? {});
  // A body that was refused half read would be taken for the next request of the connection.
  response.writeHead(status, {
    "content-type": "application/x-amz-json-1.0",
    "content-length": Buffer.byteLength(content),
    ...(!response.req.complete && { connection: "close" }),
  });
  response.end(content);
}
