import { afterEach, describe, expect, it } from "vitest";
import { api, lambda } from "./support/assembly.ts";
import { advance, type Running, run } from "./support/running.ts";
import { base, noter, notes, sources } from "./support/stack.ts";

let running: Running;
afterEach(() => running.close());

const resources = {
  ...base,
  ...api({ "PUT /items": "Writer", "GET /notes/{name}": "Reader", "POST /letters": "Mailer" }),
  Noter: noter(),
  Mailer: lambda("mailer", { Environment: { Variables: { CONFIGURATION_SET: { Ref: "Letters" } } } }),
  Letters: { Type: "AWS::SES::ConfigurationSet", Properties: {} },
  Topic: { Type: "AWS::SNS::Topic", Properties: {} },
  Events: {
    Type: "AWS::SES::ConfigurationSetEventDestination",
    Properties: {
      ConfigurationSetName: { Ref: "Letters" },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ["send", "bounce"],
        SnsDestination: { TopicARN: { Ref: "Topic" } },
      },
    },
  },
  Subscription: {
    Type: "AWS::SNS::Subscription",
    Properties: { TopicArn: { Ref: "Topic" }, Protocol: "lambda", Endpoint: { "Fn::GetAtt": ["Noter", "Arn"] } },
  },
};

interface Note {
  event: { Records: { EventSource: string; Sns: { Message: string; TopicArn: string } }[] };
}

describe("what becomes of a letter", () => {
  it("comes to the function behind the topic, only the events that are wanted", async () => {
    running = await run(resources, sources);
    const sent = await fetch(`${running.url}/letters?to=bounce@simulator.amazonses.com`, { method: "POST" });
    expect(sent.status).toBe(204);
    await advance(running.url, "PT0S");

    const found = await notes<Note>(running.url, "NOTED");
    const records = found.flatMap(({ event }) => event.Records);
    expect(records.every(({ EventSource, Sns }) => EventSource === "aws:sns" && Sns.TopicArn.endsWith(":Topic"))).toBe(
      true,
    );
    const types = records.map(({ Sns }) => JSON.parse(Sns.Message).eventType);
    expect(types.toSorted()).toEqual(["Bounce", "Send"]);
  });
});
