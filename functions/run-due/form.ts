import { letterName, queuedLetter } from "../../domain/letters.ts";
import type { Conference, GrantCall } from "../../schemas/form.ts";
import { Submission } from "../../schemas/submission.ts";
import { DueOfForm } from "../../schemas/due.ts";
import type { Instant } from "../../schemas/values.ts";
import { found } from "../shared/http/refused.ts";
import { parseItem, readForm } from "../shared/records.ts";
import type { Item } from "../shared/table/client.ts";
import { keys, prefix } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";
import { absent, transact, type Write } from "../shared/table/writes.ts";

/** Reminds everybody who holds a seat. Who signed up after the reminder was due gets no reminder of the past. */
async function remindParticipants(tableName: string, form: Conference, due: DueOfForm, now: Instant): Promise<void> {
  if (now >= form.startsAt) return;
  const items = queryItems(tableName, keys.submission(form.id, "").pk, { prefix: prefix.submission });
  for await (const item of items) {
    const signUp = parseItem(Submission, item);
    if (signUp.status !== "confirmed" || signUp.confirmedAt > due.at) continue;
    const { id: submissionId, email: to, language } = signUp;
    const letter = queuedLetter({ kind: "eventReminder", to, language, formId: form.id, submissionId, queuedAt: now });
    await transact(tableName, [
      {
        check: keys.submission(form.id, submissionId),
        condition: {
          expression: "#status = :confirmed",
          names: { "#status": "status" },
          values: { ":confirmed": "confirmed" },
        },
      },
      { put: { ...keys.letter(submissionId, letterName("eventReminder", due.at)), ...letter }, condition: absent },
    ]);
  }
}

/** Tells the coordinator that the call has closed, with its figures. */
function closingLetter(form: GrantCall, now: Instant): Write {
  const { email: to, language } = form.review.coordinator;
  const letter = queuedLetter({ kind: "callClosed", to, language, formId: form.id, queuedAt: now });
  return {
    put: { ...keys.formLetter(form.id, letterName("callClosed", form.closesAt)), ...letter },
    condition: absent,
  };
}

/** Does what is due for a form as a whole, and then forgets that it was due. A crash in between repeats it harmlessly. */
export async function remindOfForm(tableName: string, item: Item, now: Instant): Promise<void> {
  const due = parseItem(DueOfForm, item);
  const form = found(await readForm(tableName, due.formId));
  if (form.kind === "conference") await remindParticipants(tableName, form, due, now);
  await transact(tableName, [
    { delete: { pk: String(item["pk"]), sk: String(item["sk"]) }, condition: { expression: "attribute_exists(pk)" } },
    ...(form.kind === "grantCall" ? [closingLetter(form, now)] : []),
  ]);
}
