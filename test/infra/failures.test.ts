import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { functionNames, joined, plainTemplate, type StackTemplate } from "./support/template.ts";

let template: StackTemplate;
beforeAll(async () => {
  template = await plainTemplate();
});

interface State {
  Type: string;
  TimeoutSeconds?: number;
  Retry?: { ErrorEquals: string[]; MaxAttempts: number }[];
  Catch?: { ErrorEquals: string[]; Output?: unknown; Next: string }[];
  ItemProcessor?: { States: Record<string, State> };
}

const withInner = (states: Record<string, State>): [string, State][] =>
  Object.entries(states).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...withInner(state.ItemProcessor?.States ?? {}),
  ]);

const definitionOf = (name: string) => {
  const machine = template
    .ofType("AWS::StepFunctions::StateMachine")
    .find(({ Properties }) => Properties.StateMachineName === name);
  return JSON.parse(joined(machine?.Properties.DefinitionString));
};
const tasksOf = (name: string) => withInner(definitionOf(name).States).filter(([, { Type }]) => Type === "Task");

describe("workflows", () => {
  const machines = ["deliver-letter"];

  it("are Standard, speak JSONata, and log errors without what went in and out", () => {
    const found = template.ofType("AWS::StepFunctions::StateMachine").map(({ Properties }) => Properties);
    expect(found.map(({ StateMachineName }) => StateMachineName).toSorted()).toEqual(machines);
    for (const { StateMachineType, LoggingConfiguration, StateMachineName } of found) {
      expect(StateMachineType).toBe("STANDARD");
      expect(LoggingConfiguration).toMatchObject({ Level: "ERROR", IncludeExecutionData: false });
      expect(definitionOf(StateMachineName).QueryLanguage).toBe("JSONata");
    }
  });

  it.each(machines)("%s has a timeout and retries on every task", (name) => {
    const tasks = tasksOf(name);
    expect(tasks.length).toBeGreaterThanOrEqual(2);
    for (const [task, { TimeoutSeconds, Retry }] of tasks) {
      expect(TimeoutSeconds, task).toBeGreaterThan(0);
      expect(Retry?.at(-1)?.MaxAttempts, task).toBeGreaterThanOrEqual(10);
    }
  });

  it("mark a letter as failed only after every attempt, and then fail loudly", () => {
    const { SendLetter, MarkFailed, NotSent } = definitionOf("deliver-letter").States;
    expect(SendLetter.Catch).toEqual([
      { ErrorEquals: ["States.ALL"], Output: "{% $states.input %}", Next: "MarkFailed" },
    ]);
    expect(MarkFailed.Next).toBe("NotSent");
    expect(NotSent.Type).toBe("Fail");
  });
});

describe("dead-letter queues", () => {
  it("are encrypted, demand SSL, and ring when something lies in them", () => {
    const queues = template.ofType("AWS::SQS::Queue");
    expect(queues).toHaveLength(5);
    const alarms = template.ofType("AWS::CloudWatch::Alarm").map(({ Properties }) => Properties);
    const policies = template.ofType("AWS::SQS::QueuePolicy").map(({ Properties }) => Properties);
    for (const { id, Properties } of queues) {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      const policy = policies.find(({ Queues }) => Queues[0].Ref === id);
      expect(policy?.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      );
      const watching = alarms.filter(({ MetricName, Dimensions }) =>
        MetricName === "ApproximateNumberOfMessagesVisible" ? Dimensions[0].Value["Fn::GetAtt"][0] === id : false,
      );
      expect(watching, id).toMatchObject([{ Threshold: 1 }]);
    }
  });

  it("stand behind everything that is called without anybody waiting for the answer", () => {
    const invoked = template.ofType("AWS::Lambda::EventInvokeConfig").map(({ Properties }) => Properties);
    expect(invoked.map(({ FunctionName }) => FunctionName.Ref).toSorted()).toEqual(
      (["run-due", "mail-feedback", "check-attachment"] as const)
        .map((name) => template.functionOf(name).id)
        .toSorted(),
    );
    for (const { DestinationConfig } of invoked) expect(DestinationConfig.OnFailure.Destination).toBeDefined();
    const schedules = template.ofType("AWS::Scheduler::Schedule").map(({ Properties }) => Properties);
    expect(schedules.map(({ Name }) => Name).toSorted()).toEqual(["daily-reminders", "working-hours"]);
    for (const { Target } of schedules) {
      expect(Target.DeadLetterConfig).toBeDefined();
      expect(Target.RetryPolicy.MaximumRetryAttempts).toBe(10);
    }
    expect(template.only("AWS::SNS::Subscription").Properties.RedrivePolicy).toBeDefined();
  });
});

describe("alarms", () => {
  const runbook = readFileSync("docs/runbook.md", "utf8");
  const articles = new Set([...runbook.matchAll(/^## (\S+)$/gm)].map(([, name]) => name));
  const alarms = () => template.ofType("AWS::CloudWatch::Alarm").map(({ Properties }) => Properties);
  const text = /^(?<impact>[A-Z].{20,}?\.) Look at: .{10,}\. Runbook: docs\/runbook\.md#(?<article>\S+)$/;

  it("say who is hurt, where to look, and name an article that exists", () => {
    for (const { AlarmName, AlarmDescription } of alarms()) {
      const { article } = text.exec(AlarmDescription)?.groups ?? {};
      expect(article, `${AlarmName}: ${AlarmDescription}`).toBeDefined();
      expect(articles, AlarmName).toContain(article);
    }
  });

  it("leave no article of the runbook without an alarm", () => {
    const named = new Set(alarms().map(({ AlarmDescription }) => text.exec(AlarmDescription)?.groups?.["article"]));
    expect([...articles].toSorted()).toEqual([...named].toSorted());
  });

  it("reach the operators when they ring and when it is over", () => {
    for (const { AlarmActions, OKActions } of alarms()) {
      expect(AlarmActions).toHaveLength(1);
      expect(OKActions).toEqual(AlarmActions);
    }
  });

  it.each(functionNames)("ring when %s fails", (name) => {
    const errors = alarms().filter(
      ({ MetricName, Dimensions }) =>
        MetricName === "Errors" && Dimensions[0].Value.Ref === template.functionOf(name).id,
    );
    expect(errors).toHaveLength(1);
  });

  it("ring for late changes, failed workflows, answers with 5xx, bounces and complaints", () => {
    const thresholds = new Map(alarms().map(({ MetricName, Threshold }) => [MetricName, Threshold]));
    expect(Object.fromEntries(thresholds)).toEqual({
      Errors: 1,
      ApproximateNumberOfMessagesVisible: 1,
      IteratorAge: 300_000,
      ExecutionsFailed: 1,
      ExecutionsTimedOut: 1,
      "5xx": 1,
      "Reputation.BounceRate": 0.02,
      "Reputation.ComplaintRate": 0.0005,
    });
  });
});

describe("what SES tells about letters", () => {
  it("comes back, whatever became of the letter", () => {
    const { EventDestination } = template.only("AWS::SES::ConfigurationSetEventDestination").Properties;
    expect(EventDestination.MatchingEventTypes).toEqual([
      "send",
      "delivery",
      "bounce",
      "complaint",
      "reject",
      "renderingFailure",
    ]);
    const { Endpoint, TopicArn } = template.only("AWS::SNS::Subscription").Properties;
    expect(Endpoint["Fn::GetAtt"][0]).toBe(template.functionOf("mail-feedback").id);
    expect(EventDestination.SnsDestination.TopicARN).toEqual(TopicArn);
  });

  it("stops further letters to addresses that bounced or complained", () => {
    const { SuppressionOptions } = template.only("AWS::SES::ConfigurationSet").Properties;
    expect(SuppressionOptions.SuppressedReasons.toSorted()).toEqual(["BOUNCE", "COMPLAINT"]);
  });
});
