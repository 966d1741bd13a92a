import { dateOf, isWorkingDay } from "../../domain/calendar.ts";
import { letterName, queuedLetter } from "../../domain/letters.ts";
import { nextNotice, nextNoticeAt } from "../../domain/reminders.ts";
import { Assignment, type RequestedAssignment } from "../../schemas/assignment.ts";
import type { Conference } from "../../schemas/form.ts";
import type { Letter, LetterKind } from "../../schemas/letter.ts";
import type { ApprovalRules, Assignee } from "../../schemas/people.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { found } from "../shared/http/refused.ts";
import { parseItem, readConference, readCounter, readSignUp } from "../shared/records.ts";
import type { Item } from "../shared/table/client.ts";
import { dueAttributes, type Key, keys } from "../shared/table/keys.ts";
import { absent, transact, updateItem, type Write } from "../shared/table/writes.ts";
import type { Run } from "./run.ts";

/** A reminder with a fresh link, as earlier ones expire, and after the reminders a notice to the coordinator too. */
function notices(rules: ApprovalRules, assignment: RequestedAssignment, now: Instant): Letter[] {
  const { formId, step, assignee, submissionId } = assignment;
  const about = { formId, submissionId, assigneeId: assignee.id, step, queuedAt: now };
  const letter = (kind: LetterKind, { email: to, language }: Assignee) =>
    queuedLetter({ kind, to, language, ...about });
  const reminder = letter("approvalReminder", assignee);
  if (nextNotice(assignment.reminded, rules) === "reminder") return [reminder];
  return [reminder, letter("overdueNotice", rules.coordinator)];
}

/** Whether there is still something to accept: not when the event has begun or the person has withdrawn. */
async function isMoot({ tableName, now }: Run, form: Conference, { submissionId }: Assignment): Promise<boolean> {
  if (now >= form.startsAt || (await readCounter(tableName, form.id))?.cancelled) return true;
  return (await readSignUp(tableName, form.id, submissionId))?.status !== "underReview";
}

/** The question stays as it is, unanswered; nobody is reminded of it any more. */
const forget = (tableName: string, key: Key, dueAt: string) =>
  updateItem(tableName, {
    update: key,
    expression: "REMOVE duePartition, dueAt",
    condition: { expression: "dueAt = :due", values: { ":due": dueAt } },
  });

/** Reminds one person of an unanswered question or, after the reminders, tells the coordinator. Working days only. */
export async function remindAssignee(run: Run, item: Item): Promise<void> {
  const { tableName, now } = run;
  if (!isWorkingDay(dateOf(now))) return;
  const assignment = parseItem(Assignment, item);
  const { formId, submissionId, step, assignee } = assignment;
  const form = found(await readConference(tableName, formId));
  const rules = form.approval;
  const dueAt = String(item["dueAt"]);
  const key = keys.assignment(submissionId, step, assignee.id);
  if (assignment.status !== "requested" || !rules) return;
  if (await isMoot(run, form, assignment)) {
    await forget(tableName, key, dueAt);
    return;
  }
  const reminded = assignment.reminded + 1;
  const next = dueAttributes(nextNoticeAt({ ...assignment, reminded }, rules));
  const writes: Write[] = [
    {
      update: key,
      expression: "SET reminded = :reminded, dueAt = :next",
      condition: {
        expression: "#status = :requested AND dueAt = :due",
        names: { "#status": "status" },
        values: { ":reminded": reminded, ":next": next.dueAt, ":requested": "requested", ":due": dueAt },
      },
    },
  ];
  const letters = notices(rules, assignment, now);
  for (const letter of letters) {
    const name = letterName(letter.kind, step, assignee.id, dueAt);
    writes.push({ put: { ...keys.letter(submissionId, name), ...letter }, condition: absent });
  }
  if (letters.length > 1) writes.push(audit({ at: now, formId, submissionId, action: "escalated", actor: "system" }));
  await transact(tableName, writes);
}
