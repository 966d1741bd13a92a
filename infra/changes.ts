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

    const waitingText = {
      impact: "People on the waiting list do not get the seats that became free.",
      article: "waiting-list-stuck",
    };
    const offer = new Door(this, "offer-seats", {
      ...house,
      ...waitingText,
      uses: table.for("offer-seats"),
      timeout,
    });
    onChanges(
      table,
      "offer-seats",
      offer.function,
      { ...house, ...waitingText },
      {
        changes: [
          { event: "MODIFY", prefix: "SUBMISSION#", after: { kind: "signUp" } },
          { event: "INSERT", prefix: "WAITING#" },
        ],
        parallel: 1,
      },
    );

    const changeText = {
      impact: "People are not told that an event was moved or cancelled.",
      article: "changes-not-announced",
    };
    const announce = new Door(this, "announce-change", {
      ...house,
      ...changeText,
      uses: table.for("announce-change"),
      // Ten thousand letters are queued in about half a minute; the rest is for a bad day. What is cut off is resumed.
      timeout: Duration.minutes(5),
    });
    onChanges(
      table,
      "announce-change",
      announce.function,
      { ...house, ...changeText },
      { changes: [{ event: "INSERT", prefix: "CHANGE#" }], parallel: 1 },
    );
  }
}
