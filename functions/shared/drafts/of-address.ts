import { sameAddress } from "../../../domain/participants.ts";
import type { OfAddress } from "../../../schemas/draft.ts";
import type { Sha256 } from "../../../schemas/values.ts";
import { addressHash } from "../sign-ups/claims.ts";
import { type Key, keys } from "../table/keys.ts";
import type { Write } from "../table/writes.ts";

export const addressIn = (formId: string, address: string): Sha256 => addressHash(formId, sameAddress(address));

type Entry = Omit<OfAddress, "schemaVersion">;

export const ofAddressKey = (
  address: string,
  { formId, draftId, submissionId }: Pick<Entry, "formId" | "draftId" | "submissionId">,
): Key => keys.ofAddress(addressIn(formId, address), draftId ? `DRAFT#${draftId}` : `SUBMISSION#${submissionId}`);

/** Lets whoever has this address ask for the link again; forgotten when the link would be of no use any more. */
export function ofAddressWrite(address: string, entry: Entry): Write {
  const item: OfAddress = { schemaVersion: 1, ...entry };
  return { put: { ...ofAddressKey(address, entry), ...item, expires: Math.floor(Date.parse(entry.until) / 1000) } };
}
