import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { type Access, both } from "./access.ts";
import type { Api } from "./api.ts";
import { type Config, named } from "./config.ts";
import { Door, type House } from "./door.ts";
import { allow, Machine } from "./machine.ts";
import type { Mail } from "./mail.ts";
import { type Definition, input, invoke, patiently } from "./states.ts";
import type { Table } from "./table.ts";

/** Longest run of `send-letter`. Two seconds later its claim on a letter belongs to nobody and may be taken over. */
const claimSeconds = 10;

const definition = (sendLetter: IFunction, failLetter: IFunction): Definition => ({
  Comment: "Sends one letter of the table, whatever it takes",
  QueryLanguage: "JSONata",
  StartAt: "SendLetter",
  States: {
    SendLetter: {
      ...invoke(sendLetter, input),
      Comment: "Claims the letter and hands it to SES, unless that was done before",
      TimeoutSeconds: 30,
      Retry: [
        {
          // Somebody else holds the claim: either their letter is confirmed by then, or the claim is old enough.
          ErrorEquals: ["LetterInDoubt"],
          IntervalSeconds: claimSeconds + 3,
          BackoffRate: 1,
          MaxAttempts: 6,
        },
        patiently("States.ALL"),
      ],
      Catch: [{ ErrorEquals: ["States.ALL"], Output: input, Next: "MarkFailed" }],
      Next: "Sent",
    },
    Sent: { Type: "Succeed" },
    MarkFailed: {
      ...invoke(failLetter, input),
      Comment: "Shows in the table that the letter was not sent",
      TimeoutSeconds: 30,
      Retry: [patiently("States.ALL")],
      Next: "NotSent",
    },
    NotSent: { Type: "Fail", Error: "LetterNotSent", Cause: "Every attempt failed; the letter is marked as failed" },
  },
});

/** deliver-letter: takes the key of a letter in the table to the post. */
export class LetterWorkflow extends Construct {
  readonly start: Access<{ LETTER_MACHINE_ARN: string }>;

  constructor(scope: Construct, house: House, config: Config, table: Table, mail: Mail, api: Api) {
    super(scope, "LetterWorkflow");
    const name = named(config, "deliver-letter");
    const article = "letters-not-sent";
    const sendLetter = new Door(this, "send-letter", {
      ...house,
      impact: "People wait for a confirmation, a link or a decision; each letter is tried again for about three hours.",
      article,
      uses: both(both(table.for("send-letter"), mail.sending), api.origin),
      timeout: Duration.seconds(claimSeconds),
      // Drawing a letter is the heaviest work of all functions, and it must be done well within the claim.
      memory: 1024,
    });
    const failLetter = new Door(this, "fail-letter", {
      ...house,
      impact: "A clerk sees a letter as under way although it was given up.",
      article,
      uses: table.for("fail-letter"),
    });
    const machine = new Machine(this, {
      ...house,
      name,
      definition: definition(sendLetter.function, failLetter.function),
      calls: [sendLetter.function, failLetter.function],
      impact: "Somebody does not get a letter they are entitled to, until it is sent by hand.",
      article,
    });
    this.start = {
      variables: { LETTER_MACHINE_ARN: machine.arn },
      statements: [allow(this, name, "states:StartExecution")],
    };
  }
}
