import * as z from "zod/mini";
import { checkAssignmentAnswer } from "../../../domain/assignment-answer.ts";
import { canonicalJson } from "../../../domain/content.ts";
import { DecisionAnswer, ReviewAnswer } from "../../../schemas/assignment.ts";
import { drawAssignment, type OpenAssignment } from "./open.ts";
import type { DoorRequest } from "../http/door.ts";
import { Refused } from "../http/refused.ts";
import { postedFields } from "../http/request.ts";
import { fieldErrors, pageResponse, type Response, seeOther } from "../http/response.ts";

/** An answer that may be recorded, or the page again with every fault at its control. */
export async function readAnswer(
  request: DoorRequest,
  tableName: string,
  open: OpenAssignment,
): Promise<{ answer: ReviewAnswer | DecisionAnswer } | { response: Response }> {
  const values = Object.fromEntries(postedFields(request.body));
  const { step, assignee } = open.assignment;
  const { answer, faults } = checkAssignmentAnswer(step, values);
  if (faults.length === 0) return { answer: z.parse(step === "review" ? ReviewAnswer : DecisionAnswer, answer) };
  const errors = fieldErrors(assignee.language, faults);
  return { response: pageResponse(422, await drawAssignment(tableName, open, assignee.language, { values, errors })) };
}

/**
 * The second use of a link shows what was decided and when. The same answer again (a double click, a reload) is as good
 * as the first; another answer is a conflict, and changes nothing.
 */
export async function answeredBefore(request: DoorRequest, tableName: string, open: OpenAssignment): Promise<Response> {
  const { assignment } = open;
  if (assignment.status !== "recorded") throw new Refused({ code: "busy", retryAfterSeconds: 2 });
  const { answer } = checkAssignmentAnswer(assignment.step, Object.fromEntries(postedFields(request.body)));
  if (canonicalJson(answer) === canonicalJson(assignment.answer)) return seeOther(request.event.rawPath);
  return pageResponse(409, await drawAssignment(tableName, open, assignment.assignee.language));
}
