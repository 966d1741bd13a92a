import type { Application } from "../../schemas/application.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { deadlineAfter } from "../calendar.ts";
import { moved } from "./moved.ts";
import type { Later } from "./outcome.ts";

/**
 * Where an application goes that is formally correct: art. 19a opens it to the comments of the public first, a call with
 * merit review has reviewers assigned, and in all others it goes straight to the list.
 */
export function afterFormalCheck(
  { smallGrant, merit }: Pick<GrantCall, "smallGrant" | "merit">,
  application: Application,
  now: Instant,
): { application: Application; later: Later[] } {
  if (smallGrant) {
    const until = deadlineAfter(now, smallGrant.commentDays);
    return {
      application: moved(application, "commentsOpen", now, { comments: { from: now, until } }),
      later: [{ name: "commentsEnd", at: until }],
    };
  }
  return { application: moved(application, merit ? "reviewerAssignment" : "scored", now), later: [] };
}
