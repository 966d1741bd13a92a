import type { GrantCall } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { deadlineAfter } from "../calendar.ts";
import { callEnds } from "../due.ts";
import { deadlineFor } from "./step-times.ts";

/** What follows the close of a call, or an application to a rolling one, if everybody takes all the time they have. */
export interface Stage {
  stage: "formalCheck" | "correction" | "comments" | "review" | "results";
  until: Instant;
}

type Timed = Pick<
  GrantCall,
  "times" | "closesAt" | "graceMinutes" | "rolling" | "merit" | "approvers" | "smallGrant" | "correctionRounds"
>;

export function timeline(call: Timed, now: Instant): Stage[] {
  const { approvers, merit, smallGrant, correctionRounds } = call;
  const stages: Stage[] = [];
  let until = call.rolling ? now : callEnds(call);
  const add = (stage: Stage["stage"], end: Instant) => {
    until = end;
    stages.push({ stage, until });
  };
  add("formalCheck", deadlineFor(call, "formalCheck", until));
  if (correctionRounds > 0) add("correction", deadlineFor(call, "correction", until));
  if (smallGrant) {
    add("comments", deadlineFor(call, "commentsReview", deadlineAfter(until, smallGrant.commentDays)));
  }
  if (merit) add("review", deadlineFor(call, "review", until));
  add(
    "results",
    approvers.reduce((at) => deadlineFor(call, "listApproval", at), until),
  );
  return stages;
}
