import * as z from "zod/mini";
import { DefinitionError } from "./errors.ts";
import { parallelState, type ParallelState } from "./states/parallel.ts";
import { mapState, type MapState } from "./states/map.ts";
import { passState } from "./states/pass.ts";
import { taskState } from "./states/task.ts";
import { choiceState } from "./states/choice.ts";
import { waitState } from "./states/wait.ts";
import { succeedState } from "./states/succeed.ts";
import { failState } from "./states/fail.ts";
import { positiveSeconds } from "./states/common.ts";
import { flaws } from "./wiring.ts";

/** States that lead only to each other: a machine, a branch of a Parallel or the processor of a Map. */
export interface Scope {
  StartAt: string;
  States: Record<string, State>;
}

export type State =
  | z.infer<typeof passState>
  | z.infer<typeof taskState>
  | z.infer<typeof choiceState>
  | z.infer<typeof waitState>
  | z.infer<typeof succeedState>
  | z.infer<typeof failState>
  | ParallelState
  | MapState;

export interface Machine extends Scope {
  TimeoutSeconds?: number | undefined;
}

const stateName = z.string().check(z.minLength(1), z.maxLength(80, "has a name longer than 80 characters"));
const states = z.lazy(() => z.record(stateName, state));
const scoped = { Comment: z.optional(z.string()), StartAt: z.string(), States: states };

const branch: z.ZodMiniType<Scope> = z.strictObject(scoped);
const itemProcessor: z.ZodMiniType<Scope> = z.strictObject({
  ...scoped,
  ProcessorConfig: z.optional(z.strictObject({ Mode: z.literal("INLINE") })),
});

const state: z.ZodMiniType<State> = z.discriminatedUnion("Type", [
  passState,
  taskState,
  choiceState,
  waitState,
  succeedState,
  failState,
  parallelState(branch),
  mapState(itemProcessor),
]);

const machine = z.strictObject({
  ...scoped,
  Version: z.optional(z.literal("1.0")),
  QueryLanguage: z.literal("JSONata"),
  TimeoutSeconds: z.optional(positiveSeconds),
});

/** Reads a definition, JSON text or its value. Throws a DefinitionError that lists all it cannot run. */
export function parseMachine(name: string, definition: unknown): Machine {
  const parsed = machine.safeParse(typeof definition === "string" ? parseJson(name, definition) : definition);
  if (!parsed.success) throw refusal(name, parsed.error.issues.map(describe));
  const found = flaws(parsed.data);
  if (found.length > 0) throw refusal(name, found);
  return parsed.data;
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal(name, [`is not JSON: ${String(error)}`]);
  }
}

function refusal(name: string, reasons: string[]): DefinitionError {
  return new DefinitionError(`State machine ${name}: ${reasons.join("; ")}`);
}

function describe(issue: z.core.$ZodIssue): string {
  return `${place(issue.path)} ${complaint(issue)}`;
}

/** The state is the name after the last "States" of the path, the field is what follows. */
function place(path: PropertyKey[]): string {
  const at = path.lastIndexOf("States");
  const state = at >= 0 && path.length > at + 1 ? `state "${String(path[at + 1])}"` : "the top level";
  const field = path.slice(at >= 0 && path.length > at + 1 ? at + 2 : 0).map(String);
  return field.length > 0 ? `${state}, field ${field.join(".")}:` : `${state}:`;
}

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `cannot run ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_union" && "discriminator" in issue) return "is not a state type";
  if (issue.code === "invalid_type") return `expects ${issue.expected}`;
  if (issue.code === "invalid_value") return `expects ${issue.values.map(String).join(" or ")}`;
  if (issue.code === "too_small") return `is below ${issue.minimum}`;
  if (issue.code === "too_big") return `is above ${issue.maximum}`;
  return issue.message;
}
