import * as z from "zod/mini";
import { checkAssignmentAnswer } from "../../domain/assignment-answer.ts";
import { canonicalJson } from "../../domain/content.ts";
import { ApprovalAnswer } from "../../schemas/assignment.ts";
import { drawApproval } from "../shared/approvals/draw.ts";
import { openApproval } from "../shared/approvals/open.ts";
import { acceptWrites, declineWrites } from "../shared/approvals/outcome.ts";
import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { fieldErrors, pageResponse, seeOther } from "../shared/http/response.ts";
import { drainShards } from "../shared/seats/drain.ts";
import { guessesOf } from "../shared/seats/guesses.ts";
import { learn, transactAll } from "../shared/sign-ups/claiming.ts";
import { ContentionError } from "../shared/table/writes.ts";

/** Seats and lines are claimed by compare-and-set, as by the public door. */
const rounds = 60;

/**
 * A person's POST accepts or declines a sign-up, once; its place is taken in the same transaction. The same answer again
 * is as good as the first, another one changes nothing and is shown what was decided. Once the event has begun there is
 * nothing left to decide.
 */
export const handler = httpDoor("record-approval", async (request, { TABLE_NAME }) => {
  const { event, path, now } = request;
  const values = Object.fromEntries(postedFields(request.body));
  const { answer: given, faults } = checkAssignmentAnswer(values);
  for (let round = 0; round < rounds; round += 1) {
    const open = await openApproval(TABLE_NAME, path("key"), now);
    const { approval, signUp, form } = open;
    const { language } = approval.assignee;
    if (approval.status === "recorded" || signUp.status !== "underReview") {
      const same = approval.status === "recorded" && canonicalJson(given) === canonicalJson(approval.answer);
      return same ? seeOther(event.rawPath) : pageResponse(409, await drawApproval(TABLE_NAME, open, language, now));
    }
    if (now >= form.startsAt) {
      request.language = language;
      throw new Refused({ code: "eventOver" });
    }
    if (faults.length > 0) {
      const errors = fieldErrors(language, faults);
      return pageResponse(422, await drawApproval(TABLE_NAME, open, language, now, { values, errors }));
    }
    const answer = z.parse(ApprovalAnswer, given);
    const guesses = guessesOf(form.id);
    if (answer.decision === "accept" && form.shards > 1 && !guesses.drained) {
      await drainShards(TABLE_NAME, form.id);
      guesses.sawDrained();
    }
    const writes = answer.decision === "accept" ? acceptWrites(open, answer, now) : declineWrites(open, answer, now);
    const failures = await transactAll(TABLE_NAME, writes);
    if (!failures) return seeOther(event.rawPath);
    if (learn(form.id, writes, failures)?.cancelled) throw new Refused({ code: "formCancelled" });
  }
  throw new ContentionError("The waiting list grows faster than a place can be claimed");
});
