import type { RequestedAssignment } from "../schemas/assignment.ts";
import type { Conference } from "../schemas/form.ts";
import type { ApprovalRules } from "../schemas/people.ts";
import type { Instant } from "../schemas/values.ts";
import { addDays, addWorkingDays, dateOf, instantAt, morning } from "./calendar.ts";

/** Working days between notices to the coordinator while an answer is still missing. */
const workingDaysBetweenNotices = 5;

type AssignmentTimes = Pick<RequestedAssignment, "requestedAt" | "reminded">;
type Rules = Pick<ApprovalRules, "remindAfterWorkingDays" | "escalateAfterWorkingDays">;

/** After the reminders to the person have gone out, the coordinator is told. Nobody is ever rejected by silence. */
export const nextNotice = (reminded: number, rules: Rules): "reminder" | "escalation" =>
  reminded < rules.remindAfterWorkingDays.length ? "reminder" : "escalation";

/** When the next reminder or notice about an unanswered question is due: 08:00 of a working day. */
export function nextNoticeAt({ requestedAt, reminded }: AssignmentTimes, rules: Rules): Instant {
  const escalations = reminded - rules.remindAfterWorkingDays.length;
  const workingDays =
    rules.remindAfterWorkingDays[reminded] ?? rules.escalateAfterWorkingDays + escalations * workingDaysBetweenNotices;
  return instantAt(addWorkingDays(dateOf(requestedAt), workingDays), morning);
}

/** When participants are reminded of an event: 08:00, whatever the day, `days` days before it starts. */
export const eventReminderAt = (conference: Pick<Conference, "startsAt">, days: number): Instant =>
  instantAt(addDays(dateOf(conference.startsAt), -days), morning);
