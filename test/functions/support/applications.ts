import { randomUUID } from "node:crypto";
import { keys } from "../../../functions/shared/table/keys.ts";
import { mintLinkKey, sha256 } from "../../../functions/shared/secrets.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Step } from "../../../schemas/assignment.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { anAssignment } from "../../support/assignments.ts";
import { anApplication } from "../../support/submissions.ts";
import { tableName } from "./doors.ts";
import { go } from "./events.ts";

const inAMonth = () => new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString();

/** An application that waits for somebody's answer, and the key of the link by which they answer. */
export async function awaiting(form: GrantCall, step: Step, changes: Record<string, unknown> = {}) {
  const id = sha256(randomUUID()).slice(0, 32);
  const status = step === "review" ? "underReview" : "awaitingDecision";
  const application = anApplication({ id, status, ...changes }, form);
  const assignment = anAssignment({ submissionId: id, formId: form.id, deadline: inAMonth() }, step);
  const assigneeId = assignment.assignee.id;
  const key = mintLinkKey();
  const about = { schemaVersion: 1, formId: form.id, submissionId: id };
  const link = { ...about, purpose: step, assigneeId, createdAt: new Date().toISOString(), expiresAt: inAMonth() };
  await transact(tableName, [
    { put: { ...keys.submission(form.id, id), ...application } },
    { put: { ...keys.assignment(id, step, assigneeId), ...assignment } },
    { put: { ...keys.link(sha256(key)), ...link } },
  ]);
  return { application, assigneeId, key };
}

/** Posts a decision from the page behind a link. */
export async function decideBy(key: string, decision: "award" | "reject", reason = "Po zapoznaniu się z opiniami.") {
  const { handler } = await import("../../../functions/record-decision/index.ts");
  return go(handler, {
    method: "POST",
    path: `/decisions/${key}`,
    parameters: { key },
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ decision, reason }).toString(),
  });
}
