import * as z from "zod/mini";

const name = z.string().check(z.minLength(1));
const table = { TABLE_NAME: name };

/**
 * The environment of each function, by the name of its folder under `functions/`. The construct that builds a function
 * must supply exactly these variables, and the function reads them through the same schema when it starts.
 */
export const environments = {
  "list-forms": z.object(table),
  "show-form": z.object(table),
  "form-page": z.object(table),
  "embed-page": z.object(table),
  "programme-page": z.object(table),
  "submit-form": z.object(table),
  "attach-file": z.object({ ...table, FILES_BUCKET: name }),
  "form-file": z.object({ ...table, FILES_BUCKET: name }),
  "receipt-page": z.object(table),
  preflight: z.object(table),
  "manage-page": z.object(table),
  "cancel-sign-up": z.object(table),
  "answer-offer": z.object(table),
  "edit-page": z.object(table),
  "change-sign-up": z.object(table),
  "resend-letter": z.object(table),
  "copy-data": z.object(table),
  "erase-submission": z.object(table),
  "question-page": z.object(table),
  "answer-question": z.object(table),
  "draft-page": z.object(table),
  "save-draft": z.object({ ...table, FILES_BUCKET: name }),
  "send-draft": z.object(table),
  "results-page": z.object(table),
  "offers-page": z.object(table),
  "comment-on-offer": z.object(table),
  "call-page": z.object({ ...table, FILES_BUCKET: name }),
  "call-action": z.object(table),
  "call-export": z.object(table),
  "application-page": z.object(table),
  "application-file": z.object(table),
  attachment: z.object({ ...table, FILES_BUCKET: name }),
  "certificate-page": z.object(table),
  "certificate-file": z.object(table),
  "approval-page": z.object(table),
  "record-approval": z.object(table),
  "check-in-page": z.object(table),
  "check-in-list": z.object(table),
  "record-arrivals": z.object(table),
  "undo-arrival": z.object(table),
  "record-walk-in": z.object(table),
  "ticket-page": z.object(table),
  "link-page": z.object(table),
  "request-link": z.object(table),
  "entry-page": z.object(table),
  "enter-sign-up": z.object(table),
  "change-event": z.object(table),
  "complete-task": z.object(table),
  "record-attendance": z.object(table),
  "share-check-in": z.object(table),
  "revoke-certificate": z.object(table),
  "organiser-cancel": z.object(table),
  "act-for": z.object(table),
  "organiser-page": z.object(table),
  "organiser-sign-up": z.object(table),
  "organiser-event": z.object(table),
  "organiser-statistics": z.object(table),
  "organiser-export": z.object(table),
  "print-letter": z.object(table),
  "static-asset": z.object({}),
  "publish-forms": z.object(table),
  "dispatch-changes": z.object({ LETTER_MACHINE_ARN: name }),
  "follow-changes": z.object(table),
  "send-letter": z.object({ ...table, PUBLIC_URL: z.url(), SENDER: name, CONFIGURATION_SET: name }),
  "fail-letter": z.object(table),
  "run-due": z.object({ ...table, FILES_BUCKET: name }),
  "mail-feedback": z.object(table),
  /** The event names the bucket. */
  "check-attachment": z.object(table),
};

export type FunctionName = keyof typeof environments;
export type EnvironmentOf<Name extends FunctionName> = z.infer<(typeof environments)[Name]>;

/** Attributes and index of the one table, as infra creates them and functions/shared/keys.ts fills them. */
export const tableLayout = {
  partitionKey: "pk",
  sortKey: "sk",
  ttl: "expires",
  dueIndex: { name: "due", partitionKey: "duePartition", sortKey: "dueAt" },
} as const;
