import * as z from "zod/mini";

const instant = z.number();

const answer = z.union([z.object({ output: z.json() }), z.object({ error: z.string(), cause: z.string() })]);

/** One attempt of a Task, recorded before its handler sees anything of it. */
const taskProgress = z.object({
  functionName: z.string(),
  payload: z.json(),
  token: z.optional(z.string()),
  deadline: z.optional(instant),
  heartbeat: z.optional(z.object({ seconds: z.number(), last: instant })),
  /** The handler has been called and only the answer is missing. */
  invoked: z.optional(z.boolean()),
  answer: z.optional(answer),
});

/** What the visit of a state has decided so far, so that a restart does not decide it again. */
const progress = z.object({
  wait: z.optional(z.object({ until: instant })),
  task: z.optional(taskProgress),
  fork: z.optional(z.object({ concurrency: z.number() })),
});

/**
 * The durable place of one line of control: of a machine, a branch or an iteration. Without `state` it has not started,
 * with `ended` its output waits for the other branches.
 */
export const frameRecord = z.object({
  state: z.optional(z.string()),
  input: z.json(),
  entered: instant,
  variables: z.record(z.string(), z.json()),
  item: z.optional(z.object({ Index: z.number(), Value: z.json() })),
  retries: z.record(z.string(), z.number()),
  retryAt: z.optional(instant),
  progress,
  ended: z.optional(z.object({ output: z.json() })),
});

/** A running execution, or with the later fields a finished one. */
export const executionRecord = z.object({
  arn: z.string(),
  name: z.string(),
  machineArn: z.string(),
  machine: z.string(),
  definition: z.string(),
  input: z.string(),
  started: instant,
});

const status = z.enum(["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"]);

export const finishedRecord = z.extend(executionRecord, {
  status,
  stopped: instant,
  states: z.array(z.string()),
  output: z.optional(z.string()),
  error: z.optional(z.string()),
  cause: z.optional(z.string()),
});

export const definitionRecord = z.object({
  arn: z.string(),
  name: z.string(),
  roleArn: z.string(),
  definition: z.string(),
});

export type Answer = z.infer<typeof answer>;
export type TaskProgress = z.infer<typeof taskProgress>;
export type Progress = z.infer<typeof progress>;
export type FrameRecord = z.infer<typeof frameRecord>;
export type ExecutionRecord = z.infer<typeof executionRecord>;
export type FinishedRecord = z.infer<typeof finishedRecord>;
export type DefinitionRecord = z.infer<typeof definitionRecord>;
export type Status = z.infer<typeof status>;
