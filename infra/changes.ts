import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { both } from "./access.ts";
import { Door, type House } from "./door.ts";
import type { LetterWorkflow } from "./letter-workflow.ts";
import type { ReviewWorkflow } from "./review-workflow.ts";
import { onChanges } from "./stream.ts";
import type { Table } from "./table.ts";

/** What follows from a change of the table: letters, reviews, the next person on the waiting list, and changes of an event. */
export class Changes extends Construct {
  constructor(scope: Construct, house: House, table: Table, letters: LetterWorkflow, reviews: ReviewWorkflow) {
    super(scope, "Changes");
    // A batch of 100 changes makes up to 100 calls one after another.
    const timeout = Duration.minutes(1);

    const letterText = {
      impact: "Letters are not sent and reviews neither begin nor go on.",
      article: "changes-not-dispatched",
    };
    const dispatch = new Door(this, "dispatch-changes", {
      ...house,
      ...letterText,
      uses: both(letters.start, reviews.startAndResume),
      timeout,
    });
    onChanges(
      table,
      "dispatch-changes",
      dispatch.function,
      { ...house, ...letterText },
      {
        changes: [
          { event: "INSERT", prefix: "LETTER#", after: { status: "queued" } },
          { event: "INSERT", prefix: "SUBMISSION#", after: { kind: "application" } },
          { event: "MODIFY", prefix: "ASSIGNMENT#", before: { status: "requested" }, after: { status: "recorded" } },
        ],
        // Each starts about 30 executions a second: five keep up with 10,000 sign-ups a minute at one event.
        parallel: 5,
      },
    );

    // One function for all of it: more than two readers of one stream get in each other's way.
    const conferenceText = {
      impact:
        "Freed seats are not offered, approvers are not asked, and people are not told that an event was moved or cancelled.",
      article: "conference-changes-stuck",
    };
    const conference = new Door(this, "conference-changes", {
      ...house,
      ...conferenceText,
      uses: table.for("conference-changes"),
      // Ten thousand letters are queued in about half a minute; the rest is for a bad day. What is cut off is resumed.
      timeout: Duration.minutes(5),
    });
    onChanges(
      table,
      "conference-changes",
      conference.function,
      { ...house, ...conferenceText },
      {
        changes: [
          { event: "INSERT", prefix: "SUBMISSION#", after: { kind: "signUp", status: "underReview" } },
          { event: "MODIFY", prefix: "SUBMISSION#", after: { kind: "signUp" } },
          { event: "INSERT", prefix: "WAITING#" },
          { event: "INSERT", prefix: "CHANGE#" },
        ],
        parallel: 1,
      },
    );
  }
}
