import { describe, expect, it } from "vitest";
import { parseMachine } from "../../../local/workflow/machine.ts";
import { branch, callback, task, type States } from "./support/stage.ts";

const end = { End: true };
const pass = { Type: "Pass", ...end };

function machine(states: States, top: object = {}): object {
  return { QueryLanguage: "JSONata", StartAt: Object.keys(states)[0], States: states, ...top };
}

function map(processor: object, more: object = {}): object {
  return { Type: "Map", ItemProcessor: { StartAt: "In", States: { In: pass }, ...processor }, ...end, ...more };
}

describe("a definition that can be run", () => {
  it("is read from text and from its value", () => {
    const definition = machine({ Only: pass }, { Comment: "c", Version: "1.0", TimeoutSeconds: 60 });
    expect(Object.keys(parseMachine("M", definition).States)).toEqual(["Only"]);
    expect(parseMachine("M", JSON.stringify(definition)).TimeoutSeconds).toBe(60);
  });
});

describe("a definition that cannot be run is refused, naming machine, state and field", () => {
  it.each<[string, object, RegExp]>([
    ["an unknown state type", machine({ Odd: { Type: "Loop" } }), /state "Odd", field Type: is not a state type/],
    ["an unknown field", machine({ Odd: { ...pass, Colour: 1 } }), /state "Odd": cannot run Colour/],
    ["a JSONPath field", machine({ Odd: { ...pass, InputPath: "$" } }), /state "Odd": cannot run InputPath/],
    ["a JSONPath machine", machine({ A: pass }, { QueryLanguage: "JSONPath" }), /field QueryLanguage: expects JSONata/],
    ["a JSONPath state", machine({ A: { ...pass, QueryLanguage: "JSONPath" } }), /state "A", field QueryLanguage/],
    [
      "another service",
      machine({ A: task("f", { ...end, Resource: "arn:aws:states:::sqs:sendMessage" }) }),
      /state "A", field Resource: is not lambda:invoke/,
    ],
    [
      "another argument",
      machine({ A: task("f", { ...end, Arguments: { FunctionName: "f", Qualifier: "1" } }) }),
      /state "A", field Arguments: takes FunctionName and Payload/,
    ],
    ["a target that is not there", machine({ A: { Type: "Pass", Next: "B" } }), /state "A": there is no state "B"/],
    [
      "a catcher to nowhere",
      machine({ A: task("f", { ...end, Catch: [{ ErrorEquals: ["States.ALL"], Next: "B" }] }) }),
      /state "A": there is no state "B"/,
    ],
    [
      "a default to nowhere",
      machine({ A: { Type: "Choice", Choices: [{ Condition: true, Next: "A" }], Default: "B" } }),
      /state "A": there is no state "B"/,
    ],
    [
      "a target outside the branch",
      machine({ P: { Type: "Parallel", Branches: [branch("In", { Type: "Pass", Next: "Out" })], ...end }, Out: pass }),
      /state "In": there is no state "Out"/,
    ],
    ["a start that is not there", machine({ A: pass }, { StartAt: "B" }), /field StartAt: there is no state "B"/],
    [
      "a name used twice",
      machine({ A: map({ StartAt: "A", States: { A: pass } }) }),
      /state "A": another state has this name/,
    ],
    ["no way on", machine({ A: { Type: "Pass" } }), /state "A": needs exactly one of "Next" and "End"/],
    [
      "a distributed Map",
      machine({ A: map({ ProcessorConfig: { Mode: "DISTRIBUTED" } }) }),
      /state "A", field ItemProcessor.ProcessorConfig.Mode: expects INLINE/,
    ],
    ["an item reader", machine({ A: map({}, { ItemReader: {} }) }), /state "A": cannot run ItemReader/],
    [
      "tolerated failures",
      machine({ A: map({}, { ToleratedFailureCount: 1 }) }),
      /state "A": cannot run ToleratedFailureCount/,
    ],
    [
      "both kinds of Wait",
      machine({ A: { Type: "Wait", Seconds: 1, Timestamp: "2026-01-01T00:00:00Z", ...end } }),
      /state "A": needs exactly one of "Seconds"/,
    ],
    [
      "a local time",
      machine({ A: { Type: "Wait", Timestamp: "2026-01-01T00:00:00", ...end } }),
      /state "A", field Timestamp: expects a timestamp/,
    ],
    [
      "a negative timeout",
      machine({ A: task("f", { ...end, TimeoutSeconds: -1 }) }),
      /state "A", field TimeoutSeconds: expects an integer from 1/,
    ],
    [
      "a heartbeat that outlives the timeout",
      machine({ A: callback("f", { ...end, TimeoutSeconds: 60, HeartbeatSeconds: 60 }) }),
      /state "A": needs HeartbeatSeconds smaller/,
    ],
    [
      "a heartbeat nobody can send",
      machine({ A: task("f", { ...end, HeartbeatSeconds: 60 }) }),
      /state "A": has HeartbeatSeconds/,
    ],
    [
      "States.ALL beside others",
      machine({ A: task("f", { ...end, Retry: [{ ErrorEquals: ["States.ALL", "B"] }] }) }),
      /state "A", field Retry.0.ErrorEquals: names States.ALL beside/,
    ],
    [
      "States.ALL not last",
      machine({ A: task("f", { ...end, Retry: [{ ErrorEquals: ["States.ALL"] }, { ErrorEquals: ["B"] }] }) }),
      /state "A", field Retry: has States.ALL before/,
    ],
    [
      "a reserved error that does not exist",
      machine({ A: task("f", { ...end, Retry: [{ ErrorEquals: ["States.Timout"] }] }) }),
      /names a States.\* error that does not exist/,
    ],
    [
      "a backoff that shrinks",
      machine({ A: task("f", { ...end, Retry: [{ ErrorEquals: ["B"], BackoffRate: 0.5 }] }) }),
      /state "A", field Retry.0.BackoffRate: is below 1/,
    ],
    [
      "an unknown jitter",
      machine({ A: task("f", { ...end, Retry: [{ ErrorEquals: ["B"], JitterStrategy: "SAMPLE" }] }) }),
      /field Retry.0.JitterStrategy: expects FULL or NONE/,
    ],
    ["a broken expression", machine({ A: { ...pass, Output: { deep: ["{% $x + %}"] } } }), /state "A", field Output: /],
    ["an expression without end", machine({ A: { ...pass, Output: "{% $x" } }), /an expression ends with %\}/],
    ["an assignment to $states", machine({ A: { ...pass, Assign: { states: 1 } } }), /state "A", field Assign.states/],
    [
      "an assignment to an outer variable",
      machine({ A: map({ States: { In: { ...pass, Assign: { x: 1 } } } }, { Assign: { x: 2 } }) }),
      /state "In", field Assign: \$x belongs to an outer scope/,
    ],
    ["the input document", machine({ A: { ...pass, Output: "{% $ %}" } }), /\$ at the top level/],
    [
      "the whole input document",
      machine({ A: { ...pass, Output: "{% $x[$$.y] %}" } }),
      /\$\$ refers to an input document/,
    ],
    ["a bare name", machine({ A: { ...pass, Output: "{% { 'total': total } %}" } }), /"total" at the top level/],
    ["$eval", machine({ A: { ...pass, Output: "{% $eval('1') %}" } }), /\$eval is not available/],
    [
      "a result where there is none",
      machine({ A: { ...pass, Output: "{% $states.result %}" } }),
      /\$states.result is not available/,
    ],
    [
      "an error output outside a catcher",
      machine({ A: task("f", { ...end, Output: "{% $states.errorOutput %}" }) }),
      /\$states.errorOutput is not available/,
    ],
  ])("%s", (_case, definition, message) => {
    expect(() => parseMachine("Reviews", definition)).toThrow(message);
    expect(() => parseMachine("Reviews", definition)).toThrow(/^State machine Reviews: /);
  });

  it("lists everything that is wrong at once", () => {
    const definition = machine({ A: { Type: "Loop" }, B: { ...pass, ResultPath: null } });
    expect(() => parseMachine("M", definition)).toThrow(/state "A".*; state "B"/);
  });

  it("takes bare names and $ where they have a meaning", () => {
    const Output = [
      "{% $order[total > 10] %}",
      "{% $order[$.total > 10] %}",
      "{% $order.{ 'name': name } %}",
      "{% $x^(price) %}",
    ];
    expect(() => parseMachine("M", machine({ A: { ...pass, Output } }))).not.toThrow();
  });
});
