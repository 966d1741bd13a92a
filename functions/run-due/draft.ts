import { draftReminders } from "../../domain/grants/draft/times.ts";
import { draftLinkExpiry } from "../../domain/links.ts";
import { tableLayout } from "../../schemas/env.ts";
import { Draft } from "../../schemas/draft.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { draftLetter } from "../shared/drafts/letters.ts";
import { refusalOfCall } from "../shared/drafts/refusal.ts";
import { readEnvironment } from "../shared/env.ts";
import { readCall, readPool } from "../shared/grants/read.ts";
import { found } from "../shared/http/refused.ts";
import { parseItem } from "../shared/records.ts";
import { dueAttributes, type Key, keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { transact, type Write } from "../shared/table/writes.ts";
import { eraseDraft } from "./erase-draft.ts";
import type { Run } from "./run.ts";

const { FILES_BUCKET } = readEnvironment("run-due");

interface Step {
  /** When the draft is due next. */
  next: Instant;
  set?: { status?: "expired"; reminded?: number };
}

/** Moves a draft on, unless another run has done so or somebody has sent it meanwhile. */
function step({ id, status }: Draft, dueAt: string, { next, set = {} }: Step): Write {
  const changes = Object.entries(set);
  return {
    update: keys.draft(id),
    expression: `SET dueAt = :next${changes.map(([name]) => `, #${name} = :new_${name}`).join("")}`,
    condition: {
      expression: "dueAt = :due AND #status = :before",
      names: { "#status": "status", ...Object.fromEntries(changes.map(([name]) => [`#${name}`, name])) },
      values: {
        ":due": dueAt,
        ":before": status,
        ":next": dueAttributes(next).dueAt,
        ...Object.fromEntries(changes.map(([name, value]) => [`:new_${name}`, value])),
      },
    },
  };
}

/** Reminds whoever writes an application that the call closes, ends what was not sent, and at last erases it. */
export async function followDraft({ tableName, now }: Run, key: Key): Promise<void> {
  // The index may be a moment behind the table.
  const item = await getItem(tableName, key);
  const dueAt = String(item?.[tableLayout.dueIndex.sortKey]);
  if (!item || dueAt > now) return;
  const draft = parseItem(Draft, item);
  const form = found(await readCall(tableName, draft.formId));
  const counter = found(await readPool(tableName, draft.formId));
  const erasedAt = draftLinkExpiry(form);
  if (now >= erasedAt) return eraseDraft(tableName, FILES_BUCKET, draft);
  if (draft.status !== "editing") {
    await transact(tableName, [step(draft, dueAt, { next: erasedAt })]);
    return;
  }
  const toAll = (kind: "draftReminder" | "draftExpired") =>
    draft.editors.map((email) => draftLetter(kind, draft, email, { now, version: dueAt }));
  if (refusalOfCall({ form, counter }, now)) {
    await transact(tableName, [
      step(draft, dueAt, { next: erasedAt, set: { status: "expired" } }),
      ...toAll("draftExpired"),
      audit({ at: now, formId: form.id, action: "lapsed", actor: "system", detail: "draft" }),
    ]);
    return;
  }
  const reminders = draftReminders(counter.closesAt, draft.createdAt);
  const reminded = reminders.filter((at) => at <= now).length;
  const next = reminders.find((at) => at > now) ?? counter.closesAt;
  await transact(tableName, [
    // In the minutes of grace it is due again at the next run.
    step(draft, dueAt, { next: next > now ? next : now, set: { reminded } }),
    ...(reminded > draft.reminded ? toAll("draftReminder") : []),
  ]);
}
