import { describe, expect, it } from "vitest";
import { flatten } from "../../../local/template/flatten.ts";
import { planOf } from "../../../local/template/plan.ts";
import { readStack } from "../../../local/template/stack.ts";
import type { Template } from "../../../local/template/template.ts";
import { lambda, type Resources, role, table, writeAssembly } from "./support/assembly.ts";

type Expression = NonNullable<Template["Resources"][string]["Properties"]>[string];
const stack = (TemplateURL: string, Parameters: Record<string, Expression> = {}) => ({
  Type: "AWS::CloudFormation::Stack",
  Properties: { TemplateURL, Parameters },
});
const topic = (DisplayName: Expression) => ({ Type: "AWS::SNS::Topic", Properties: { DisplayName } });

/** The display names of all topics of the template with these nested in it. */
async function flatNames(template: Template, nested: Record<string, Template> = {}) {
  const flat = await flatten(template, async (url) => nested[String(url)] ?? { Resources: {} });
  const names = Object.entries(flat.Resources).map(([id, { Properties }]) => [id, Properties?.["DisplayName"]]);
  return { ...flat, names: Object.fromEntries(names) };
}

describe("a nested template", () => {
  it("lies in its parent under ids of its own, and refers to what it brought along", async () => {
    const { names } = await flatNames(
      { Resources: { Topic: topic({ Ref: "Topic" }), Room: stack("room") } },
      { room: { Resources: { Topic: topic([{ Ref: "Topic" }, { "Fn::GetAtt": ["Topic", "Inner.Arn"] }]) } } },
    );
    expect(names).toEqual({
      Topic: { Ref: "Topic" },
      RoomTopic: [{ Ref: "RoomTopic" }, { "Fn::GetAtt": ["RoomTopic", "Inner.Arn"] }],
    });
  });

  it("sees what its parent gave it, or else its defaults, and the same account and region", async () => {
    const Parameters = { Given: {}, Spared: { Default: "default" } };
    const inRoom = [{ Ref: "Given" }, { Ref: "Spared" }, { Ref: "AWS::Region" }];
    const { names } = await flatNames(
      { Resources: { Table: table, Room: stack("room", { Given: { "Fn::GetAtt": ["Table", "Arn"] } }) } } as Template,
      { room: { Parameters, Resources: { Topic: topic(inRoom) } } },
    );
    expect(names["RoomTopic"]).toEqual([{ "Fn::GetAtt": ["Table", "Arn"] }, "default", { Ref: "AWS::Region" }]);
  });

  it("hands its outputs to its parent and, through it, to other nested templates, in whatever order they stand", async () => {
    const output = { "Fn::GetAtt": ["Source", "Outputs.Name"] };
    const { names } = await flatNames(
      { Resources: { Reader: stack("reader", { Name: output }), Source: stack("source"), Topic: topic(output) } },
      {
        source: {
          Resources: { Inner: topic("inner") },
          Outputs: { Name: { Value: { "Fn::GetAtt": ["Inner", "TopicName"] } } },
        },
        reader: { Parameters: { Name: {} }, Resources: { Topic: topic({ Ref: "Name" }) } },
      },
    );
    const expected = { "Fn::GetAtt": ["SourceInner", "TopicName"] };
    expect(names).toEqual({ Topic: expected, SourceInner: "inner", ReaderTopic: expected });
  });

  it("may have others nested in it", async () => {
    const { names } = await flatNames(
      { Resources: { House: stack("house", { Name: "from above" }) } },
      {
        house: {
          Parameters: { Name: {} },
          Resources: {
            Room: stack("room", { Name: { Ref: "Name" } }),
            Topic: topic({ "Fn::GetAtt": ["Room", "Outputs.Id"] }),
          },
        },
        room: {
          Parameters: { Name: {} },
          Resources: { Topic: topic({ Ref: "Name" }) },
          Outputs: { Id: { Value: { Ref: "Topic" } } },
        },
      },
    );
    expect(names).toEqual({ HouseTopic: { Ref: "HouseRoomTopic" }, HouseRoomTopic: "from above" });
  });

  it("keeps texts as they are, and what is named in them is said beside them", async () => {
    const text = "${Given} ${Topic} ${Topic.TopicName} ${own} ${!Literal} ${AWS::Region}";
    const { names } = await flatNames(
      { Resources: { Room: stack("room", { Given: { Ref: "AWS::AccountId" } }) } },
      {
        room: {
          Parameters: { Given: {} },
          Resources: { Topic: topic({ "Fn::Sub": [text, { own: { Ref: "Topic" } }] }) },
        },
      },
    );
    const said = {
      own: { Ref: "RoomTopic" },
      Given: { Ref: "AWS::AccountId" },
      Topic: { Ref: "RoomTopic" },
      "Topic.TopicName": { "Fn::GetAtt": ["RoomTopic", "TopicName"] },
      "AWS::Region": { Ref: "AWS::Region" },
    };
    expect(names).toEqual({ RoomTopic: { "Fn::Sub": [text, said] } });
  });

  it("brings its conditions and mappings", async () => {
    const room: Template = {
      Parameters: { Stage: {} },
      Mappings: { Names: { live: { name: "Live" } } },
      Conditions: {
        Live: { "Fn::Equals": [{ Ref: "Stage" }, "live"] },
        Dead: { "Fn::Not": [{ Condition: "Live" }] },
      },
      Resources: {
        Topic: {
          ...topic({ "Fn::If": ["Live", { "Fn::FindInMap": ["Names", "live", "name"] }, 0] }),
          Condition: "Live",
        },
      },
    };
    const flat = await flatNames({ Resources: { Room: stack("room", { Stage: "live" }) } }, { room });
    expect(flat.Conditions).toEqual({
      RoomLive: { "Fn::Equals": ["live", "live"] },
      RoomDead: { "Fn::Not": [{ Condition: "RoomLive" }] },
    });
    expect(flat.Mappings).toEqual({ RoomNames: { live: { name: "Live" } } });
    expect(flat.Resources["RoomTopic"]?.Condition).toBe("RoomLive");
    expect(flat.names).toEqual({
      RoomTopic: { "Fn::If": ["RoomLive", { "Fn::FindInMap": ["RoomNames", "live", "name"] }, 0] },
    });
  });

  it("is refused by name when it lacks a value, or when it is a condition whether it is there", async () => {
    const room = { Parameters: { Name: {} }, Resources: { Topic: topic({ Ref: "Name" }) } };
    const withoutValue = flatNames({ Resources: { Room: stack("room") } }, { room });
    await expect(withoutValue).rejects.toThrow("Resource Room (AWS::CloudFormation::Stack) cannot run on one machine");
    await expect(withoutValue).rejects.toThrow("parameter Name has no value");
    const sometimes = flatNames({ Resources: { Room: { ...stack("room"), Condition: "Sometimes" } } });
    await expect(sometimes).rejects.toThrow("Resource Room (AWS::CloudFormation::Stack) cannot run on one machine");
  });
});

describe("a stack with a nested one", () => {
  const place = { "Fn::Sub": "https://s3.${AWS::Region}.${AWS::URLSuffix}/assets-${AWS::AccountId}/" };
  const at = (file: string) => ({ "Fn::Join": ["", [place, file]] });
  const inRoom: Resources = {
    Role: role,
    Reader: lambda("Reader", { Environment: { Variables: { TABLE: { Ref: "TableName" } } } }),
  };
  const room = { Parameters: { TableName: { Type: "String" } }, Resources: inRoom };
  const withRoom = (file: string): Resources => ({
    Table: table,
    Room: {
      Type: "AWS::CloudFormation::Stack",
      Properties: { TemplateURL: at(file), Parameters: { TableName: { Ref: "Table" } } },
    },
  });
  const read = (file: string) =>
    readStack(writeAssembly(withRoom(file), { Reader: "export const handler = () => 1;" }, { "0a1b": room }));

  it("runs as one, and finds the nested template and its functions among the assets", async () => {
    const plan = planOf(await read("0a1b.json"), { public: "http://localhost" });
    const [reader] = plan.all("AWS::Lambda::Function");
    expect(reader?.logicalId).toBe("RoomReader");
    expect(reader?.properties.Environment?.Variables).toEqual({ TABLE: "Table" });
    expect(plan.stack.assets.get("Reader")).toMatch(/asset\.Reader$/);
  });

  it("is refused when the nested template is not there", async () => {
    await expect(read("ffff.json")).rejects.toThrow(/nested template .*\/ffff\.json is not among the assets/);
  });
});
