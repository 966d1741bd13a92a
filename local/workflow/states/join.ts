import { StateError } from "../errors.ts";
import type { Frame } from "../frame.ts";
import type { Json } from "../json.ts";
import type { Scope } from "../machine.ts";
import type { Visit } from "../visit.ts";

/** Runs a scope in its frame to its output. */
export type RunScope = (scope: Scope, frame: Frame) => Promise<Json>;

/**
 * Runs the children of a fork to their outputs, in their order. Child n runs scope n, or the last one there is.
 * The first failure halts the others.
 */
export async function join(visit: Visit, scopes: readonly Scope[], runScope: RunScope): Promise<Json> {
  const { children } = visit;
  const outputs: Json[] = children.map(() => null);
  const pending = children.entries();

  async function work(): Promise<void> {
    for (const [index, child] of pending) {
      const scope = scopes[Math.min(index, scopes.length - 1)];
      if (scope) outputs[index] = await runChild(scope, child, runScope);
    }
  }

  try {
    const workers = visit.progress.fork?.concurrency || children.length;
    await Promise.all(Array.from({ length: Math.min(workers, children.length) }, work));
  } catch (error) {
    for (const child of children) child.halt();
    throw error instanceof StateError ? branchFailed(error) : error;
  }
  return visit.bounded(outputs);
}

async function runChild(scope: Scope, child: Frame, runScope: RunScope): Promise<Json> {
  if (child.record.ended) return child.record.ended.output;
  const output = await runScope(scope, child);
  await child.end(output);
  return output;
}

/** The error keeps its name, and answers to States.BranchFailed as well. */
function branchFailed(error: StateError): StateError {
  return new StateError(error.name, error.message, [...error.aliases, "States.BranchFailed"]);
}
