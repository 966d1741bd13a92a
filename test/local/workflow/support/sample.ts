import { branch, callback, task, thrown, type Handler, type States } from "./stage.ts";

/** A machine that uses every type of state, and every way in which a state can wait, fail and go on. */
export const sample: States = {
  Prepare: {
    Type: "Pass",
    Assign: { id: "{% $states.input.id %}", key: "{% $uuid() %}", started: "{% $millis() %}" },
    Next: "Pause",
  },
  Pause: { Type: "Wait", Seconds: "{% 86400 * 30 %}", Next: "Flaky" },
  Flaky: {
    ...task("Flaky"),
    End: undefined,
    Arguments: { FunctionName: "Flaky", Payload: { retries: "{% $states.context.State.RetryCount %}" } },
    Retry: [{ ErrorEquals: ["Mishap"], IntervalSeconds: 60, MaxAttempts: 4, JitterStrategy: "FULL" }],
    Assign: { flaky: "{% $states.result.Payload %}" },
    Next: "Reviewers",
  },
  Reviewers: {
    Type: "Map",
    Items: ["anna", "bartek", "celina"],
    ItemSelector: { who: "{% $states.context.Map.Item.Value %}", at: "{% $states.context.Map.Item.Index %}" },
    MaxConcurrency: 2,
    ItemProcessor: {
      StartAt: "Ask",
      States: {
        Ask: {
          ...callback("Ask"),
          Arguments: {
            FunctionName: "Ask",
            Payload: { token: "{% $states.context.Task.Token %}", who: "{% $states.input.who %}", id: "{% $id %}" },
          },
          TimeoutSeconds: 90 * 86_400,
          Output: { who: "{% $states.input.who %}", says: "{% $states.result %}" },
          Catch: [{ ErrorEquals: ["States.Timeout"], Next: "Silent", Output: "{% $states.input %}" }],
          End: true,
        },
        Silent: { Type: "Pass", Output: { who: "{% $states.input.who %}", says: "nothing" }, End: true },
      },
    },
    Assign: { reviews: "{% $states.result %}" },
    Next: "Both",
  },
  Both: {
    Type: "Parallel",
    Branches: [
      branch("Count", { Type: "Pass", Output: "{% $count($reviews) %}", End: true }),
      {
        StartAt: "Later",
        States: { Later: { Type: "Wait", Seconds: 3600, Next: "Fatal" }, Fatal: { Type: "Fail", Error: "Fatal" } },
      },
    ],
    Retry: [{ ErrorEquals: ["Fatal"], IntervalSeconds: 5, MaxAttempts: 1 }],
    Catch: [{ ErrorEquals: ["Fatal"], Assign: { seen: "{% $states.errorOutput.Error %}" }, Next: "Decide" }],
    Next: "Decide",
  },
  Decide: { Type: "Choice", Choices: [{ Condition: "{% $seen = 'Fatal' %}", Next: "Report" }], Default: "Lost" },
  Report: {
    Type: "Succeed",
    Output: {
      id: "{% $id %}",
      flaky: "{% $flaky %}",
      reviews: "{% $reviews %}",
      seen: "{% $seen %}",
      keyIsSet: "{% $length($key) = 36 %}",
    },
  },
  Lost: { Type: "Fail", Error: "Lost" },
};

/** Whatever happens on the way, this is where the sample ends. */
export const sampleResult = {
  id: 7,
  flaky: "worked at 2",
  reviews: [
    { who: "anna", says: "anna agrees" },
    { who: "bartek", says: "nothing" },
    { who: "celina", says: "celina agrees" },
  ],
  seen: "Fatal",
  keyIsSet: true,
};

/** Handlers without memory: what they do depends on what they are sent, so that calls may be repeated. */
export function sampleHandlers(asked: (token: string, who: string) => void): Record<string, Handler> {
  return {
    Flaky: ({ retries }: { retries: number }) => {
      if (retries < 2) throw thrown("Mishap");
      return `worked at ${retries}`;
    },
    Ask: ({ token, who }: { token: string; who: string }) => asked(token, who),
  };
}
