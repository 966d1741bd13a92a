import type { Frame } from "./frame.ts";
import type { Json } from "./json.ts";
import type { Scope, State } from "./machine.ts";
import { runChoice } from "./states/choice.ts";
import type { Departure } from "./states/common.ts";
import { runFail } from "./states/fail.ts";
import type { RunScope } from "./states/join.ts";
import { runMap } from "./states/map.ts";
import { runParallel } from "./states/parallel.ts";
import { runPass } from "./states/pass.ts";
import { runSucceed } from "./states/succeed.ts";
import { runTask } from "./states/task.ts";
import { runWait } from "./states/wait.ts";
import { Visit, type Surroundings } from "./visit.ts";

/** Runs the states of `scope` from where the record of `frame` stands to the output of the last one. */
export async function runScope(surroundings: Surroundings, scope: Scope, frame: Frame): Promise<Json> {
  const runInner: RunScope = (inner, child) => runScope(surroundings, inner, child);
  if (frame.record.state === undefined) await frame.enter(scope.StartAt, frame.record.input, {});
  for (;;) {
    const name = frame.record.state ?? scope.StartAt;
    const state = scope.States[name];
    if (state === undefined) throw new Error(`There is no state "${name}" in this scope`);
    const visit = new Visit(surroundings, frame, name);
    try {
      const { output, assigned, next } = await runState(state, visit, runInner);
      if (next === undefined) return output;
      await frame.enter(next, output, assigned);
    } finally {
      visit.release();
    }
  }
}

function runState(state: State, visit: Visit, runInner: RunScope): Promise<Departure> {
  switch (state.Type) {
    case "Pass":
      return runPass(state, visit);
    case "Task":
      return runTask(state, visit);
    case "Choice":
      return runChoice(state, visit);
    case "Wait":
      return runWait(state, visit);
    case "Succeed":
      return runSucceed(state, visit);
    case "Fail":
      return runFail(state, visit);
    case "Parallel":
      return runParallel(state, visit, runInner);
    case "Map":
      return runMap(state, visit, runInner);
  }
}
