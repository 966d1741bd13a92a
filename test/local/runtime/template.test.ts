import { describe, expect, it } from "vitest";
import { resolve, type Scope } from "../../../local/template/intrinsics.ts";
import { planOf } from "../../../local/template/plan.ts";
import { readStack } from "../../../local/template/stack.ts";
import { lambda, mapping, queue, type Resources, role, schedule, table, writeAssembly } from "./support/assembly.ts";

const urls = { public: "http://localhost:3000" };

async function plan(resources: Resources) {
  return planOf(await readStack(writeAssembly(resources, { Handler: "export const handler = () => 1;" })), urls);
}

async function refusal(resources: Resources): Promise<string> {
  try {
    await plan(resources);
  } catch (error) {
    return String(error);
  }
  return "it was accepted";
}

describe("intrinsic functions", () => {
  const scope: Scope = {
    ref: (name) => `ref-${name}`,
    attribute: (logicalId, attribute) => `${logicalId}.${attribute}`,
    condition: (name) => name === "Yes",
    mapping: (map, key, field) => `${map}/${key}/${field}`,
  };

  it.each([
    [{ Ref: "Table" }, "ref-Table"],
    [{ "Fn::GetAtt": ["Fn", "Arn"] }, "Fn.Arn"],
    [{ "Fn::GetAtt": "Fn.Inner.Arn" }, "Fn.Inner.Arn"],
    [{ "Fn::Join": ["-", ["a", { Ref: "B" }, 3]] }, "a-ref-B-3"],
    [{ "Fn::Sub": "${A} ${B.C} ${!Literal}" }, "ref-A B.C ${Literal}"],
    [{ "Fn::Sub": ["${own} ${A}", { own: { Ref: "X" } }] }, "ref-X ref-A"],
    [{ "Fn::Select": ["1", { "Fn::Split": ["/", "a/b/c"] }] }, "b"],
    [{ "Fn::If": ["Yes", "then", { "Fn::Unknown": 1 }] }, "then"],
    [{ "Fn::If": ["No", "then", "else"] }, "else"],
    [{ "Fn::FindInMap": ["M", "k", "f"] }, "M/k/f"],
    [{ a: { Ref: "AWS::NoValue" }, b: [1, { Ref: "AWS::NoValue" }] }, { b: [1] }],
    [
      { Ref: "A", other: 1 },
      { Ref: "A", other: 1 },
    ],
  ])("resolve %j", (value, expected) => {
    expect(resolve(value, scope)).toEqual(expected);
  });

  it("that are unknown are refused", () => {
    expect(() => resolve({ "Fn::ImportValue": ["x"] }, scope)).toThrow("Fn::ImportValue is not supported");
  });
});

describe("a template", () => {
  it("is resolved as a whole: names, ARNs, addresses and assets", async () => {
    const { all, stack } = await plan({
      Role: role,
      Table: table,
      Queue: queue,
      Handler: lambda("Handler", {
        FunctionName: { "Fn::Join": ["-", ["my", "handler"]] },
        Environment: { Variables: { TABLE: { Ref: "Table" }, QUEUE: { Ref: "Queue" } } },
      }),
    });

    const [handler] = all("AWS::Lambda::Function");
    expect(handler?.attributes["Arn"]).toBe("arn:aws:lambda:eu-central-1:000000000000:function:my-handler");
    expect(handler?.properties.Environment?.Variables).toEqual({
      TABLE: "Table",
      QUEUE: "https://sqs.eu-central-1.amazonaws.com/000000000000/Queue",
    });
    expect(stack.assets.get("Handler")).toMatch(/asset\.Handler$/);
  });

  it("with a type that nothing knows is refused by name", async () => {
    const Stream = { Type: "AWS::Kinesis::Stream", Properties: {} };
    expect(await refusal({ Stream })).toContain("Resource Stream (AWS::Kinesis::Stream) cannot run on one machine");
  });

  it.each([
    ["an unknown property", { Fn: lambda("Handler", { VpcConfig: {} }) }, ["Fn (AWS::Lambda::Function)", "VpcConfig"]],
    [
      "a nested unknown property",
      {
        Role: role,
        Fn: lambda("Handler"),
        Daily: schedule("Fn", "rate(1 day)", { FlexibleTimeWindow: { Mode: "FLEXIBLE" } }),
      },
      ["Daily (AWS::Scheduler::Schedule)", "FlexibleTimeWindow.Mode"],
    ],
    ["another runtime", { Fn: lambda("Handler", { Runtime: "python3.13" }) }, ["Fn", "Runtime", "Node.js"]],
    [
      "a reference to nothing",
      { Fn: lambda("Handler", { Environment: { Variables: { X: { Ref: "Nobody" } } } }) },
      ["Fn", "property Environment", "Nobody"],
    ],
    [
      "a tumbling window",
      { Role: role, Table: table, Fn: lambda("Handler"), Map: mapping("Fn", { TumblingWindowInSeconds: 5 }) },
      ["Map (AWS::Lambda::EventSourceMapping)", "TumblingWindowInSeconds"],
    ],
    [
      "an express workflow",
      {
        Machine: {
          Type: "AWS::StepFunctions::StateMachine",
          Properties: { DefinitionString: "{}", RoleArn: "r", StateMachineType: "EXPRESS" },
        },
      },
      ["Machine (AWS::StepFunctions::StateMachine)", "StateMachineType"],
    ],
  ] satisfies [string, Resources, string[]][])(
    "with %s is refused by resource and property",
    async (_, resources, words) => {
      const sentence = await refusal({ Role: role, ...resources });
      for (const word of words) expect(sentence).toContain(word);
    },
  );

  it("leaves out what only exists when deployed, whatever it says", async () => {
    expect((await plan({ Role: role })).all("AWS::Lambda::Function")).toEqual([]);
  });
});
