import type { Overlay } from "./overlay.ts";
import { asRefusal, Refusal, refusalName, validationError } from "./refusal.ts";
import type { Item, Json } from "./wire.ts";

export const CONDITION_FAILED = "ConditionalCheckFailedException";

/** Whether the item that failed a condition is to be returned. */
export function wantsItem(input: Json): boolean {
  const choice = input["ReturnValuesOnConditionCheckFailure"];
  if (choice === undefined || choice === null || choice === "NONE") return false;
  if (choice === "ALL_OLD") return true;
  throw validationError(
    `1 validation error detected: Value '${String(choice)}' at 'returnValuesOnConditionCheckFailure' failed to satisfy ` +
      "constraint: Member must satisfy enum value set: [ALL_OLD, NONE]",
  );
}

/** The item on which a condition failed, when `error` is that failure, the item exists and it was asked for. */
export function failedItem(refusal: Refusal, overlay: Overlay, wanted: boolean): { Item?: Item } {
  const item = wanted && refusalName(refusal) === CONDITION_FAILED ? overlay.seen : undefined;
  return item ? { Item: item } : {};
}

/** Adds that item to the refusal. */
export function withFailedItem(error: unknown, overlay: Overlay, wanted: boolean): unknown {
  const refusal = asRefusal(error);
  if (!refusal) return error;
  return new Refusal({ ...refusal.body, ...failedItem(refusal, overlay, wanted) }, refusal.statusCode);
}
