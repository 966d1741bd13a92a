import * as z from "zod/mini";
import { StateError } from "../errors.ts";
import { isExpression } from "../expressions/expression.ts";
import { assignments, evaluable, template } from "../expressions/fields.ts";
import { guarded } from "../guarded.ts";
import type { Json } from "../json.ts";
import type { TaskProgress } from "../record.ts";
import { guards } from "../retry.ts";
import type { Visit } from "../visit.ts";
import { Attempt } from "./attempt.ts";
import { described, goesOn, nextOrEnd, positiveSeconds, type Departure } from "./common.ts";

const INVOKE = /^arn:[^:]+:states:::lambda:invoke(\.waitForTaskToken)?$/;

const call = z.strictObject({ FunctionName: z.string(), Payload: z.optional(z.json()) });

const callArguments = z.pipe(
  z.json().check(
    z.refine((value) => (typeof value === "string" && isExpression(value)) || call.safeParse(value).success, {
      error: "takes FunctionName and Payload, nothing else",
    }),
  ),
  template(),
);

export const taskState = z
  .strictObject({
    Type: z.literal("Task"),
    ...described,
    ...goesOn,
    ...guards,
    Resource: z.string().check(z.regex(INVOKE, "is not lambda:invoke, with or without .waitForTaskToken")),
    Arguments: z.optional(callArguments),
    TimeoutSeconds: z.optional(evaluable(positiveSeconds)),
    HeartbeatSeconds: z.optional(evaluable(positiveSeconds)),
    Output: z.optional(template("result")),
    Assign: z.optional(assignments("result")),
  })
  .check(
    nextOrEnd,
    z.refine((state) => state.HeartbeatSeconds === undefined || waitsForToken(state), {
      error: "has HeartbeatSeconds, but only .waitForTaskToken can send heartbeats",
    }),
    z.refine((state) => !isShorter(state.TimeoutSeconds?.literal, state.HeartbeatSeconds?.literal), {
      error: "needs HeartbeatSeconds smaller than TimeoutSeconds",
    }),
  );

type TaskState = z.infer<typeof taskState>;

export function runTask(state: TaskState, visit: Visit): Promise<Departure> {
  return guarded(state, visit, () => {
    const attempt = new Attempt(visit);
    carryOut(state, visit, attempt).catch((error: unknown) => attempt.reject(error));
    return attempt.result;
  });
}

async function carryOut(state: TaskState, visit: Visit, attempt: Attempt): Promise<void> {
  const { task: before } = visit.progress;
  if (before?.invoked || before?.answer) return attempt.watch(before);
  await visit.surroundings.handlers.run(async (invoke) => {
    const task = await visit.once("task", () => prepare(state, visit));
    attempt.watch(task);
    if (!attempt.isOpen) return;
    const reply = await invoke(task.functionName, task.payload);
    if (task.token === undefined) return attempt.resolve(visit.bounded(resultOf(reply)));
    task.invoked = true;
    if (attempt.isOpen) await visit.save();
  });
}

/** The clock of an attempt starts when a handler can be called, so that a queue of executions does not time out. */
async function prepare(state: TaskState, visit: Visit): Promise<TaskProgress> {
  const token = waitsForToken(state) ? visit.surroundings.tokens.issue(visit.surroundings.arn) : undefined;
  const context = token === undefined ? {} : { Task: { Token: token } };
  const given = await visit.evaluate(state.Arguments, visit.input, context);
  const parsed = call.safeParse(visit.bounded(given));
  if (!parsed.success) throw new StateError("States.Runtime", "Arguments need FunctionName and may have Payload");
  const timeout = state.TimeoutSeconds && (await visit.evaluate(state.TimeoutSeconds, 0, context));
  const heartbeat = state.HeartbeatSeconds && (await visit.evaluate(state.HeartbeatSeconds, 0, context));
  if (isShorter(timeout, heartbeat)) {
    throw new StateError("States.QueryEvaluationError", "HeartbeatSeconds must be smaller than TimeoutSeconds");
  }
  const now = visit.now();
  return {
    functionName: parsed.data.FunctionName,
    payload: parsed.data.Payload ?? {},
    token,
    deadline: timeout === undefined ? undefined : now + timeout * 1_000,
    heartbeat: heartbeat === undefined ? undefined : { seconds: heartbeat, last: now },
  };
}

function waitsForToken(state: { Resource: string }): boolean {
  return state.Resource.endsWith(".waitForTaskToken");
}

function isShorter(timeout: number | undefined, heartbeat: number | undefined): boolean {
  return timeout !== undefined && heartbeat !== undefined && heartbeat >= timeout;
}

/** What lambda:invoke answers, of which machines read Payload. */
function resultOf(reply: unknown): Json {
  const Payload: Json = reply === undefined ? null : JSON.parse(JSON.stringify(reply) ?? "null");
  return { ExecutedVersion: "$LATEST", Payload, StatusCode: 200 };
}
