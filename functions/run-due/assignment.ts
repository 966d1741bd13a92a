import { dateOf, isWorkingDay } from "../../domain/calendar.ts";
import { letterName, queuedLetter } from "../../domain/letters.ts";
import { nextNotice, nextNoticeAt } from "../../domain/reminders.ts";
import { Assignment } from "../../schemas/assignment.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Assignee } from "../../schemas/people.ts";
import type { Letter, LetterKind } from "../../schemas/letter.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { found } from "../shared/http/refused.ts";
import { parseItem, readForm } from "../shared/records.ts";
import type { Item } from "../shared/table/client.ts";
import { dueAttributes, keys } from "../shared/table/keys.ts";
import { absent, transact, type Write } from "../shared/table/writes.ts";

type Requested = Extract<Assignment, { status: "requested" }>;

/** A reminder with a fresh link, as earlier ones expire, and after the reminders a notice to the coordinator too. */
function notices(form: GrantCall, assignment: Requested, now: Instant): Letter[] {
  const { step, assignee, submissionId } = assignment;
  const about = { formId: form.id, submissionId, assigneeId: assignee.id, step, queuedAt: now };
  const letter = (kind: LetterKind, { email: to, language }: Assignee) =>
    queuedLetter({ kind, to, language, ...about });
  const reminder = letter(step === "review" ? "reviewReminder" : "decisionReminder", assignee);
  if (nextNotice(assignment.reminded, form.review) === "reminder") return [reminder];
  return [reminder, letter("overdueNotice", form.review.coordinator)];
}

/** Reminds one person of an unanswered question or, after the reminders, tells the coordinator. Working days only. */
export async function remindAssignee(tableName: string, item: Item, now: Instant): Promise<void> {
  const assignment = parseItem(Assignment, item);
  const form = found(await readForm(tableName, assignment.formId));
  if (assignment.status !== "requested" || form.kind !== "grantCall") return;
  if (!isWorkingDay(dateOf(now))) return;
  const { submissionId, step, assignee, reminded } = assignment;
  const letters = notices(form, assignment, now);
  const dueAt = String(item["dueAt"]);
  const next = dueAttributes(nextNoticeAt({ ...assignment, reminded: reminded + 1 }, form.review));
  const writes: Write[] = [
    {
      update: keys.assignment(submissionId, step, assignee.id),
      expression: "SET reminded = :reminded, dueAt = :next",
      condition: {
        expression: "#status = :requested AND dueAt = :due",
        names: { "#status": "status" },
        values: { ":reminded": reminded + 1, ":next": next.dueAt, ":requested": "requested", ":due": dueAt },
      },
    },
  ];
  for (const letter of letters) {
    const name = letterName(letter.kind, step, assignee.id, dueAt);
    writes.push({ put: { ...keys.letter(submissionId, name), ...letter }, condition: absent });
  }
  if (letters.length > 1) {
    writes.push(audit({ at: now, formId: form.id, submissionId, action: "escalated", actor: "system" }));
  }
  await transact(tableName, writes);
}
