import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { deadlineAfter } from "../../calendar.ts";
import { applicantOf } from "../asked.ts";
import { basisRules } from "../legal-basis.ts";
import { moved } from "../moved.ts";
import type { Later, News } from "../outcome.ts";

/** Days of art. 19a for comments, where a call names no other number. */
const commentDays = 7;

/**
 * Where an application goes that is formally correct: art. 19a opens it to the comments of the public first, a call with
 * merit review has reviewers assigned, and in all others it goes straight to the list.
 */
export function afterFormalCheck(
  { legalBasis, smallGrant, merit }: Pick<GrantCall, "legalBasis" | "smallGrant" | "merit">,
  application: Application,
  now: Instant,
): { application: Application; later: Later[]; letters: News[] } {
  if (basisRules[legalBasis].comments) {
    const until = deadlineAfter(now, smallGrant?.commentDays ?? commentDays);
    return {
      application: moved(application, "commentsOpen", now, { comments: { from: now, until } }),
      later: [{ name: "commentsEnd", at: until }],
      letters: [{ kind: "commentsOpened", to: applicantOf(application) }],
    };
  }
  return { application: moved(application, merit ? "reviewerAssignment" : "scored", now), later: [], letters: [] };
}
