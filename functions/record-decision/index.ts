import * as z from "zod/mini";
import { DecisionAnswer } from "../../schemas/assignment.ts";
import { PoolCounter } from "../../schemas/counter.ts";
import { answeredBefore, readAnswer } from "../shared/assignments/posted-answer.ts";
import { openAssignment } from "../shared/assignments/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { seeOther } from "../shared/http/response.ts";
import { parseItem } from "../shared/records.ts";
import { transact } from "../shared/table/writes.ts";
import { decisionWrites, poolWrite } from "./writes.ts";

/** A person's POST decides, once. The award and the pool change together or not at all. */
export const handler = httpDoor("record-decision", async (request, { TABLE_NAME }) => {
  const { path, now, event } = request;
  const key = path("key");
  const open = await openAssignment(TABLE_NAME, key, "decision", now);
  if (open.assignment.status === "recorded") return answeredBefore(request, TABLE_NAME, open);
  const read = await readAnswer(request, TABLE_NAME, open);
  if ("response" in read) return read.response;
  const answer = z.parse(DecisionAnswer, read.answer);
  const failures = await transact(TABLE_NAME, [
    ...(answer.decision === "award" ? [poolWrite(open.application)] : []),
    ...decisionWrites(open, answer, now),
  ]);
  if (!failures) return seeOther(event.rawPath);
  const again = await openAssignment(TABLE_NAME, key, "decision", now);
  if (again.assignment.status === "requested" && answer.decision === "award" && failures[0]?.item) {
    const { remaining } = parseItem(PoolCounter, failures[0].item);
    throw new Refused({ code: "poolExhausted", remaining, requested: open.application.requestedAmount });
  }
  return answeredBefore(request, TABLE_NAME, again);
});
