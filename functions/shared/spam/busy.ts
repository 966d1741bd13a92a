import { haltOf } from "../../../domain/spam/judge.ts";
import { mostOf, type Purpose } from "../../../domain/spam/limits.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import type { DoorRequest } from "../http/door.ts";
import { count, sourceOf } from "./count.ts";

/** What is about to be done: by the network that a request comes from, unless it is counted `of` a recipient. */
export interface Deed {
  purpose: Purpose;
  of?: string;
}

/** Counts what is about to be done, and refuses it where too much of the kind has been; see domain/spam/limits.ts. */
export async function busyRefusal(
  request: DoorRequest,
  tableName: string,
  formId: string,
  ...deeds: Deed[]
): Promise<Refusal | undefined> {
  const source = await sourceOf(request, tableName);
  if (!source) return undefined;
  for (const { purpose, of = source.network } of deeds) {
    const counted = await count(tableName, source, { formId, purpose, of }, { limit: mostOf[purpose] });
    const halt = haltOf(purpose, counted, source.now);
    if (halt) return { code: "busy", retryAfterSeconds: halt.retryAfterSeconds };
  }
  return undefined;
}
