import type { FunctionName } from "../schemas/env.ts";

type TableAction =
  "GetItem" | "BatchGetItem" | "Query" | "ConditionCheckItem" | "PutItem" | "UpdateItem" | "DeleteItem";

const read: TableAction[] = ["GetItem", "BatchGetItem", "Query"];
/** A transaction needs the action of each of its items; a refused one answers with the item, which takes GetItem. */
const write: TableAction[] = ["GetItem", "ConditionCheckItem", "PutItem", "UpdateItem"];

/**
 * What each function may do to the items of the table. A door that answers GET only reads: a scanner that follows a
 * link cannot change anything, whatever is wrong with the code behind it.
 */
export const tableActions: Partial<Record<FunctionName, readonly TableAction[]>> = {
  "list-forms": read,
  "show-form": read,
  "form-page": read,
  "receipt-page": read,
  preflight: ["GetItem"],
  "manage-page": read,
  "assignment-page": read,
  "submit-form": write,
  "cancel-sign-up": [...write, "DeleteItem"],
  "record-review": [...write, "Query"],
  "record-decision": [...write, "Query"],
  "publish-forms": write,
  "promote-waitlist": [...write, "Query", "DeleteItem"],
  "open-review": write,
  "request-answer": write,
  "send-letter": [...write, "BatchGetItem", "Query"],
  "fail-letter": ["GetItem", "UpdateItem"],
  "send-reminders": [...write, "BatchGetItem", "Query", "DeleteItem"],
  "mail-feedback": ["GetItem", "Query", "UpdateItem"],
};

/** Who reads the index of what is due. */
export const readsDueIndex = (name: FunctionName) => name === "send-reminders";
