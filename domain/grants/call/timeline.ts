import type { GrantCall } from "../../../schemas/form.ts";
import type { Stage } from "../../../schemas/grant-call.ts";
import type { Instant } from "../../../schemas/values.ts";
import { deadlineAfter } from "../../calendar.ts";
import { callEnds } from "../../due.ts";
import { deadlineFor } from "../step-times.ts";

/** What follows the close of a call, and by when; a rolling one has no day from which to count. */
export function timeline(call: GrantCall): Stage[] {
  const { approvers, merit, smallGrant, correctionRounds, rolling } = call;
  const stages: Stage[] = [];
  let until = callEnds(call);
  const add = (stage: Stage["stage"], end: Instant) => {
    until = end;
    stages.push({ stage, ...(!rolling && { until }) });
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
