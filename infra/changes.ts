import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { Door, type House } from "./door.ts";
import type { LetterWorkflow } from "./letter-workflow.ts";
import { onChanges } from "./stream.ts";
import type { Table } from "./table.ts";

/** What follows from a change of the table: letters, offers of freed seats, and the next step of an application. */
export class Changes extends Construct {
  constructor(scope: Construct, house: House, table: Table, letters: LetterWorkflow) {
    super(scope, "Changes");
    // A batch of 100 changes makes up to 100 calls one after another.
    const timeout = Duration.minutes(1);

    const letterText = {
      impact: "Letters stay unsent, and nobody is asked or told anything.",
      article: "changes-not-dispatched",
    };
    const dispatch = new Door(this, "dispatch-changes", {
      ...house,
      ...letterText,
      uses: letters.start,
      timeout,
    });
    onChanges(
      table,
      "dispatch-changes",
      dispatch.function,
      { ...house, ...letterText },
      {
        changes: [{ event: "INSERT", prefix: "LETTER#", after: { status: "queued" } }],
        // Each starts about 30 executions a second: five keep up with 10,000 sign-ups a minute at one event.
        parallel: 5,
      },
    );

    // One function for all of it: more than two readers of one stream get in each other's way.
    const followText = {
      impact:
        "Freed seats are not offered, approvers are not asked, changed events are not announced, and applications for grants do not go on.",
      article: "follow-changes-stuck",
    };
    const follow = new Door(this, "follow-changes", {
      ...house,
      ...followText,
      uses: table.for("follow-changes"),
      // Ten thousand letters are queued in about half a minute; the rest is for a bad day. What is cut off is resumed.
      timeout: Duration.minutes(5),
    });
    onChanges(
      table,
      "follow-changes",
      follow.function,
      { ...house, ...followText },
      {
        changes: [
          { event: "INSERT", prefix: "SUBMISSION#", after: { kind: "signUp", status: "underReview" } },
          { event: "MODIFY", prefix: "SUBMISSION#", after: { kind: "signUp" } },
          { event: "INSERT", prefix: "WAITING#" },
          { event: "INSERT", prefix: "CHANGE#" },
          { event: "INSERT", prefix: "SUBMISSION#", after: { kind: "application" } },
          { event: "MODIFY", prefix: "SUBMISSION#", after: { kind: "application" } },
          { event: "MODIFY", prefix: "QUESTION#", before: { status: "requested" } },
          { event: "INSERT", prefix: "RANKING#" },
          { event: "MODIFY", prefix: "RANKING#" },
        ],
        parallel: 4,
      },
    );
  }
}
