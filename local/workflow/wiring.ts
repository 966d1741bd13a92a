import type { Scope, State } from "./machine.ts";

/** What is wrong between the states of a machine, where each state by itself is well formed. */
export function flaws(machine: Scope): string[] {
  const names = new Set<string>();
  return flawsOf(machine, names, new Set());
}

function flawsOf(scope: Scope, names: Set<string>, outer: ReadonlySet<string>): string[] {
  const own = new Set(Object.values(scope.States).flatMap(assignedBy));
  const found = scope.StartAt in scope.States ? [] : [`field StartAt: there is no state "${scope.StartAt}" here`];
  for (const [name, state] of Object.entries(scope.States)) {
    if (names.has(name)) found.push(`state "${name}": another state has this name`);
    names.add(name);
    for (const target of targetsOf(state)) {
      if (!Object.hasOwn(scope.States, target)) found.push(`state "${name}": there is no state "${target}" to go to`);
    }
    for (const variable of assignedBy(state)) {
      if (outer.has(variable)) found.push(`state "${name}", field Assign: $${variable} belongs to an outer scope`);
    }
    for (const inner of scopesOf(state)) found.push(...flawsOf(inner, names, new Set([...outer, ...own])));
  }
  return found;
}

function targetsOf(state: State): string[] {
  const targets: (string | undefined)[] = [];
  if ("Next" in state) targets.push(state.Next);
  if (state.Type === "Choice") targets.push(state.Default, ...state.Choices.map((rule) => rule.Next));
  if ("Catch" in state) targets.push(...(state.Catch ?? []).map((catcher) => catcher.Next));
  return targets.filter((target) => target !== undefined);
}

function assignedBy(state: State): string[] {
  const assigns: (object | undefined)[] = [];
  if ("Assign" in state) assigns.push(state.Assign);
  if (state.Type === "Choice") assigns.push(...state.Choices.map((rule) => rule.Assign));
  if ("Catch" in state) assigns.push(...(state.Catch ?? []).map((catcher) => catcher.Assign));
  return assigns.flatMap((assign) => Object.keys(assign ?? {}));
}

function scopesOf(state: State): Scope[] {
  if (state.Type === "Parallel") return state.Branches;
  return state.Type === "Map" ? [state.ItemProcessor] : [];
}
