import type { AuditRecord } from "../../schemas/audit.ts";
import { nonce } from "./secrets.ts";
import { keys } from "./table/keys.ts";
import type { Write } from "./table/writes.ts";

/** The audit record that goes into the transaction of every state change. */
export function audit(record: Omit<AuditRecord, "schemaVersion">): Write {
  const item: AuditRecord = { schemaVersion: 1, ...record };
  const { submissionId, formId, at } = record;
  return {
    put: { ...(submissionId ? keys.audit(submissionId, at, nonce()) : keys.formAudit(formId, at, nonce())), ...item },
  };
}
