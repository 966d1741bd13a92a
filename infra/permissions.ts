import type { FunctionName } from "../schemas/env.ts";

type TableAction =
  "GetItem" | "BatchGetItem" | "Query" | "ConditionCheckItem" | "PutItem" | "UpdateItem" | "DeleteItem";

/**
 * What each function may do to the items of the table. A door that answers GET only reads: a scanner that follows a
 * link cannot change anything, whatever is wrong with the code behind it. A transaction takes the action of each of its
 * items; a refused one answers with the item, which takes GetItem.
 */
export const tableActions: Partial<Record<FunctionName, readonly TableAction[]>> = {
  "list-forms": ["Query", "BatchGetItem"],
  "show-form": ["GetItem", "Query"],
  "form-page": ["GetItem", "Query"],
  "programme-page": ["GetItem", "BatchGetItem", "Query"],
  "receipt-page": ["GetItem", "Query"],
  preflight: ["GetItem"],
  "manage-page": ["GetItem", "Query"],
  "question-page": ["GetItem", "Query"],
  "answer-question": ["GetItem", "BatchGetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "draft-page": ["GetItem", "Query"],
  "save-draft": ["GetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "send-draft": ["GetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem"],
  "results-page": ["GetItem", "Query"],
  "offers-page": ["GetItem", "Query"],
  "comment-on-offer": ["GetItem", "ConditionCheckItem", "PutItem", "UpdateItem"],
  "call-page": ["GetItem", "BatchGetItem", "Query"],
  "call-action": ["GetItem", "BatchGetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "call-export": ["GetItem", "BatchGetItem", "Query"],
  "application-page": ["GetItem", "Query"],
  "application-file": ["GetItem", "Query"],
  attachment: ["GetItem"],
  "certificate-page": ["GetItem"],
  "certificate-file": ["GetItem"],
  "submit-form": ["GetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem"],
  "cancel-sign-up": ["GetItem", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "answer-offer": ["GetItem", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "edit-page": ["GetItem", "Query"],
  "change-sign-up": ["GetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "resend-letter": ["GetItem", "ConditionCheckItem", "PutItem"],
  "copy-data": ["GetItem", "Query"],
  "erase-submission": ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"],
  "approval-page": ["GetItem", "Query"],
  "record-approval": ["GetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "check-in-page": ["GetItem", "Query"],
  "check-in-list": ["GetItem", "Query"],
  "record-arrivals": ["GetItem", "ConditionCheckItem", "PutItem"],
  "undo-arrival": ["GetItem", "ConditionCheckItem", "PutItem", "DeleteItem"],
  "record-walk-in": ["GetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "ticket-page": ["GetItem"],
  "link-page": ["GetItem"],
  "request-link": ["GetItem", "Query", "ConditionCheckItem", "PutItem"],
  "entry-page": ["GetItem", "Query"],
  "enter-sign-up": ["GetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem"],
  "change-event": ["GetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "complete-task": ["GetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem"],
  "record-attendance": ["GetItem", "ConditionCheckItem", "PutItem"],
  "share-check-in": ["GetItem", "ConditionCheckItem", "PutItem"],
  "revoke-certificate": ["GetItem", "ConditionCheckItem", "PutItem", "UpdateItem"],
  "organiser-page": ["GetItem", "Query"],
  "organiser-sign-up": ["GetItem", "BatchGetItem", "Query"],
  "organiser-event": ["GetItem", "Query"],
  "organiser-statistics": ["GetItem", "BatchGetItem", "Query"],
  "organiser-export": ["GetItem", "Query"],
  "print-letter": ["GetItem", "Query", "ConditionCheckItem", "PutItem"],
  "organiser-cancel": ["GetItem", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "act-for": ["GetItem", "ConditionCheckItem", "PutItem"],
  "publish-forms": ["GetItem", "PutItem"],
  "follow-changes": ["GetItem", "BatchGetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "send-letter": ["GetItem", "Query", "PutItem", "UpdateItem"],
  "fail-letter": ["UpdateItem"],
  "run-due": ["GetItem", "BatchGetItem", "Query", "ConditionCheckItem", "PutItem", "UpdateItem", "DeleteItem"],
  "mail-feedback": ["GetItem", "PutItem", "UpdateItem"],
  "check-attachment": ["GetItem", "UpdateItem"],
};

/** Who reads the index of what is due. */
export const readsDueIndex = (name: FunctionName) => name === "run-due";
