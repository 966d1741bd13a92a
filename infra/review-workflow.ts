import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Step } from "../schemas/assignment.ts";
import { type Access, both } from "./access.ts";
import { type Config, named } from "./config.ts";
import { Door, type House } from "./door.ts";
import { allow, Machine } from "./machine.ts";
import { type Definition, input, invoke, invokeAndWait, patiently } from "./states.ts";
import type { Table } from "./table.ts";

/**
 * Asks one person and waits. When the wait ends without an answer it begins again, with a fresh token: silence never
 * decides. The state expects `{ formId, submissionId, assigneeId }`.
 */
const ask = (requestAnswer: IFunction, name: string, step: Step) => ({
  ...invokeAndWait(requestAnswer, {
    formId: "{% $states.input.formId %}",
    submissionId: "{% $states.input.submissionId %}",
    step,
    assigneeId: "{% $states.input.assigneeId %}",
  }),
  TimeoutSeconds: Duration.days(30).toSeconds(),
  // Unlike States.ALL this leaves a timeout to the catcher.
  Retry: [patiently("States.TaskFailed")] satisfies [unknown],
  Catch: [{ ErrorEquals: ["States.Timeout"], Output: input, Next: name }],
});

const definition = (openReview: IFunction, requestAnswer: IFunction): Definition => ({
  Comment: "Asks the reviewers of an application, then the decision-maker. What they answer is in the table",
  QueryLanguage: "JSONata",
  StartAt: "OpenReview",
  States: {
    OpenReview: {
      ...invoke(openReview, input),
      Comment: "Marks the application as under review and says whom to ask",
      TimeoutSeconds: 30,
      Retry: [patiently("States.ALL")],
      Output: "{% $merge([$states.input, $states.result.Payload]) %}",
      Next: "Reviews",
    },
    Reviews: {
      Type: "Map",
      Comment: "All reviewers at once",
      Items: "{% $states.input.reviewerIds %}",
      ItemSelector: {
        formId: "{% $states.input.formId %}",
        submissionId: "{% $states.input.submissionId %}",
        assigneeId: "{% $states.context.Map.Item.Value %}",
      },
      ItemProcessor: {
        ProcessorConfig: { Mode: "INLINE" },
        StartAt: "RequestReview",
        States: {
          RequestReview: {
            ...ask(requestAnswer, "RequestReview", "review"),
            Comment: "Sends the request and waits until the recommendation is in the table",
            End: true,
          },
        },
      },
      Output: {
        formId: "{% $states.input.formId %}",
        submissionId: "{% $states.input.submissionId %}",
        assigneeId: "{% $states.input.decisionMakerId %}",
      },
      Next: "RequestDecision",
    },
    RequestDecision: {
      ...ask(requestAnswer, "RequestDecision", "decision"),
      Comment: "Sends the request and waits until the decision is in the table",
      Next: "Decided",
    },
    Decided: { Type: "Succeed" },
  },
});

/** review-application: leads an application from its receipt to a decision. */
export class ReviewWorkflow extends Construct {
  readonly startAndResume: Access<{ REVIEW_MACHINE_ARN: string }>;

  constructor(scope: Construct, house: House, config: Config, table: Table) {
    super(scope, "ReviewWorkflow");
    const name = named(config, "review-application");
    const article = "reviews-stuck";
    const openReview = new Door(this, "open-review", {
      ...house,
      impact: "New applications do not reach their reviewers.",
      article,
      uses: table.for("open-review"),
    });
    // An answer that came while the wait was being renewed is in the table: then the function goes on by itself.
    const resume = { variables: {}, statements: [allow(this, name, "states:SendTaskSuccess")] };
    const requestAnswer = new Door(this, "request-answer", {
      ...house,
      impact: "Reviewers and decision-makers do not get their requests.",
      article,
      uses: both(table.for("request-answer"), resume),
    });
    const machine = new Machine(this, {
      ...house,
      name,
      definition: definition(openReview.function, requestAnswer.function),
      calls: [openReview.function, requestAnswer.function],
      impact: "An application stays without a decision although its applicant did everything right.",
      article,
    });
    this.startAndResume = {
      variables: { REVIEW_MACHINE_ARN: machine.arn },
      statements: [allow(this, name, "states:StartExecution", "states:SendTaskSuccess")],
    };
  }
}
